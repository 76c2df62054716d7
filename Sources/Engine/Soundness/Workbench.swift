import DecisionDiagram
import PolicyLanguage

/// Where new functions are built over the space of compiled policies; the policies stay as they are.
struct Workbench {
  let policies: CompiledPolicies
  /// A copy of the common store, in which new functions are made.
  var store: DiagramStore
  private var conditions: ConditionCompiler
  private var ties = CaseTies()

  init(_ policies: CompiledPolicies) {
    self.policies = policies
    store = policies.store
    conditions = policies.conditions
  }

  var space: CaseSpace { policies.space }
  var set: PolicySet { policies.set }

  /// Where a case can be at all.
  var care: Node { policies.care }

  /// Where a case that knows these facts can be.
  mutating func care(for facts: CaseFacts) throws -> Node {
    try ties.care(for: facts, policies, &store) ?? care
  }

  /// Where a condition holds.
  mutating func node(_ condition: Condition, member: Int) throws(DiagramError) -> Node {
    try conditions.node(condition, member: member, in: &store)
  }

  /// Where a rule's own condition holds.
  mutating func node(of rule: RuleID, member: Int) throws(DiagramError) -> Node {
    try conditions.node(of: rule, member, &store)
  }

  /// Whether some possible case lies in a region.
  mutating func isPossible(_ region: Node) throws(DiagramError) -> Bool {
    try store.and(care, region) != .no
  }

  /// How many possible cases lie in a region.
  mutating func count(_ region: Node) throws(DiagramError) -> CaseCount {
    let possible = try store.and(care, region)
    return CaseCount(store.freeze(possible).count()[.yes] ?? .zero)
  }

  /// Where a function, boolean or not, comes out otherwise for two possible cases that differ in what
  /// the space tells of one fact alone: told in what it tells of the others.
  mutating func turning(_ node: Node, by fact: FactID) throws(DiagramError) -> Node {
    let own = Set(space.variables(of: fact))
    guard !own.isDisjoint(with: store.support(of: node)) else { return .no }
    let possible = try store.within(care, node)
    let seen = try store.combine(possible, over: own, with: Self.sameOrSeveral)
    return try store.indicator(seen, of: [Self.several])
  }

  private static let several = Terminal(.max - 1)

  /// Keeps what is the same on both sides; what cannot be does not count.
  private static let sameOrSeveral = BinaryOperation(
    "same or several",
    isCommutative: true,
    isIdempotent: true,
    neutral: .outside,
    absorbing: several
  ) { a, b in a == b ? a : several }
}

extension PolicySet {
  /// The base facts that some active rule, duty or constraint of the policies asks for.
  func askedFacts(_ space: CaseSpace) -> Set<FactID> { Set(space.features.flatMap(\.facts)) }
}
