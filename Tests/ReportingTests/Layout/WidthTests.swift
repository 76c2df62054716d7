import PlainText
import Reporting
import Testing

@Suite struct WidthTests {
  @Test(arguments: [40, 41, 57, 80, 120])
  func `No line is wider than the page when no word is`(width: Int) {
    var generator = Generator(seed: UInt64(width))
    for _ in 0..<300 {
      let block = Self.block(from: &generator)
      for glyphs in [Glyphs.unicode, .ascii] {
        let text = page(sample(block), width: width, glyphs: glyphs)
        for line in text.split(separator: "\n") {
          #expect(line.displayWidth <= width, "\(line)\n\(block)")
          #expect(line.last != " ", "\(line)\n\(block)")
        }
      }
    }
  }

  @Test(arguments: [1, 5, 12, 20])
  func `A page narrower than its words still holds every word`(width: Int) {
    let words = ["trách", "nhiệm", "14-KL/TW", "3.200.000.000", "VND"]
    let text = Text(words.joined(separator: " "))
    let columns = (0..<3).map { Column("", key: "c\($0)") }
    let blocks: [Block] = [
      .title(text, aside: text), .paragraph(text), .pairs([Pair(text, text, note: text)]),
      .items(LabelledItems(text, [text], note: text)), .list([ListItem(text)]),
      .tree([TreeNode(text, note: text, children: [TreeNode(text)])]),
      .table(Table(columns, rows: [Row([Cell(text), Cell(text), Cell(text)])])),
      .bars(BarChart([.init(text, 1, text: text, trailing: text)])),
    ]
    for block in blocks {
      let pieces = page(sample(block), width: width).split { $0 == " " || $0 == "\n" }
      let printed = Set(pieces.map(String.init))
      #expect(printed.isSuperset(of: words), "\(block)")
    }
  }

  @Test func `Only a word that is longer than the line stands out`() {
    let document = sample(.paragraph("see 1234567890123456789012345678901234567890 there"))
    let expected = """
        see
        1234567890123456789012345678901234567890
        there

      """
    #expect(page(document, width: 20) == expected)
  }

  @Test func `East Asian text breaks between characters, but not before a closing mark`() {
    let document = sample(.paragraph("漢字漢字漢字漢字、漢字"))
    #expect(page(document, width: 18) == "  漢字漢字漢字漢\n  字、漢字\n")
  }

  @Test func `A number is never parted from its interval`() {
    let text = Text("100.0%") + Text("  (+53.4 ± 0.7) of all", as: .faint)
    #expect(
      page(sample(.paragraph(text, indent: 0)), width: 15) == "100.0%\n(+53.4 ± 0.7)\nof all\n"
    )
    let cell = Document(
      schema: "",
      blocks: [
        .table(
          Table([Column("", key: "a"), Column("", key: "b")], rows: [["share", "46.6% ± 0.7"]])
        )
      ]
    )
    #expect(page(cell, width: 16) == "  share\n    46.6% ± 0.7\n")
  }

  @Test func `A decomposed letter takes as much room as a composed one`() {
    let composed = sample(.pairs([Pair("Nguyễn", "x"), Pair("a", "y")]))
    let decomposed = sample(.pairs([Pair("Nguye\u{0302}\u{0303}n", "x"), Pair("a", "y")]))
    #expect(page(composed, width: 40) == page(decomposed, width: 40))
  }

  private static func block(from generator: inout Generator) -> Block {
    func text(_ words: Int) -> Text { generator.text(words: words) }
    let indent = generator.below(4)
    switch generator.below(10) {
    case 0: return .title(text(10), aside: text(8))
    case 1: return .paragraph(text(30), indent: indent)
    case 2:
      return .pairs(
        (0..<4).map { _ in Pair(text(5), text(12), note: text(4)) },
        indent: indent
      )
    case 3:
      let groups = (0..<3).map { _ in
        LabelledItems.Group((0..<generator.below(6)).map { _ in text(5) }, note: text(4))
      }
      return .items(LabelledItems(text(3), groups: groups, indent: indent))
    case 4: return .list(list(from: &generator, depth: 4), indent: indent)
    case 5: return .tree(tree(from: &generator, depth: 5), indent: indent)
    case 6:
      let bars = (0..<4).map { _ in
        BarChart.Bar(text(2), Double(generator.below(100)), text: text(1), trailing: text(3))
      }
      return .bars(BarChart(bars, indent: indent))
    case 7:
      let bins = (0..<generator.below(90)).map { _ in
        Histogram.Bin(text(1), Double(generator.below(9)), text: text(1))
      }
      let form = generator.one(of: [Histogram.Form.rows, .line, .columns(height: 3)])
      return .histogram(Histogram(bins, form: form, caption: text(9), indent: indent))
    case 8:
      let series = (0..<generator.below(3)).map { _ in
        LinePlot.Series(
          text(2),
          (0..<9).map { LinePlot.Point(Double($0), Double(generator.below(50))) }
        )
      }
      let ticks = (0..<3).map { LinePlot.Tick(Double($0), text(1)) }
      return .plot(
        LinePlot(
          series,
          x: .init(text(9), ticks: ticks),
          y: .init(text(9), ticks: ticks),
          indent: indent
        )
      )
    default: return .table(table(from: &generator, indent: indent))
    }
  }

  private static func list(from generator: inout Generator, depth: Int) -> [ListItem] {
    (0..<generator.below(4)).map { _ in
      ListItem(
        generator.text(words: 9),
        marker: generator.one(of: [.bullet, .met, .number(generator.below(200))]),
        children: depth > 0 ? list(from: &generator, depth: depth - 1) : []
      )
    }
  }

  private static func tree(from generator: inout Generator, depth: Int) -> [TreeNode] {
    (0..<generator.below(3)).map { _ in
      TreeNode(
        generator.text(words: 9),
        marker: generator.one(of: [nil, .met]),
        note: generator.text(words: 3),
        children: depth > 0 ? tree(from: &generator, depth: depth - 1) : []
      )
    }
  }

  private static func table(from generator: inout Generator, indent: Int) -> Table {
    let columns = (0..<1 + generator.below(7)).map { index in
      Column(
        generator.text(words: 3),
        key: "c\(index)",
        alignment: generator.one(of: [.leading, .trailing, .decimal(mark: ".")]),
        wrapping: .words(priority: generator.below(3)),
        minimumWidth: generator.below(20),
        gap: 1 + generator.below(4)
      )
    }
    let rows = (0..<generator.below(5)).map { _ in
      Row(
        (0..<generator.below(columns.count + 2)).map { _ in
          Cell(
            generator.text(words: 8),
            marker: generator.one(of: [nil, nil, .here, .number(12)])
          )
        },
        beginsGroup: generator.below(3) == 0
      )
    }
    return Table(
      columns,
      rows: rows,
      caption: generator.text(words: 9),
      hasHead: generator.below(2) == 0,
      indent: indent
    )
  }
}
