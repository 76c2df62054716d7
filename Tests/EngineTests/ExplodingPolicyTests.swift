import DecisionDiagram
import Diagnostics
import Engine
import PolicyLanguage
import Testing

@Suite struct ExplodingPolicyTests {
  /// Whether two lists of facts agree, name by name, the first list declared before the second: with
  /// the facts in this order all of the first has to be kept in mind.
  private func mirror(_ size: Int) throws -> Policy {
    var statements: [String] = []
    for list in ["a", "b"] {
      for place in 1...size { statements.append("fact \(list)-\(place): yes/no") }
    }
    let pairs = (1...size).map { "(a-\($0) and b-\($0) or not a-\($0) and not b-\($0))" }
    statements.append(
      "rule lists-agree\n  when \(pairs.joined(separator: " and "))\n  then outcome = mild"
    )
    return try policy(statements)
  }

  /// Whether the office whose number is the number of offices that agreed agreed itself.
  ///
  /// This is the "hidden weighted bit", of which no order of variables has a small diagram
  /// (R. Bryant, 1991).
  private func hidden(_ size: Int) throws -> Policy {
    let names = (1...size).map { "office-\($0)" }
    let cases = (1...size).map { "count(agreed) = \($0) and agreed has office-\($0)" }
    return try policy([
      "fact agreed: any of \(names.joined(separator: ", "))",
      "rule the-one-counted\n  when \(cases.joined(separator: " or "))\n  then outcome = mild",
    ])
  }

  private func policy(_ rest: [String]) throws -> Policy {
    let statements = ["decision outcome: one of mild, harsh"] + rest
    let text = """
      # A policy {p}
      - in force: 2020-01-01 …

      ## All {all}

      ```policy
      \(statements.joined(separator: "\n\n"))
      ```

      """
    let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
    return try #require(checked.policy)
  }

  @Test func `A rule that is too much is named, with its facts and the budget`() throws {
    let policy = try hidden(24)
    let limits = Limits(maximumNodes: 5000)
    let expected = CompileError.tooIntricate(
      limit: 5000,
      facts: ["agreed"],
      at: "the-one-counted"
    )
    #expect(throws: expected) { try PolicyCheck(policy, limits: limits) }
    #expect(throws: expected) { try PolicyDifference((policy, nil), (policy, nil), limits: limits) }
  }

  @Test func `Facts that parts of a condition ask for together lie together where that is needed`()
    throws
  {
    let set = try PolicySet([mirror(22)])
    let compiled = try PolicyCompiler.compile(set, limits: Limits(maximumNodes: 3000))
    #expect(compiled.nodeCount < 200)
  }

  @Test func `What is stopped stops`() throws {
    let policy = try hidden(20)
    #expect(throws: CompileError.interrupted) {
      try PolicyCheck(policy) { true }
    }
  }

  @Test func `A small one of the kind is checked to the end`() throws {
    let check = try PolicyCheck(mirror(5))
    #expect(check.possibleCases.number == 1024)
    #expect(check.findings.map(\.kind) == [.neverReached(DecisionID(0), LabelSet(1))])
  }
}
