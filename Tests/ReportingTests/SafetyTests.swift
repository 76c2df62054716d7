import Reporting
import Testing

@Suite struct SafetyTests {
  // Clears the screen, sets a colour, forges a line, rings, hides text, turns the direction.
  static let evil =
    "a\u{1B}[2J\u{9B}31m\nfake: line\r\u{7}\u{8}\u{0}\u{202E}\u{2066}\u{FEFF}\u{2028}\u{E0041}z\u{7F}"
  static let text = Text(evil, as: .bad)

  static let blocks: [Block] = [
    .title(text, aside: text),
    .heading(text),
    .paragraph(text),
    .pairs([Pair(text, text, note: text)]),
    .items(LabelledItems(text, groups: [.init([text, text], note: text), .init([text])])),
    .table(
      Table(
        [
          Column(text, key: evil), Column(text, key: "n", alignment: .decimal(mark: ".")),
          Column("", key: "m", for: .machines),
        ],
        rows: [[Cell(text, marker: .here), Cell(text), Cell("", data: .string(evil))]],
        caption: text
      )
    ),
    .list([ListItem(text, children: [ListItem(text, marker: .met)])]),
    .tree([TreeNode(text, marker: .failed, note: text, children: [TreeNode(text, note: text)])]),
    .bars(BarChart([.init(text, 1, text: text, trailing: text)])),
    .histogram(Histogram([.init(text, 1, text: text)], caption: text)),
    .histogram(
      Histogram([.init(text, 1, text: text)], form: .columns(height: 2), caption: text)
    ),
    .histogram(Histogram([.init(text, 1, text: text)], form: .line, caption: text)),
    .plot(
      LinePlot(
        [.init(text, [.init(0, 0), .init(1, 1)]), .init(text, [])],
        x: .init(text, ticks: [.init(0, text)]),
        y: .init(text, ticks: [.init(0, text)])
      )
    ),
    .code(evil, language: evil),
  ]

  static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  @Test(arguments: [20, 40, 80, 1000])
  func `No control character comes out raw, from any block in any format`(width: Int) {
    for (index, block) in Self.blocks.enumerated() {
      let document = Document(
        schema: Self.evil,
        data: [Self.evil: .string(Self.evil), "b": [["c": .string(Self.evil)]]],
        blocks: [block]
      )
      let others = Formats.all.filter { $0.name != "csv" }
      for format in others + [CSVFormat(lineEnding: .unix)] {
        for glyphs in [Glyphs.unicode, .ascii] {
          let text = format.string(document, style: Style(width: width, glyphs: glyphs))
          #expect(
            !text.unicodeScalars.contains(where: Self.isRaw),
            "\(format.name), block \(index)"
          )
        }
      }
    }
  }

  @Test func `With colour the only control sequences are those of the palette`() {
    for block in Self.blocks {
      let text = page(sample(block), width: 60, palette: .standard)
      let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
      for part in parts {
        let end = part.firstIndex(of: "m")
        let codes = part[..<(end ?? part.endIndex)]
        #expect(codes.hasPrefix("[") && codes.dropFirst().allSatisfy { $0.isNumber || $0 == ";" })
      }
      let rest = text.unicodeScalars.filter { $0 != "\u{1B}" }
      #expect(!rest.contains(where: Self.isRaw))
    }
  }

  @Test func `A line break in a text forges no line`() {
    let document = sample(.paragraph("harmless\nerror: all is lost"))
    #expect(page(document, width: 80) == "  harmless\\nerror: all is lost\n")
  }

  @Test func `Plain style draws nothing beyond letters and punctuation`() {
    let symbols: Set<Character> = [
      "·", "•", "▸", "✓", "✗", "→", "─", "│", "┤", "└", "├", "┬", "█", "▏", "▁",
    ]
    for (index, block) in Self.blocks.enumerated() {
      let text = page(sample(block), width: 60, glyphs: .ascii)
      let drawn = text.filter { symbols.contains($0) || ("\u{2580}"..."\u{28FF}").contains($0) }
      #expect(drawn == "", "block \(index)")
    }
  }
}
