import Reporting
import Testing

@Suite struct LineTests {
  @Test func `Data of a document without a table is one record`() {
    let document = Document(
      schema: "s/1",
      data: ["case": "fence", "results": [["values": ["exempted"]]], "open": false, "x": nil]
    )
    let expected = """
                      case = fence
      results[0].values[0] = exempted
                      open = false
                         x =

      """
    #expect(LineFormat().string(document) == expected)
  }

  @Test func `A value is one line whatever it holds`() {
    let document = Document(schema: "s/1", data: ["a": "1\nb = 2\u{1B}[31m", "đ": "e\u{0301}"])
    #expect(LineFormat().string(document) == #"a = 1\nb = 2\u{1B}[31m"# + "\nđ = e\u{0301}\n")
  }

  @Test func `Rows of all tables are parted by blank lines`() {
    let document = sample(
      .table(Table([Column("A", key: "a"), Column("B", key: "bb")], rows: [["1", "2"], ["3"]])),
      .table(Table([Column("C", key: "c")], rows: [["4"]]))
    )
    #expect(LineFormat().string(document) == " a = 1\nbb = 2\n\n a = 3\nbb =\n\nc = 4\n")
  }
}
