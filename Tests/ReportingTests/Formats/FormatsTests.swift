import Reporting
import Testing

/// Counts the pieces it is given.
private struct Pieces: TextOutputStream {
  var text = ""
  var count = 0
  var longest = 0

  mutating func write(_ string: String) {
    text += string
    count += 1
    longest = max(longest, string.utf8.count)
  }
}

@Suite struct FormatsTests {
  @Test func `Every format is found by its name`() {
    #expect(Formats.all.map(\.name) == ["table", "line", "json", "csv", "markdown"])
    for format in Formats.all { #expect(Formats.named(format.name)?.name == format.name) }
    #expect(Formats.named("xml") == nil)
  }

  @Test func `An empty document is nothing for people and its schema for machines`() {
    let document = Document(schema: "s/1")
    #expect(
      Formats.all.map { $0.string(document) }
        == ["", "", "{\"schema\":\"s/1\"}\n", "name,value\r\n", ""]
    )
  }

  @Test(arguments: ["table", "line", "csv", "markdown"])
  func `A long table is handed on in pieces`(name: String) throws {
    let format = try #require(Formats.named(name))
    let rows = (0..<5000).map { Row([Cell(Text("case-\($0)")), "Trần Thị An", "exempted"]) }
    let columns = ["case", "cadre", "decision"].map { Column(Text($0), key: $0) }
    let document = sample(.table(Table(columns, rows: rows)))
    var pieces = Pieces()
    format.write(document, style: Style(), to: &pieces)
    #expect(pieces.count > 3)
    #expect(pieces.longest < 40_000)
    #expect(pieces.text == format.string(document))
  }

  @Test(arguments: ["line", "json", "csv"])
  func `Formats for machines do not look at the style`(name: String) throws {
    let format = try #require(Formats.named(name))
    let styled = Style(width: 20, palette: .standard, glyphs: .ascii)
    for document in Gallery.all {
      #expect(format.string(document, style: styled) == format.string(document))
    }
  }

  @Test func `A writer that has begun goes on where it was`() {
    var output = "before\n"
    TableFormat().write(sample(.heading("after")), style: Style(), to: &output)
    #expect(output == "before\nafter\n")
  }

  @Test func `Long data is handed on in pieces`() {
    var data = Record()
    for index in 0..<20 { data["field\(index)"] = .string(String(repeating: "x", count: 5000)) }
    let document = Document(schema: "s/1", data: data)
    var pieces = Pieces()
    JSONFormat().write(document, style: Style(), to: &pieces)
    #expect(pieces.count == 3)
    #expect(pieces.text == JSONFormat().string(document))
  }

  @Test func `A page has one cell at least`() {
    var style = Style(width: -5)
    #expect(style.width == 1)
    style.width = 0
    #expect(style.width == 1)
  }
}
