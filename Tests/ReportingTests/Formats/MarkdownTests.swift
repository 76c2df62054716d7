import Reporting
import Testing

// The general claim, that any text reads back from the rendered page as it was, needs a renderer of
// GitHub Flavored Markdown; here are the cases that it taught.
@Suite struct MarkdownTests {
  @Test(
    arguments: [
      ("a*b_c`d", #"a\*b\_c\`d"#),
      ("<b>&amp;|~#[x](y)\\", ##"\<b\>\&amp;\|\~\#\[x\](y)\\"##),
      ("1. x", #"1\. x"#), ("12) x", #"12\) x"#), ("- x", #"\- x"#), ("+ x", #"\+ x"#),
      ("= x", #"\= x"#), ("# x", "\\# x"), ("> x", #"\> x"#), ("   x", "x"),
      ("2021-10-20", "2021-10-20"), ("1,5", "1,5"),
      ("https://a.vn/x_y", #"https:\/\/a.vn/x\_y"#), ("www.a.vn", #"www\.a.vn"#),
      ("an@a.vn", #"an\@a.vn"#), ("\u{1B}[31m", #"\\u{1B}\[31m"#), ("a\n# b", "a\\\\n\\# b"),
    ])
  func `Nothing in a text is taken for markup`(text: String, expected: String) {
    #expect(markdown(sample(.paragraph(Text(text)))) == expected + "\n")
  }

  @Test func `The four kinds of fact look different`() {
    let text: Text =
      "\("a", as: .given) \("b", as: .assumed) \("c", as: .derived) \("d", as: .unknown)"
    #expect(markdown(sample(.paragraph(text))) == "a *b* ***c*** **d**\n")
  }

  @Test(
    arguments: [
      ("a\("b", as: .strong)c", "a**b**c"),
      ("a\(" b ", as: .strong)c", "a **b** c"),
      ("a\("(b)", as: .strong)c", "a(b)c"),
      ("a \("(b)", as: .strong) c", "a **(b)** c"),
      ("\("a", as: .strong)\("b", as: .assumed)", "**a**b"),
      ("\("→", as: .strong)a", "→a"),
    ] as [(Text, String)]
  )
  func `Emphasis is set only where it is read as such`(text: Text, expected: String) {
    #expect(markdown(sample(.paragraph(text))) == expected + "\n")
  }

  @Test(
    arguments: [
      ("a_b", "`a_b`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a|b", "`a|b`"),
    ])
  func `Code keeps its characters`(text: String, expected: String) {
    #expect(markdown(sample(.paragraph(Text(text, as: .code)))) == expected + "\n")
  }

  @Test func `A bar in a cell does not part it, not even within code`() {
    let table = Table(
      [Column("a|b", key: "a"), Column(drawn: "n", alignment: .trailing)],
      rows: [[Cell(Text("x|y", as: .code)), "1|2"], Row(["z"], beginsGroup: true)]
    )
    let expected = #"""
      | a\|b | n |
      | --- | ---: |
      | `x\|y` | 1\|2 |
      | | |
      | z | |

      """#
    #expect(markdown(sample(.table(table))) == expected)
  }

  @Test func `A fence is longer than any in the code, and a language is one word`() {
    let document = sample(.code("```\nx\n", language: "a b`\n<c>"))
    #expect(markdown(document) == "````abc\n```\nx\n````\n")
  }

  @Test func `Titles have the level that is asked for`() {
    let document = sample(.title("a"), .heading("b"))
    #expect(MarkdownFormat(level: 1).string(document) == "# a\n\n## b\n")
  }

  @Test func `A table with titles that are not drawn has them as its head`() {
    let table = Table([Column("Policy", key: "policy")], rows: [["14-KL/TW"]], hasHead: false)
    #expect(markdown(sample(.table(table))) == "| Policy |\n| --- |\n| 14-KL/TW |\n")
  }
}
