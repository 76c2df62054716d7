import Reporting
import Testing

@Suite struct DeepNestingTests {
  @Test func `However deep a tree is, half of the page is left for its texts`() {
    var node = TreeNode("leaf of a very deep tree")
    for level in (0..<30).reversed() { node = TreeNode("level \(level)", children: [node]) }
    let lines = page(sample(.tree([node])), width: 40).split(separator: "\n")
    #expect(lines.count == 32)
    #expect(lines[1] == "  └─ level 1")
    #expect(lines[29] == "                    └─ level 29")
    #expect(lines[30] == "                    └─ leaf of a very")
    #expect(lines[31] == "                       deep tree")
  }

  @Test func `However deep a list is, half of the page is left for its texts`() {
    var item = ListItem("leaf of a very deep list")
    for level in (0..<30).reversed() { item = ListItem("level \(level)", children: [item]) }
    let lines = page(sample(.list([item])), width: 40).split(separator: "\n")
    #expect(lines[1] == "    • level 1")
    #expect(lines[29] == "                    • level 29")
    #expect(
      lines.suffix(2) == [
        "                    • leaf of a very", "                      deep list",
      ]
    )
  }
}
