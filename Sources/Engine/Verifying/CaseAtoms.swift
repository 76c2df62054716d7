import PolicyLanguage

/// What a case is in the terms of what policies ask: the parts that reasons are made of.
struct CaseAtoms {
  private let set: PolicySet
  private let relevant: [FactID]
  private var asked: [FactID: LabelSet] = [:]
  private var findings: Set<FactID> = []
  private var comparisons: [Inequality] = []
  private var thresholds: [FactID: Set<Int64>] = [:]

  /// Looks at what policies ask for.
  ///
  /// - Parameters:
  ///   - set: The policies: each threshold that any of them mentions cuts a quantity.
  ///   - rules: The conditions that a decision rests on.
  ///   - relevant: The base facts that they name.
  init(_ set: PolicySet, _ rules: [Condition], relevant: Set<FactID>) {
    self.set = set
    self.relevant = relevant.sorted()
    for condition in rules { collect(condition) }
    var conditions = set.constraints.map(\.condition)
    for member in set.members {
      conditions += member.ruleset.active.map { member.policy.rules[$0.index].condition }
      if member.isInForce { conditions += member.policy.duties.map(\.condition) }
    }
    for condition in conditions { cut(condition) }
  }

  // MARK: The parts

  /// What is so of the features of a case: labels, intervals, comparisons, what is known.
  func features(of facts: CaseFacts) -> [Condition] {
    let evaluator = ConditionEvaluator(set, member: -1, facts: facts)
    let compared = comparisons.compactMap { inequality -> Condition? in
      switch evaluator.truth(.atMost(inequality)) {
      case .yes: .atMost(inequality)
      case .no: .atMost(inequality.opposite)
      case .unknown: nil
      }
    }
    return relevant.flatMap { feature(of: $0, facts) } + compared + knowledge(of: facts)
  }

  /// What is so of the very values of a case, and of what is known.
  func values(of facts: CaseFacts) -> [Condition] {
    let values = relevant.compactMap { fact -> Condition? in
      guard let value = facts[fact] else { return nil }
      switch set[fact].kind {
      case .yesNo, .choice: return feature(of: fact, facts).first
      case .choices(let labels):
        return .all(labels.indices.map { member(fact, $0, value) })
      case .quantity: return value == .max ? .isNever(fact) : within(value...value, fact)
      }
    }
    return values + knowledge(of: facts)
  }

  private func knowledge(of facts: CaseFacts) -> [Condition] {
    findings.sorted().map { facts[$0] == nil ? .not(.isKnown($0)) : .isKnown($0) }
  }

  private func feature(of fact: FactID, _ facts: CaseFacts) -> [Condition] {
    guard let value = facts[fact] else { return [] }
    switch set[fact].kind {
    case .yesNo: return [value != 0 ? .holds(fact) : .not(.holds(fact))]
    case .choice: return [.among(fact, LabelSet(Int(value)))]
    case .choices: return (asked[fact] ?? []).indices.map { member(fact, $0, value) }
    case .quantity(_, let orNever):
      if value == .max { return [.isNever(fact)] }
      let cuts = thresholds[fact, default: []].sorted()
      let low = cuts.last { $0 < value }
      let high = cuts.first { $0 >= value }
      var parts: [Condition] = []
      if let low { parts.append(bound(fact, -(low + 1), -1)) }
      if let high { parts.append(bound(fact, high, 1)) }
      if high == nil, orNever { parts.append(.not(.isNever(fact))) }
      return parts.isEmpty ? [] : [parts.count == 1 ? parts[0] : .all(parts)]
    }
  }

  private func member(_ fact: FactID, _ label: Int, _ value: Int64) -> Condition {
    value >> Int64(label) & 1 == 1 ? .includes(fact, label) : .not(.includes(fact, label))
  }

  private func within(_ range: ClosedRange<Int64>, _ fact: FactID) -> Condition {
    .all([bound(fact, range.upperBound, 1), bound(fact, -range.lowerBound, -1)])
  }

  private func bound(_ fact: FactID, _ bound: Int64, _ factor: Int64) -> Condition {
    .atMost(Inequality(terms: [Inequality.Term(base: .fact(fact), factor: factor)], bound: bound))
  }

  // MARK: What is asked

  private mutating func collect(_ condition: Condition) {
    switch condition {
    case .always, .decided, .rule, .among, .isNever: break
    case .holds(let fact):
      if case .condition(let definition) = set[fact].definition { collect(definition) }
    case .includes(let fact, let label): asked[fact, default: []].insert(LabelSet(label))
    case .isKnown(let fact): findings.insert(fact)
    case .atMost(let inequality):
      for term in inequality.terms {
        guard case .count(let fact) = term.base else { continue }
        asked[fact, default: []].formUnion(LabelSet.all(set[fact].kind.labels.count))
      }
      let isComparison = inequality.terms.count > 1
      let isNew =
        !comparisons.contains(inequality) && !comparisons.contains(inequality.opposite)
      if isComparison, isNew { comparisons.append(inequality) }
    case .not(let inner): collect(inner)
    case .all(let parts), .any(let parts): for part in parts { collect(part) }
    }
  }

  /// Notes where the comparisons of one quantity turn: the greatest value on the lower side.
  private mutating func cut(_ condition: Condition) {
    switch condition {
    case .always, .decided, .rule, .among, .isNever, .includes, .isKnown: break
    case .holds(let fact):
      if case .condition(let definition) = set[fact].definition { cut(definition) }
    case .atMost(let inequality):
      guard inequality.terms.count == 1, let fact = inequality.terms.first?.base.fact,
        set[fact].kind.measure != nil
      else { return }
      let nothing = CaseFacts(count: set.facts.count)
      if let turn = CriticalValues.turn(of: inequality, by: fact, nothing, set) {
        thresholds[fact, default: []].insert(turn)
      }
    case .not(let inner): cut(inner)
    case .all(let parts), .any(let parts): for part in parts { cut(part) }
    }
  }
}
