public import DecisionDiagram
public import PolicyLanguage

/// The finite space of cases as the policies see them: one variable a feature.
public final class CaseSpace: Sendable {
  /// The features; a feature's variable has its place here as its number.
  public let features: [Feature]
  /// The intervals of each quantity.
  public let cells: CellTable
  /// The policies whose facts these are.
  public let set: PolicySet

  /// The variables that say whether a fact is known, each with its fact.
  let knowing: [(fact: FactID, variable: Variable)]

  private let variables: [Feature: Variable]
  /// For each fact, the variables that look at it.
  private let looking: [[Variable]]

  init(_ set: PolicySet, _ collector: FeatureCollector) {
    self.set = set
    var features: [Feature] = []
    var cells = CellTable(facts: set.facts.count)
    for (place, fact) in set.facts.enumerated() {
      let id = FactID(place)
      if collector.known.contains(id) { features.append(.known(id)) }
      if collector.flags.contains(id) { features.append(.flag(id)) }
      if collector.choices.contains(id) { features.append(.choice(id)) }
      for label in fact.kind.labels.indices
      where collector.members.contains(.member(id, label)) {
        features.append(.member(id, label))
      }
      if let thresholds = collector.thresholds[id] {
        cells[id] = Cells(fact, thresholds: thresholds)
        features.append(.interval(id))
      }
    }
    features += collector.comparisons.map(Feature.comparison)
    self.features = features
    self.cells = cells
    var looking = [[Variable]](repeating: [], count: set.facts.count)
    for (place, feature) in features.enumerated() {
      for fact in Set(feature.facts) { looking[fact.index].append(Variable(place)) }
    }
    self.looking = looking
    knowing = features.enumerated().compactMap { place, feature in
      if case .known(let fact) = feature { (fact, Variable(place)) } else { nil }
    }
    variables = Dictionary(
      uniqueKeysWithValues: features.enumerated().map { ($1, Variable($0)) }
    )
  }

  /// The number of values of each feature, by number of variable.
  public var domains: [Int] {
    features.map { feature in
      switch feature {
      case .flag, .member, .comparison, .known: 2
      case .choice(let fact): max(set[fact].kind.labels.count, 1)
      case .interval(let fact): cells[fact]?.count ?? 1
      }
    }
  }

  /// The variable of a feature; nil where no policy asks for it.
  public func variable(of feature: Feature) -> Variable? { variables[feature] }

  /// The feature of a variable.
  public subscript(variable: Variable) -> Feature { features[variable.index] }

  /// The variables that look at a fact.
  public func variables(of fact: FactID) -> [Variable] { looking[fact.index] }

  /// Whether a fact is compared with others, so that one feature looks at several facts.
  func isCompared(_ fact: FactID) -> Bool {
    variables(of: fact).contains { variable in
      if case .comparison = self[variable] { true } else { false }
    }
  }

  // MARK: Cases

  /// Returns what a case looks like in this space; what it does not know is unknown there too.
  /// - Complexity: O(features).
  public func assignment(of facts: CaseFacts) -> Assignment {
    var assignment = Assignment(unknownOver: features.count)
    for place in features.indices {
      assignment.values[place] = value(of: Variable(place), facts) ?? Assignment.unknown
    }
    return assignment
  }

  /// Returns what one feature of a case is; nil where the case does not know.
  func value(of variable: Variable, _ facts: CaseFacts) -> UInt8? {
    switch features[variable.index] {
    case .known(let fact): return facts[fact] == nil ? 0 : 1
    case .flag(let fact), .choice(let fact):
      return facts[fact].map { UInt8(truncatingIfNeeded: $0) }
    case .member(let fact, let label):
      return facts[fact].map { UInt8(truncatingIfNeeded: $0 >> Int64(label) & 1) }
    case .interval(let fact):
      guard let ticks = facts[fact], let cells = cells[fact] else { return nil }
      return UInt8(truncatingIfNeeded: cells.cell(of: ticks))
    case .comparison(let inequality):
      let evaluator = ConditionEvaluator(set, member: -1, facts: facts)
      switch evaluator.truth(.atMost(inequality)) {
      case .yes: return 1
      case .no: return 0
      case .unknown: return nil
      }
    }
  }
}
