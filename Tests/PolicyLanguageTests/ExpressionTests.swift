import PolicyLanguage
import TestSupport
import Testing

@Suite struct ExpressionTests {
  @Test(
    arguments: [
      ("a and b or c", "a and b or c"),
      ("a and (b or c)", "a and (b or c)"),
      ("not a = b", "not a = b"),
      ("not (a and b)", "not (a and b)"),
      ("(a = b)", "a = b"),
      ("a implies b implies c", "a implies b implies c"),
      ("(a implies b) implies c", "(a implies b) implies c"),
      ("damage>20%*budget", "damage > 20% * budget"),
      ("finished-on - started-on<=90 days", "finished-on - started-on <= 90 days"),
      ("a - (b - c)", "a - (b - c)"),
      ("x in {pure,mixed}", "x in {pure, mixed}"),
      ("x in 10m..3.2bn", "x in 10m..3.2bn"),
      ("day in 2021-01-01 … 31/12/2021", "day in 2021-01-01..2021-12-31"),
      ("s has any {a, b} and s has c", "s has any {a, b} and s has c"),
      ("known(cause) and count(s) >= 2", "known(cause) and count(s) >= 2"),
      ("decree-73.responsibility = exempted", "decree-73.responsibility = exempted"),
      ("damage ≥ $limit", "damage >= $limit"),
      ("x = -5", "x = -5"),
      ("nguye\u{0302}n-nha\u{0302}n = khách-quan", "nguyên-nhân = khách-quan"),
    ])
  func `An expression has one canonical form`(text: String, canonical: String) throws {
    let expression = try ExpressionParser.parse(text)
    #expect(expression.description == canonical)
    #expect(try ExpressionParser.parse(canonical) == expression)
  }

  @Test(
    arguments: [
      "", "a and", "(a", "{a, b", "a = ", "a b", "= a", "a = = b", "not", "known(", "\"text", "$",
      "3.2zz", "a & b", "a in", "and", "x..y",
    ])
  func `What is no expression is refused`(text: String) {
    #expect(throws: SyntaxFailure.self) { try ExpressionParser.parse(text) }
  }

  @Test func `Deep nesting is refused and does not overflow`() {
    let deep = String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
    #expect(throws: SyntaxFailure.self) { try ExpressionParser.parse(deep) }
    let nots = String(repeating: "not ", count: 100_000) + "a"
    #expect(throws: SyntaxFailure.self) { try ExpressionParser.parse(nots) }
  }

  @Test func `Any bytes are read or refused but never crash`() {
    var random = SplitMix(seed: 7)
    let pieces = [
      "a", "-", " ", "(", ")", "{", "}", "=", "<", ">", "..", "$", "\"", "\\", "%", "3", ",", "é",
      "22/9/2021", "2021-13-40", "and", "not", "in", "has", "any", "bn", "tỷ", "\u{0}", "\u{FFFD}",
      "\u{301}", "😀", ".", "*", "/", "implies", "known", "\n", "#",
    ]
    for _ in 0..<5000 {
      let text = (0..<random.number(1...12)).map { _ in random.one(of: pieces) }.joined()
      guard let expression = try? ExpressionParser.parse(text) else { continue }
      let again = try? ExpressionParser.parse(expression.description)
      #expect(again == expression, "\(text)")
    }
  }
}
