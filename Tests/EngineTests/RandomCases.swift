import Diagnostics
import Engine
import PolicyLanguage
import TestSupport
import Testing

/// Random policies, checked, with everything needed to ask them things.
struct RandomSetting {
  let set: PolicySet
  let text: String

  /// A setting of its own for each seed: of every four, one varied policy and one pair of such.
  init(seed: Int, size: RandomPolicy.Size = RandomPolicy.Size()) throws {
    var size = size
    size.isVaried = seed % 2 == 1
    let texts = RandomPolicy.texts(seed: UInt64(seed), count: seed % 4 == 3 ? 2 : 1, size: size)
    try self.init(texts, readings: [["gentle"], ["strict"], ["gentle"], []][seed % 4])
  }

  init(_ text: String, readings: [String]) throws { try self.init([text], readings: readings) }

  /// A policy of a few statements, under its text alone.
  init(statements: String) throws {
    let text = """
      # Test {test}
      ## Clause {clause}
      ```policy
      \(statements)
      ```
      """
    try self.init(text, readings: [])
  }

  init(_ texts: [String], readings: [String]) throws {
    text = texts.joined(separator: "\n")
    let policies = try texts.map { text in
      let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
      return try #require(checked.policy, "\(text)\n\(checked.diagnostics)")
    }
    set = try PolicySet(policies, readings: readings)
  }

  /// The same with other policies; facts must be declared alike.
  init(_ set: PolicySet, text: String) {
    self.set = set
    self.text = text
  }

  /// The policy whose decision is looked at, where one is enough: the last.
  var member: Int { self.set.members.count - 1 }

  /// What a case comes to over all completions, the slow way.
  func rulings(_ facts: CaseFacts) -> Set<Ruling> {
    let known = Set(base.filter { facts[$0] != nil })
    let naive = NaiveOracle(set: self.set, member: member, known: known)
    var found: Set<Ruling> = []
    forEachCompletion(of: facts) { completion in
      guard naive.isPossible(completion) else { return }
      found.insert(naive.ruling(DecisionID(0), completion))
    }
    return found
  }

  /// The base facts.
  var base: [FactID] {
    self.set.facts.indices.filter { !set.facts[$0].isDerived }.map(FactID.init)
  }

  /// Every value that a fact can have: the random policies keep them few.
  func values(of fact: FactID) -> [Int64] {
    switch set[fact].kind {
    case .yesNo: return [0, 1]
    case .choice(let labels): return labels.indices.map(Int64.init)
    case .choices(let labels): return (0..<1 << labels.count).map(Int64.init)
    case .quantity(_, let orNever):
      let range = set[fact].bounds ?? 0...0
      return range.map(\.self) + (orNever ? [.max] : [])
    }
  }

  /// A case that knows some facts at random.
  func partialCase(_ random: inout SplitMix, knowing percent: Int) -> CaseFacts {
    var facts = CaseFacts(count: set.facts.count)
    for fact in base where random.chance(percent) {
      facts[fact] = random.one(of: values(of: fact))
    }
    return facts
  }

  /// Calls a function with every completion of a case.
  func forEachCompletion(of facts: CaseFacts, _ body: ([FactID: Int64]) -> Void) {
    var known: [FactID: Int64] = [:]
    for fact in base { if let value = facts[fact] { known[fact] = value } }
    let unknown = base.filter { facts[$0] == nil }
    func complete(_ place: Int) {
      guard place < unknown.count else { return body(known) }
      for value in values(of: unknown[place]) {
        known[unknown[place]] = value
        complete(place + 1)
      }
    }
    complete(0)
  }

  /// How many completions a case has.
  func completions(of facts: CaseFacts) -> Int {
    base.filter { facts[$0] == nil }.reduce(1) { $0 * values(of: $1).count }
  }
}

extension RandomSetting {
  /// The labels of a set of choices that some policy asks for; nil for another fact.
  func asked(_ fact: FactID, _ compiled: CompiledPolicies) -> Int64? {
    guard case .choices = set[fact].kind else { return nil }
    return compiled.space.variables(of: fact).reduce(0) { bits, variable in
      guard case .member(_, let label) = compiled.space[variable] else { return bits }
      return bits | 1 << Int64(label)
    }
  }
}
