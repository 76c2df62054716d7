import PolicyLanguage

/// What finds all features that some conditions ask for.
struct FeatureCollector {
  let set: PolicySet
  private(set) var flags: Set<FactID> = []
  private(set) var choices: Set<FactID> = []
  private(set) var members: Set<Feature> = []
  private(set) var thresholds: [FactID: Set<Int64>] = [:]
  private(set) var comparisons: [Inequality] = []
  private(set) var known: Set<FactID> = []
  /// The features of each condition that was visited: what is used together.
  private(set) var groups: [[Feature]] = []
  /// The features of each part of a condition that is smaller than the whole.
  private(set) var parts: Set<[Feature]> = []

  private var visitedRules: Set<Int> = []
  private var visitedFacts: Set<FactID> = []
  private var group: [Feature] = []

  init(_ set: PolicySet) { self.set = set }

  /// Visits a condition and everything that it refers to.
  mutating func visit(_ condition: Condition, member: Int) {
    group = []
    collect(condition, member)
    groups.append(group)
  }

  private mutating func collect(_ condition: Condition, _ member: Int) {
    switch condition {
    case .always, .decided: break
    case .holds(let fact):
      guard case .condition(let definition) = set[fact].definition else {
        flags.insert(fact)
        group.append(.flag(fact))
        return
      }
      collect(definition, member)
    case .among(let fact, _):
      choices.insert(fact)
      group.append(.choice(fact))
    case .includes(let fact, let label):
      members.insert(.member(fact, label))
      group.append(.member(fact, label))
    case .isNever(let fact):
      thresholds[fact, default: []].formUnion([])
      group.append(.interval(fact))
    case .isKnown(let fact):
      known.insert(fact)
      group.append(.known(fact))
    case .atMost(let inequality): collect(inequality)
    case .rule(let rule):
      collect(set.members[member].policy.rules[rule.index].condition, member)
    case .not(let inner): collect(inner, member)
    case .all(let parts), .any(let parts):
      for part in parts {
        let first = group.count
        collect(part, member)
        let own = Array(group[first...])
        if Set(own).count > 1 { self.parts.insert(own) }
      }
    }
  }

  private mutating func collect(_ inequality: Inequality) {
    if let (fact, bound, _) = inequality.threshold(set.calendar) {
      thresholds[fact, default: []].insert(bound)
      group.append(.interval(fact))
    } else if let (fact, _, _) = inequality.labelCount {
      for label in set[fact].kind.labels.indices {
        members.insert(.member(fact, label))
        group.append(.member(fact, label))
      }
    } else {
      if !comparisons.contains(inequality), !comparisons.contains(inequality.opposite) {
        comparisons.append(inequality)
      }
      for term in inequality.terms { thresholds[term.base.fact, default: []].formUnion([]) }
      group.append(.comparison(inequality))
    }
  }
}
