import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Testing

@Suite struct DiscussionTests {
  private static let numbers = Discussion.all.map(\.number)

  /// A point under the text alone and under each reading: the two cases, looked at.
  private func columns(_ point: Discussion) throws -> [[Examination]] {
    let policies = try point.policies.map {
      try #require(PolicyLibrary.policy(named: $0)).get()
    }
    let readings = try PolicySet(policies).readingNames
    return try ([nil] + readings.map(Optional.init)).map { reading in
      let set = try PolicySet(policies, readings: reading.map { [$0] } ?? [])
      let compiled = try PolicyCompiler.compile(set)
      return try point.cases.map { try Examination(facts($0, set), by: compiled) }
    }
  }

  private func facts(_ typed: [(name: String, value: String)], _ set: PolicySet) throws -> CaseFacts
  {
    var facts = CaseFacts(count: set.facts.count)
    for (name, text) in typed {
      let id = try #require(set.fact(named: name), "\(name)")
      facts[id] = set[id].encode(try set[id].kind.value(of: text))
      #expect(facts[id] != nil, "\(name)=\(text)")
    }
    return facts
  }

  @Test func `There are twelve points, in both languages, each with two cases`() {
    #expect(Self.numbers == Array(1...12))
    for point in Discussion.all {
      #expect(point.cases.count == 2)
      #expect(point.title.en != point.title.vi && point.text.en != point.text.vi)
      #expect(!point.text.vi.isEmpty && !point.rules.isEmpty)
    }
  }

  @Test(arguments: numbers)
  func `Its two cases are possible, and some text or reading decides them otherwise`(
    number: Int
  ) throws {
    let columns = try columns(Discussion.all[number - 1])
    for examination in columns.joined() { #expect(!examination.isContradictory) }
    let opposed = columns.contains { cases in
      cases[0].decisions.contains { cases[0].rulings($0) != cases[1].rulings($0) }
    }
    #expect(opposed, "point \(number)")
  }

  @Test(arguments: numbers)
  func `Every rule that it names does something in one of its cases`(number: Int) throws {
    let point = Discussion.all[number - 1]
    var firing: Set<String> = []
    for examination in try columns(point).joined() {
      for decision in examination.decisions {
        let rules = examination.policies.set.members[decision.member].policy.rules
        for proof in examination.proof(decision).flatMap(\.all) where proof.condition.truth == .yes
        {
          firing.insert(rules[proof.rule.index].name)
        }
      }
    }
    #expect(Set(point.rules).subtracting(firing).isEmpty, "point \(number)")
  }
}
