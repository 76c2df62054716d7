import Reporting
import Testing

@Suite struct TableLayoutTests {
  private static func table(_ columns: [Column], _ rows: Row...) -> Document {
    sample(.table(Table(columns, rows: rows)))
  }

  @Test func `Columns of a higher priority give way first`() {
    let document = Self.table(
      [
        Column("Reason", key: "a", wrapping: .words(priority: 0)),
        Column("Remark", key: "b", wrapping: .words(priority: 1)),
      ],
      ["reported before the pilot", "approved by the provincial committee"]
    )
    let expected = """
        Reason                     Remark
        reported before the pilot  approved by the
                                   provincial
                                   committee

      """
    #expect(page(document, width: 44) == expected)
  }

  @Test func `Columns of one priority end up equally wide`() {
    let document = Self.table(
      [Column("A", key: "a"), Column("B", key: "b"), Column("C", key: "c")],
      ["one two three four five", "six seven eight nine ten eleven", "short"]
    )
    let expected = """
        A                B               C
        one two three    six seven       short
        four five        eight nine ten
                         eleven

      """
    #expect(page(document, width: 40) == expected)
  }

  @Test func `A column that never wraps makes the others give way`() {
    let document = Self.table(
      [Column("Id", key: "a", wrapping: .never), Column("Text", key: "b")],
      ["one two three four five", "six seven eight nine ten"]
    )
    let expected = """
        Id                       Text
        one two three four five  six seven
                                 eight nine
                                 ten

      """
    #expect(page(document, width: 38) == expected)
  }

  @Test func `Numbers stand with their decimal marks below one another`() {
    let document = Self.table(
      [Column("Amount", key: "a", alignment: .decimal(mark: ","))],
      ["1.234,5 tỷ"],
      ["0,25"],
      ["12 tr"],
      ["-7"],
      ["không rõ"]
    )
    let expected = """
            Amount
        1.234,5 tỷ
            0,25
           12 tr
           -7
          không rõ

      """
    #expect(page(document, width: 40) == expected)
  }

  @Test func `Cells of wide characters and emoji keep the columns`() {
    let document = Self.table(
      [Column("Name", key: "a"), Column("n", key: "b", alignment: .trailing)],
      ["漢字", "1"],
      ["🙂🙂", "22"],
      ["Nguye\u{0302}\u{0303}n", "3"],
      ["Nguyễn", "444"]
    )
    let expected = """
        Name      n
        漢字      1
        🙂🙂     22
        Nguye\u{0302}\u{0303}n    3
        Nguyễn  444

      """
    #expect(page(document, width: 40) == expected)
  }

  @Test func `A sign stands in the gap, and makes it where there is none`() {
    let document = Self.table(
      [Column("A", key: "a"), Column("B", key: "b", gap: 1)],
      [Cell("x", marker: .number(10)), Cell("y", marker: .here)],
      ["z", "w"]
    )
    #expect(page(document, width: 40) == "      A   B\n  10. x ▸ y\n      z   w\n")
  }

  @Test func `A sign stands beside the first line of a cell`() {
    let document = Self.table(
      [Column("", key: "a")],
      [Cell("one two three four", marker: .failed)]
    )
    #expect(page(document, width: 16) == "\n  ✗ one two\n    three four\n")
  }

  @Test func `A row with too few cells is blank there, one with too many adds columns`() {
    let document = Self.table([Column("A", key: "a")], ["1", "2", "3"], ["4"])
    #expect(page(document, width: 40) == "  A\n  1  2  3\n  4\n")
    #expect(CSVFormat(lineEnding: .unix).string(document) == "a,column2,column3\n1,2,3\n4,,\n")
  }

  @Test func `Rows without titles are stacked with the first field before the others`() {
    let table = Table(
      [Column("Id", key: "id"), Column("x", key: "x"), Column("y", key: "y")],
      rows: [["a-long-identifier", "another-long-one", ""], ["b", Cell("c", marker: .met)]],
      hasHead: false
    )
    let expected = """
        a-long-identifier
          another-long-one

        b
          ✓ c

      """
    #expect(page(sample(.table(table)), width: 30) == expected)
  }

  @Test func `A table without columns or rows is its caption and head`() {
    #expect(page(sample(.table(Table([], caption: "none"))), width: 40) == "  none\n")
    #expect(page(sample(.table(Table([Column("A", key: "a")]))), width: 40) == "  A\n")
  }

  @Test func `Columns for machines are not drawn`() {
    let document = Self.table(
      [Column("A", key: "a"), Column("B", key: "b", for: .machines)],
      ["1", "2"]
    )
    #expect(page(document, width: 40) == "  A\n  1\n")
    #expect(markdown(document) == "| A |\n| --- |\n| 1 |\n")
    #expect(LineFormat().string(document) == "a = 1\nb = 2\n")
  }

  @Test func `Rows that are added later are measured like the others`() {
    var table = Table([Column("A", key: "a")])
    table.append(["a long cell", "b"])
    table.append(["c", "d"])
    #expect(page(sample(.table(table)), width: 40) == "  A\n  a long cell  b\n  c            d\n")
  }

  @Test func `Wrapped cells at the right edge are wrapped to it`() {
    let document = Self.table(
      [
        Column("Sum of all", key: "a", alignment: .trailing),
        Column("Text", key: "b", alignment: .trailing),
      ],
      ["12", "one two three four"],
      ["3", "x"]
    )
    let expected = """
        Sum of all        Text
                12     one two
                    three four
                 3           x

      """
    #expect(page(document, width: 24) == expected)
  }
}
