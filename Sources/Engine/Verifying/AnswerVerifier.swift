public import PolicyLanguage

// A checker that shares nothing with what finds the answers but the meaning of single rules (R. M.
// McConnell, K. Mehlhorn, S. Näher, P. Schweitzer, "Certifying algorithms", 2011): an answer comes
// with what makes it convincing, and a small program that everybody can read confirms it. Here no
// diagram is built and no interval compiled; every statement is turned into "some completion of
// these facts comes out so" or "none does", and the completions are gone through.

/// What confirms answers about one decision, by applying the rules and nothing else.
public struct AnswerVerifier {
  /// How many cases are looked at for one statement before samples have to do.
  public static let budget = 100_000
  /// How many completions are drawn where all are too many.
  public static let sampleNumber = 2_000

  let set: PolicySet
  let reference: DecisionReference
  let budget: Int
  let shouldStop: @Sendable () -> Bool
  let rules: [Condition]

  /// Makes a verifier.
  ///
  /// - Parameters:
  ///   - set: The policies, under the readings of the answer.
  ///   - reference: The decision that the answer is about.
  ///   - budget: How many cases may be looked at for one statement.
  ///   - shouldStop: Asked now and then; true ends it.
  public init(
    _ set: PolicySet,
    _ reference: DecisionReference,
    budget: Int = AnswerVerifier.budget,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.set = set
    self.reference = reference
    self.budget = budget
    self.shouldStop = shouldStop
    rules =
      set.members[reference.member].conditions(for: reference.decision)
      + set.constraints.map(\.condition)
  }

  // MARK: What holds

  /// Returns the rulings that completions of a case give.
  /// - Throws: An error when it was interrupted.
  public func rulings(
    of facts: CaseFacts
  ) throws(CompileError) -> (rulings: Set<Ruling>, extent: Extent) {
    try rulings(of: facts, critical(near: [facts]))
  }

  func rulings(
    of facts: CaseFacts,
    _ critical: CriticalValues
  ) throws(CompileError) -> (rulings: Set<Ruling>, extent: Extent) {
    var found: Set<Ruling> = []
    func isNew(_ ruling: Ruling) -> Bool { !found.contains(ruling) }
    let extent = try visit(state(facts), [], critical, where: isNew) { ruling, _ in
      found.insert(ruling)
      return true
    }
    return (found, extent)
  }

  /// Checks that a case comes out as is told, no more and no less.
  ///
  /// - Parameters:
  ///   - told: The rulings told.
  ///   - facts: What the case knows.
  /// - Returns: What is wrong with it.
  /// - Throws: An error when it was interrupted.
  public func check(rulings told: Set<Ruling>, of facts: CaseFacts) throws(CompileError) -> Verdict
  {
    let (found, extent) = try rulings(of: facts)
    var flaws: [Flaw] = []
    let missing = found.subtracting(told).inOrder
    if !missing.isEmpty { flaws.append(.missing(missing)) }
    let surplus = told.subtracting(found).inOrder
    // What no sample gave may come all the same.
    if !surplus.isEmpty, case .exhaustive = extent { flaws.append(.neverComes(surplus)) }
    return Verdict(flaws: flaws, extent: extent)
  }

  // MARK: Reasons

  /// Checks that a reason is so, settles the decision by itself, and has no needless part.
  ///
  /// - Parameters:
  ///   - parts: What the reason consists of.
  ///   - facts: What the case knows.
  ///   - rulings: The rulings among which the reason keeps the decision.
  /// - Returns: What is wrong with it.
  /// - Throws: An error when it was interrupted.
  public func check(
    reason parts: [Condition],
    of facts: CaseFacts,
    keeping rulings: Set<Ruling>
  ) throws(CompileError) -> Verdict {
    let evaluator = ConditionEvaluator(set, member: -1, facts: facts)
    var verdict = Verdict(flaws: [], extent: .exhaustive(0))
    for (place, part) in parts.enumerated() where evaluator.truth(part) != .yes {
      verdict.flaws.append(.notSo(part: place))
    }
    let critical = critical(near: [facts], parts)
    let (other, extent) = try otherwise(parts, critical, rulings)
    verdict = verdict.joined(Verdict(flaws: [], extent: extent))
    if let other {
      verdict.flaws.append(.notSufficient(other))
      return verdict
    }
    for place in parts.indices {
      var fewer = parts
      fewer.remove(at: place)
      let (other, extent) = try otherwise(fewer, critical, rulings)
      verdict = verdict.joined(Verdict(flaws: [], extent: extent))
      if other == nil, case .exhaustive = extent { verdict.flaws.append(.needless(part: place)) }
    }
    return verdict
  }

  /// A completed case that has all parts of a reason and comes out otherwise.
  func otherwise(
    _ parts: [Condition],
    _ critical: CriticalValues,
    _ rulings: Set<Ruling>
  ) throws(CompileError) -> (CaseFacts?, Extent) {
    var other: CaseFacts?
    let nothing = CompletionSearch.State(facts: CaseFacts(count: set.facts.count), knowledge: [:])
    func isOther(_ ruling: Ruling) -> Bool { !rulings.contains(ruling) }
    let extent = try visit(nothing, parts, critical, where: isOther) { _, facts in
      other = facts
      return false
    }
    return (other, extent)
  }

  // MARK: Walking

  /// The values that the rules, the constraints and some conditions tell apart.
  func critical(near cases: [CaseFacts], _ conditions: [Condition] = []) -> CriticalValues {
    CriticalValues(set, asking: rules + conditions, including: cases)
  }

  /// A case as it stands: what it does not know is not known, though it is somehow.
  func state(_ facts: CaseFacts) -> CompletionSearch.State {
    var knowledge: [FactID: Bool] = [:]
    for place in set.facts.indices { knowledge[FactID(place)] = facts[FactID(place)] != nil }
    return CompletionSearch.State(facts: facts, knowledge: knowledge)
  }

  /// Goes through completions; all of them where the budget allows, else through samples.
  func visit(
    _ start: CompletionSearch.State,
    _ conditions: [Condition],
    _ critical: CriticalValues,
    where isInteresting: (Ruling) -> Bool,
    _ body: (Ruling, CaseFacts) -> Bool
  ) throws(CompileError) -> Extent {
    var search = CompletionSearch(
      set,
      reference,
      critical,
      conditions: conditions,
      budget: budget
    )
    search.shouldStop = shouldStop
    var isOver = false
    let end = search.run(from: start, where: isInteresting) { ruling, state in
      isOver = !body(ruling, state.facts)
      return !isOver
    }
    switch end {
    case .interrupted: throw .interrupted
    // What was found is found, whatever was not looked at.
    case .finished:
      return critical.isExact || isOver ? .exhaustive(search.looked) : .samples(search.looked)
    case .outOfBudget: break
    }
    var random = SplitMix64(seed: 14)
    for _ in 0..<Self.sampleNumber {
      if shouldStop() { throw .interrupted }
      guard let (ruling, state) = search.sample(from: start, &random), isInteresting(ruling) else {
        continue
      }
      if !body(ruling, state.facts) { return .exhaustive(search.looked) }
    }
    return .samples(search.looked)
  }
}

extension Set<Ruling> {
  /// The rulings in an order that does not depend on hashing.
  var inOrder: [Ruling] {
    sorted { a, b in
      (a.values.rawValue, "\(a)") < (b.values.rawValue, "\(b)")
    }
  }
}
