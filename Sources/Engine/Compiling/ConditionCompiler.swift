import DecisionDiagram
import PolicyLanguage

/// What turns conditions into diagrams over the space of cases.
struct ConditionCompiler {
  let space: CaseSpace
  private var facts: [FactID: Node] = [:]
  private var rules: [[RuleID: Node]]
  /// The rules whose conditions are being compiled, the outermost first; what is left after an
  /// error tells where it happened.
  private(set) var open: [(member: Int, rule: RuleID)] = []

  init(_ space: CaseSpace) {
    self.space = space
    rules = Array(repeating: [:], count: space.set.members.count)
  }

  /// Returns where a condition holds.
  /// - Throws: `DiagramError` when a limit is reached.
  mutating func node(
    _ condition: Condition,
    member: Int,
    in store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    switch condition {
    case .always(let holds): return Node(holds)
    case .decided: return .no
    case .holds(let fact): return try node(of: fact, member, &store)
    case .among(let fact, let labels):
      return try literal(.choice(fact), labels.indices, &store)
    case .includes(let fact, let label): return try literal(.member(fact, label), [1], &store)
    case .isNever(let fact):
      guard let cells = space.cells[fact] else { return .no }
      return try literal(.interval(fact), [cells.count - 1], &store)
    case .isKnown(let fact): return try literal(.known(fact), [1], &store)
    case .atMost(let inequality): return try node(inequality, &store)
    case .rule(let rule): return try node(of: rule, member, &store)
    case .not(let inner):
      let inner = try node(inner, member: member, in: &store)
      return try store.not(inner)
    case .all(let parts): return try store.and(try nodes(parts, member, &store))
    case .any(let parts): return try store.or(try nodes(parts, member, &store))
    }
  }

  /// Returns where a rule's own condition holds.
  mutating func node(
    of rule: RuleID,
    _ member: Int,
    _ store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    if let known = rules[member][rule] { return known }
    open.append((member, rule))
    let condition = space.set.members[member].policy.rules[rule.index].condition
    let made = try node(condition, member: member, in: &store)
    rules[member][rule] = made
    open.removeLast()
    store.protect(made)
    return made
  }

  private mutating func node(
    of fact: FactID,
    _ member: Int,
    _ store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    guard case .condition(let definition) = space.set[fact].definition else {
      return try literal(.flag(fact), [1], &store)
    }
    if let known = facts[fact] { return known }
    let made = try node(definition, member: member, in: &store)
    facts[fact] = made
    store.protect(made)
    return made
  }

  private mutating func nodes(
    _ parts: [Condition],
    _ member: Int,
    _ store: inout DiagramStore
  ) throws(DiagramError) -> [Node] {
    var nodes: [Node] = []
    for part in parts { nodes.append(try node(part, member: member, in: &store)) }
    return nodes
  }

  private func literal(
    _ feature: Feature,
    _ values: [Int],
    _ store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    guard let variable = space.variable(of: feature) else { return .no }
    var set = ValueSet()
    for value in values { set.insert(UInt8(truncatingIfNeeded: value)) }
    return try store.literal(variable, in: set)
  }

  // MARK: Quantities

  private func node(
    _ inequality: Inequality,
    _ store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    if let (fact, bound, isUpTo) = inequality.threshold(space.set.calendar) {
      guard let cells = space.cells[fact] else { return .no }
      let below = try literal(.interval(fact), Array(cells.cells(atMost: bound)), &store)
      return isUpTo ? below : try store.not(below)
    }
    if let (fact, bound, isUpTo) = inequality.labelCount {
      let labels = space.set[fact].kind.labels.indices.map { Feature.member(fact, $0) }
      let below = try atMost(bound, of: labels, &store)
      return isUpTo ? below : try store.not(below)
    }
    if space.variable(of: .comparison(inequality)) != nil {
      return try literal(.comparison(inequality), [1], &store)
    }
    // Where the opposite was met first, this is its being false.
    return try literal(.comparison(inequality.opposite), [0], &store)
  }

  /// Returns where at most so many of some yes/no features are yes, by dynamic programming over
  /// how many are yes so far.
  private func atMost(
    _ bound: Int64,
    of features: [Feature],
    _ store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    var row = (0...features.count).map { Node(Int64($0) <= bound) }
    for feature in features.reversed() {
      guard let variable = space.variable(of: feature) else { continue }
      for yes in 0..<row.count - 1 {
        row[yes] = try store.select(variable, [row[yes], row[yes + 1]])
      }
      row.removeLast()
    }
    return row[0]
  }
}
