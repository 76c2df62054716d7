import Diagnostics
import Engine
import PolicyLanguage
import Testing

@Suite struct PolicySetTests {
  private func policy(_ name: String, _ statements: String) throws -> Policy {
    let text = "# T {\(name)}\n## Clause {clause}\n```policy\n\(statements)\n```\n"
    let checked = PolicyChecker.check(SourceText(text, name: name)) { _ in
      .failure(Diagnostics([]))
    }
    return try #require(checked.policy)
  }

  private let facts = "fact damage: amount\nfact day: date\n"

  @Test func `A derived fact may stand before what it follows from`() throws {
    let first = try policy("first", "fact flag: yes/no")
    let second = try policy("second", "fact heavy: damage > 3bn\n" + facts)
    let set = try PolicySet([first, second])
    #expect(set.facts.map(\.name) == ["flag", "heavy", "damage", "day"])
    var named: [FactID] = []
    if case .condition(let condition) = set.facts[1].definition {
      condition.visit { named.append($0) }
    }
    #expect(named == [FactID(2)])
  }

  @Test func `One name for two meanings is told, and never settled in silence`() throws {
    let first = try policy("first", facts + "fact heavy: damage > 3bn")
    let second = try policy("second", facts + "fact heavy: damage > 5bn")
    let same = try policy("same", "fact heavy: 3bn < damage\n" + facts)
    #expect(throws: Diagnostics.self) { try PolicySet([first, second]) }
    #expect(try PolicySet([first, same]).facts.count == 3)
  }

  @Test func `Constraints of all members hold, each once`() throws {
    let first = try policy("first", facts + "constraint a: damage > 0")
    let second = try policy("second", facts + "constraint a: day < 2022-01-01")
    let third = try policy("third", facts + "constraint b: 0 < damage")
    #expect(try PolicySet([first, second, third]).constraints.count == 2)
  }
}
