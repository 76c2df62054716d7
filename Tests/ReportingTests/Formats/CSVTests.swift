import Reporting
import Testing

@Suite struct CSVTests {
  private static func document(_ cells: [[String]]) -> Document {
    let columns = (cells.first ?? []).indices.map { Column("", key: "c\($0)") }
    return sample(.table(Table(columns, rows: cells.map { Row($0.map { Cell(Text($0)) }) })))
  }

  @Test func `Fields are quoted where they must be, and lines end with CR LF`() {
    let document = Self.document([["a", "b,c", "d\"e", "f\ng", " h ", ""]])
    #expect(
      CSVFormat().string(document)
        == "c0,c1,c2,c3,c4,c5\r\na,\"b,c\",\"d\"\"e\",\"f\ng\", h ,\r\n"
    )
  }

  @Test func `A text that looks like a formula is left as it is`() {
    let document = Self.document([["=1+1", "+1", "-1", "@x", "\t1"]])
    #expect(
      CSVFormat(lineEnding: .unix).string(document) == "c0,c1,c2,c3,c4\n=1+1,+1,-1,@x,\t1\n"
    )
  }

  @Test func `Control characters that a terminal obeys become escapes`() {
    let document = Self.document([["\u{1B}[31m", "a\rb", "\u{9B}2J"]])
    #expect(
      CSVFormat(lineEnding: .unix).string(document)
        == "c0,c1,c2\n" + #"\u{1B}[31m,a\rb,\u{9B}2J"# + "\n"
    )
  }

  @Test func `One empty field is not an empty line`() {
    #expect(CSVFormat(lineEnding: .unix).string(Self.document([[""], ["a"]])) == "c0\n\"\"\na\n")
  }

  @Test func `Several tables are parted by an empty line`() {
    let document = sample(
      .table(Table([Column("A", key: "a")], rows: [["1"]])),
      .paragraph("between"),
      .table(Table([Column(drawn: "only drawn")], rows: [["x"]])),
      .table(Table([Column("B", key: "b")], rows: [["2"]]))
    )
    #expect(CSVFormat(lineEnding: .unix).string(document) == "a\n1\n\nb\n2\n")
  }

  @Test func `A document without a table is names and values`() {
    let document = Document(
      schema: "s/1",
      data: ["case": "fence", "values": ["a", "b"], "n": nil, "share": 0.5],
      blocks: [.paragraph("text")]
    )
    #expect(
      CSVFormat(lineEnding: .unix).string(document)
        == "name,value\ncase,fence\nvalues[0],a\nvalues[1],b\nn,\nshare,0.5\n"
    )
  }

  @Test func `What is written reads back as the same fields`() throws {
    var generator = Generator(seed: 2)
    let pieces = ["a", ",", "\"", "\n", " ", "đ", "漢", "\t", "=", "\"\"", "🙂", "e\u{0301}"]
    for _ in 0..<300 {
      let width = 1 + generator.below(4)
      let cells = (0..<1 + generator.below(4)).map { _ in
        (0..<width).map { _ in
          (0..<generator.below(5)).map { _ in generator.one(of: pieces) }.joined()
        }
      }
      let text = CSVFormat().string(Self.document(cells))
      let read = Self.parse(text)
      #expect(Array(read.dropFirst()) == cells, "\(text)")
    }
  }

  // RFC 4180 as a reader of scalars; lines end with CR LF outside quotation marks.
  private static func parse(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      index += 1
      switch (isQuoted, scalar) {
      case (true, "\"") where next == "\"":
        field += "\""
        index += 1
      case (_, "\""): isQuoted.toggle()
      case (false, ","):
        fields.append(field)
        field = ""
      case (false, "\r") where next == "\n":
        lines.append(fields + [field])
        (fields, field) = ([], "")
        index += 1
      default: field.unicodeScalars.append(scalar)
      }
    }
    return lines
  }
}
