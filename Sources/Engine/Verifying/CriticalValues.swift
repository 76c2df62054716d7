import PolicyLanguage

// Which values of a quantity need to be looked at? Rules tell two values apart only where a
// comparison turns. A comparison of one quantity turns at one place, found by bisection with the
// rule itself. A comparison of two turns at a place that depends on the other; if every comparison
// is a difference, then cases that can be told apart at all can be told apart with values that
// follow from ends of ranges and turning points by at most as many steps as there are quantities:
// the extreme solutions of difference constraints are lengths of paths (R. Bellman, 1958). The
// compiled diagrams get their intervals another way, so that one checks the other.

/// Values of base facts, few enough to go through, that stand for all others.
struct CriticalValues {
  /// The values of each base fact that some condition asks for.
  private(set) var values: [FactID: [Int64]] = [:]
  /// Those of the values of each quantity that a person would give: none that lies at an end of the
  /// calendar or of the numbers, where no condition by itself turns there.
  private(set) var practical: [FactID: [Int64]] = [:]
  /// Whether no case is told apart from all those made of these values.
  private(set) var isExact = true

  /// A range of values no longer than this is taken whole.
  private static let shortRange: Int64 = 40
  /// How many values of one quantity are kept.
  private static let limit = 400

  private let set: PolicySet
  private var comparisons: [Inequality] = []

  /// Finds the values that matter to some conditions.
  ///
  /// - Parameters:
  ///   - set: The policies.
  ///   - conditions: Everything that will be asked, derived facts put for what they follow from.
  ///   - facts: Cases whose values are to be among those found.
  init(_ set: PolicySet, asking conditions: [Condition], including facts: [CaseFacts]) {
    self.set = set
    var asked: [FactID: LabelSet] = [:]
    var inequalities: [Inequality] = []
    for condition in conditions { collect(condition, &asked, &inequalities) }
    for (fact, labels) in asked { values[fact] = start(fact, labels, facts) }
    var ranges: [FactID: ClosedRange<Int64>] = [:]
    for fact in asked.keys { ranges[fact] = Cells.practicalRange(of: set[fact]) }
    for inequality in inequalities where !inequality.isLabelCount {
      let own = Set(inequality.terms.map(\.base.fact)).sorted()
      if own.count == 1 {
        let before = Set(values[own[0]] ?? [])
        addTurning(of: inequality, by: own[0], others: CaseFacts(count: set.facts.count))
        for new in values[own[0]] ?? [] where !before.contains(new) {
          ranges[own[0]] = ranges[own[0]].map {
            min($0.lowerBound, new)...max($0.upperBound, new)
          }
        }
      } else if !comparisons.contains(inequality) {
        comparisons.append(inequality)
      }
    }
    close()
    for (fact, values) in values {
      let range = ranges[fact] ?? 0...0
      let isQuantity = set[fact].kind.measure != nil
      practical[fact] = isQuantity ? values.filter { $0 == .max || range.contains($0) } : values
    }
  }

  private func collect(
    _ condition: Condition,
    _ facts: inout [FactID: LabelSet],
    _ inequalities: inout [Inequality]
  ) {
    switch condition {
    case .always, .decided, .rule: break
    case .holds(let fact):
      if case .condition(let definition) = set[fact].definition {
        collect(definition, &facts, &inequalities)
      } else {
        facts[fact, default: []].formUnion([])
      }
    case .includes(let fact, let label): facts[fact, default: []].insert(LabelSet(label))
    case .among(let fact, _), .isNever(let fact), .isKnown(let fact):
      facts[fact, default: []].formUnion([])
    case .atMost(let inequality):
      for term in inequality.terms {
        let all = LabelSet.all(set[term.base.fact].kind.labels.count)
        facts[term.base.fact, default: []].formUnion(all)
      }
      inequalities.append(inequality)
    case .not(let inner): collect(inner, &facts, &inequalities)
    case .all(let parts), .any(let parts):
      for part in parts { collect(part, &facts, &inequalities) }
    }
  }

  /// The values to begin with: all of a choice, every set of the labels asked for, ends of a range.
  private mutating func start(
    _ fact: FactID,
    _ asked: LabelSet,
    _ cases: [CaseFacts]
  ) -> [Int64] {
    let own = cases.compactMap { $0[fact] }
    switch set[fact].kind {
    case .yesNo: return [0, 1]
    case .choice(let labels): return labels.indices.map(Int64.init)
    case .choices:
      let places = asked.indices
      guard places.count <= 10 else {
        isExact = false
        return Self.distinct([0] + places.map { 1 << Int64($0) } + own)
      }
      return places.reduce([0]) { sets, place in sets + sets.map { $0 | 1 << Int64(place) } }
    case .quantity(_, let orNever):
      let range = Cells.wholeRange(of: set[fact])
      let near = Cells.practicalRange(of: set[fact])
      let ends = [range.lowerBound, near.lowerBound, near.upperBound, range.upperBound]
      let values = isWhole(fact) ? range.map(\.self) : ends + own
      return Self.distinct(values + (orNever ? [.max] : []))
    }
  }

  private static func distinct(_ values: [Int64]) -> [Int64] { Set(values).sorted() }

  private func isWhole(_ fact: FactID) -> Bool {
    let range = Cells.wholeRange(of: set[fact])
    return range.upperBound - range.lowerBound < Self.shortRange
  }

  // MARK: Turning points

  /// Adds the values on both sides of where a comparison turns, the other facts being as given.
  private mutating func addTurning(of inequality: Inequality, by fact: FactID, others: CaseFacts) {
    guard !isWhole(fact), let low = Self.turn(of: inequality, by: fact, others, set) else { return }
    insert([low, low + 1], of: fact)
  }

  /// The last value of a quantity before a comparison turns, the other facts being as given; nil
  /// where it never does.
  static func turn(
    of inequality: Inequality,
    by fact: FactID,
    _ others: CaseFacts,
    _ set: PolicySet
  ) -> Int64? {
    let range = Cells.wholeRange(of: set[fact])
    var facts = others
    func truth(_ value: Int64) -> Truth {
      facts[fact] = value
      return ConditionEvaluator(set, member: -1, facts: facts).truth(.atMost(inequality))
    }
    var (low, high) = (range.lowerBound, range.upperBound)
    let first = truth(low)
    guard first != .unknown, truth(high) != first else { return nil }
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if truth(middle) == first { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func insert(_ new: [Int64], of fact: FactID) {
    let all = Self.distinct((values[fact] ?? []) + new)
    guard all.count <= Self.limit else {
      isExact = false
      return
    }
    values[fact] = all
  }

  /// Adds turning points that follow from values of other facts until none is new.
  private mutating func close() {
    let facts = Set(comparisons.flatMap { $0.terms.map(\.base.fact) })
    if facts.allSatisfy(isWhole) { return }
    if !comparisons.allSatisfy(\.isDifference) { isExact = false }
    for _ in 0..<max(facts.count, 1) {
      let before = values
      for inequality in comparisons {
        let own = Set(inequality.terms.map(\.base.fact)).sorted()
        for fact in own {
          for others in combinations(own.filter { $0 != fact }, before) {
            addTurning(of: inequality, by: fact, others: others)
          }
        }
      }
      if values == before { return }
    }
  }

  private mutating func combinations(
    _ facts: [FactID],
    _ values: [FactID: [Int64]]
  ) -> [CaseFacts] {
    var cases = [CaseFacts(count: set.facts.count)]
    for fact in facts {
      let own = values[fact] ?? []
      guard own.count * cases.count <= 2000 else {
        isExact = false
        return cases
      }
      cases = cases.flatMap { known in
        own.map { value in
          var copy = known
          copy[fact] = value
          return copy
        }
      }
    }
    return cases
  }
}

extension Inequality {
  /// Whether it counts labels and looks at nothing else.
  fileprivate var isLabelCount: Bool {
    terms.allSatisfy { if case .count = $0.base { true } else { false } }
  }

  /// Whether it bounds the difference of two quantities.
  fileprivate var isDifference: Bool {
    terms.count == 2 && terms.allSatisfy { abs($0.factor) == 1 }
      && terms[0].factor == -terms[1].factor
  }
}
