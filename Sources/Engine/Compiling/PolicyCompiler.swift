public import DecisionDiagram
import PolicyLanguage

/// What compiles the policies of a set, once, so that every question can be asked of the result.
public enum PolicyCompiler {
  /// How many nodes the diagrams may take together when nothing else is said.
  public static let nodeLimit = 2_000_000

  /// Compiles policies.
  ///
  /// - Parameters:
  ///   - set: The policies and their readings.
  ///   - limits: What may be used.
  /// - Returns: The compiled policies.
  /// - Throws: Why they could not be compiled; nothing is left half done.
  /// - Complexity: Exponential in the facts at worst; in practice about proportional to the rules.
  public static func compile(
    _ set: PolicySet,
    limits: Limits = Limits(maximumNodes: nodeLimit)
  ) throws(CompileError) -> CompiledPolicies {
    var collector = FeatureCollector(set)
    collector.visitAll()
    let space = CaseSpace(set, collector)
    for (fact, cells) in space.cells.all where cells.count > 250 {
      throw .tooManyThresholds(set[fact].name, limit: 250)
    }
    // What is used together should lie together: the features of a condition, as a rule. Where that
    // takes too many nodes, the parts of conditions may do better, as when two lists are compared name
    // by name. That is tried before the budget is spent.
    var first = limits
    first.maximumNodes = min(limits.maximumNodes, firstLimit)
    let whole = collector.groups
    for byParts in [false, true] {
      let parts = byParts ? collector.parts.sorted { "\($0)" < "\($1)" } : []
      do throws(CompileError) {
        return try compile(space, collector, by: whole + parts, within: first, for: limits)
      } catch {
        guard case .tooIntricate = error else { throw error }
      }
    }
    return try compile(space, collector, by: whole, within: limits, for: limits)
  }

  /// How many nodes the diagrams may take in each order before the whole budget is given to one.
  private static let firstLimit = 200_000

  private static func compile(
    _ space: CaseSpace,
    _ collector: FeatureCollector,
    by groups: [[Feature]],
    within limits: Limits,
    for questions: Limits
  ) throws(CompileError) -> CompiledPolicies {
    var store = DiagramStore(domains: space.domains, limits: limits, cacheBits: 16)
    do {
      return try build(space, collector, by: groups, for: questions, in: &store)
    } catch {
      throw CompileError(error, facts: heaviest(space, collector.groups))
    }
  }

  /// Compiles policies within the usual budget of nodes.
  ///
  /// - Parameters:
  ///   - set: The policies and their readings.
  ///   - shouldStop: Asked now and then; true ends it.
  /// - Returns: The compiled policies.
  /// - Throws: Why they could not be compiled.
  public static func compile(
    _ set: PolicySet,
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(CompileError) -> CompiledPolicies {
    try compile(set, limits: Limits(maximumNodes: nodeLimit, shouldStop: shouldStop))
  }

  private static func build(
    _ space: CaseSpace,
    _ collector: FeatureCollector,
    by groups: [[Feature]],
    for questions: Limits,
    in store: inout DiagramStore
  ) throws -> CompiledPolicies {
    let set = space.set
    let groups = groups.map { $0.compactMap(space.variable(of:)) }
    let start = store.variables
    try store.reorder(to: ForceOrder.improve(start, groups: groups), keeping: [])

    var conditions = ConditionCompiler(space)
    let consistency = Consistency(space)
    var parts: [Node] = []
    var approximated: [FactID] = []
    for component in consistency.components {
      let possible = try consistency.possible(component, known: nil, in: &store)
      parts.append(possible.node)
      if !possible.isExact { approximated += component.facts }
    }
    for constraint in set.constraints {
      parts.append(try conditions.node(constraint.condition, member: 0, in: &store))
    }
    let care = try store.and(parts)
    store.protect(care)

    var decisions: [CompiledDecision] = []
    for reference in set.decisions {
      var rulings = RulingTable()
      let compiler = RuleCompiler(space, member: reference.member)
      let node: Node
      do {
        node = try compiler.diagram(reference.decision, &conditions, &rulings, in: &store)
      } catch {
        throw tooLarge(error, reference, conditions.open.last, space, collector)
      }
      store.protect(node)
      decisions.append(CompiledDecision(reference: reference, node: node, rulings: rulings))
    }
    var duties: [CompiledDuty] = []
    for (member, part) in set.members.enumerated() where part.isInForce {
      for (place, duty) in part.policy.duties.enumerated() {
        let owed = try conditions.node(duty.condition, member: member, in: &store)
        store.protect(owed)
        duties.append(CompiledDuty(member: member, duty: place, owed: owed))
      }
    }
    store.sift(keeping: [], passes: 1, swapLimit: 4000)
    store.limits = questions
    return try CompiledPolicies(
      space: space,
      conditions: conditions,
      consistency: consistency,
      approximated: approximated.sorted(),
      care: care,
      decisions: decisions,
      duties: duties,
      store: store
    )
  }

  /// Why a decision could not be compiled: the rule whose condition was too much, or else all of
  /// its rules together.
  private static func tooLarge(
    _ error: DiagramError,
    _ reference: DecisionReference,
    _ open: (member: Int, rule: RuleID)?,
    _ space: CaseSpace,
    _ collector: FeatureCollector
  ) -> CompileError {
    guard let (member, rule) = open else {
      let name = space.set[reference].name
      return CompileError(error, facts: heaviest(space, collector.groups), at: name)
    }
    let culprit = space.set.members[member].policy.rules[rule.index]
    var single = FeatureCollector(space.set)
    single.visit(culprit.condition, member: member)
    return CompileError(error, facts: heaviest(space, single.groups), at: culprit.name)
  }

  /// The names of the facts that most conditions use, for the sentence that says what is too much.
  private static func heaviest(_ space: CaseSpace, _ groups: [[Feature]]) -> [String] {
    var uses: [FactID: Int] = [:]
    for group in groups {
      for fact in Set(group.flatMap(\.facts)) { uses[fact, default: 0] += 1 }
    }
    return uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { space.set[$0.key].name }
  }
}

extension FeatureCollector {
  /// Visits every condition of the set: active rules, duties, constraints.
  fileprivate mutating func visitAll() {
    for (place, member) in set.members.enumerated() {
      for rule in member.ruleset.active {
        visit(member.policy.rules[rule.index].condition, member: place)
      }
      guard member.isInForce else { continue }
      for duty in member.policy.duties { visit(duty.condition, member: place) }
    }
    for constraint in set.constraints { visit(constraint.condition, member: 0) }
  }
}
