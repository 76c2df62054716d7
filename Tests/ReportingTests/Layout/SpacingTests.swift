import Reporting
import Testing

@Suite struct SpacingTests {
  static let table = Block.table(Table([Column("A", key: "a")], rows: [["1"]], indent: 0))
  static let bare = Block.table(
    Table([Column("A", key: "a")], rows: [["1"]], hasHead: false, indent: 0)
  )

  @Test func `A title or heading has a blank line before it and none behind`() {
    let document = sample(
      .title("t"),
      .paragraph("p"),
      .heading("h"),
      Self.table,
      .title("u"),
      Self.bare
    )
    #expect(page(document, width: 40) == "t\n  p\n\nh\nA\n1\n\nu\n1\n")
  }

  @Test func `What belongs together stands together`() {
    let document = sample(
      .title("t"),
      Self.bare,
      .items(LabelledItems("because", ["x"])),
      .pairs([Pair("a", "b")]),
      .list([ListItem("l")])
    )
    #expect(page(document, width: 40) == "t\n1\n  because  x\n  a  b\n  • l\n")
  }

  @Test func `A figure of its own stands free`() {
    let document = sample(.paragraph("p"), Self.table, .paragraph("q"), .code("c"), Self.bare)
    #expect(page(document, width: 40) == "  p\n\nA\n1\n\n  q\n\n  c\n\n1\n")
  }

  @Test func `Paragraphs are parted, but what stands further in belongs to what is above`() {
    let document = sample(.paragraph("a"), .paragraph("b"), .paragraph("c", indent: 4))
    #expect(page(document, width: 40) == "  a\n\n  b\n    c\n")
  }
}
