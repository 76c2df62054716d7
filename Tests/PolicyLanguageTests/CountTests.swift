import Diagnostics
import PolicyLanguage
import Testing

/// Counts: whole numbers from none up.
@Suite struct CountTests {
  /// The conditions of rules over two counts and a number, in order.
  private func conditions(_ texts: [String]) throws -> [Condition] {
    let rules = texts.enumerated().map { place, text in
      "rule r\(place)\n  when \(text)\n  then outcome = passed"
    }
    let text = """
      # Votes {votes}

      ## All {all}

      ```policy
      decision outcome: one of passed

      fact ayes: count
        range 0 .. 9

      fact noes: count

      fact weight: number

      \(rules.joined(separator: "\n\n"))
      ```

      """
    let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
    let policy = try #require(checked.policy, "\(checked.diagnostics)")
    #expect(policy.facts[0].bounds == 0...9)
    return policy.rules.map(\.condition)
  }

  @Test(
    arguments: [
      ("ayes > 2", "ayes >= 3"),
      ("ayes >= 2.5", "ayes >= 3"),
      ("ayes < 2.5", "ayes <= 2"),
      ("2 * ayes > ayes + noes", "ayes > noes"),
      ("ayes + 0.5 > noes", "ayes >= noes"),
      ("ayes > 50% * (ayes + noes)", "ayes > noes"),
    ])
  func `A count has no value between two whole numbers`(one: String, other: String) throws {
    let both = try conditions([one, other])
    #expect(both[0] == both[1])
  }

  @Test func `A count is compared with a number`() throws {
    guard case .atMost(let inequality) = try conditions(["ayes <= weight"])[0] else {
      Issue.record("a comparison was expected")
      return
    }
    #expect(inequality.terms.map(\.factor) == [1_000_000, -1])
  }

  @Test func `A count is written without a point and refuses one`() throws {
    let kind = FactKind.quantity(.count, orNever: false)
    #expect(try kind.value(of: "12") == .quantity(Quantity(12, .count)))
    #expect(Quantity(1200, .count).description == "1200")
    #expect(Quantity(1200, .count).text(in: .vietnamese) == "1.200")
    for text in ["2.5", "-1", "3bn", "many", ""] {
      #expect(throws: ValueError.self) { try kind.value(of: text) }
    }
  }
}
