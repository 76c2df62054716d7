import Reporting
import Testing

@Suite struct PaletteTests {
  @Test func `Without a palette there is no colour`() {
    #expect(page(sample(.paragraph(Text("x", as: .good))), width: 40) == "  x\n")
  }

  @Test func `A role begins with its sequence and ends with a reset, and spaces are left out`() {
    let document = sample(.paragraph("a \("good", as: .good) b"))
    #expect(
      page(document, width: 40, palette: .standard) == "  a \u{1B}[1;38;5;32mgood\u{1B}[0m b\n"
    )
  }

  @Test func `Sixteen colours have their own sequences`() {
    let palette = Palette([
      .good: Rendition(4), .bad: Rendition(bold: true, italic: true, underlined: true, 12),
    ])
    let document = sample(.paragraph("\("a", as: .good)\("b", as: .bad)c"))
    #expect(
      page(document, width: 40, palette: palette)
        == "  \u{1B}[34ma\u{1B}[0m\u{1B}[1;3;4;94mb\u{1B}[0mc\n"
    )
  }

  @Test func `A role can be given another look`() {
    var palette = Palette.standard
    palette[.good] = Rendition(underlined: true)
    #expect(palette[.good] == Rendition(underlined: true))
    let document = sample(.paragraph(Text("x", as: .good)))
    #expect(page(document, width: 40, palette: palette) == "  \u{1B}[4mx\u{1B}[0m\n")
  }

  @Test func `A role goes on through wrapped lines, each closed before it ends`() {
    let palette = Palette([.strong: Rendition(underlined: true)])
    let document = sample(.paragraph("x \("one two three", as: .strong)"))
    #expect(
      page(document, width: 12, palette: palette)
        == "  x \u{1B}[4mone two\u{1B}[0m\n  \u{1B}[4mthree\u{1B}[0m\n"
    )
  }

  @Test(arguments: [[Role.given, .assumed, .derived, .unknown], [.good, .middling, .bad]])
  func `What must be told apart differs by more than colour`(roles: [Role]) {
    for palette in [Palette.standard, .sixteen] {
      let strokes = roles.map { role in
        var rendition = palette[role]
        rendition.colour = nil
        return rendition
      }
      #expect(Set(strokes).count == roles.count)
    }
  }

  @Test func `Colour changes nothing but the sequences`() {
    for document in Gallery.all {
      var text = ""
      for part in page(document, width: 80, palette: .standard).split(separator: "\u{1B}") {
        text += part.hasPrefix("[") ? part.drop { $0 != "m" }.dropFirst() : part
      }
      #expect(text == page(document, width: 80))
    }
  }
}
