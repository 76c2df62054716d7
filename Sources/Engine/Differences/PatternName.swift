import DecisionDiagram
import PolicyLanguage

/// Something that the policies have a name for, as a condition on cases.
struct PatternName {
  /// The condition in the words of the policy: that it holds, or that it does not.
  var item: @Sendable (Bool) -> Pattern.Item
  /// Where it holds, and where it does not.
  var node: Node
  var negation: Node
  /// The same, of cases that can be.
  var possibly: Node
  var possiblyNot: Node
  var support: [Variable]
  /// Whether it may also stand for its facts where it holds, and not only where it does not.
  var isTold: Bool

  private init(
    _ node: Node,
    isTold: Bool,
    _ bench: inout Workbench,
    _ item: @escaping @Sendable (Bool) -> Pattern.Item
  ) throws(DiagramError) {
    self.item = item
    self.node = node
    self.isTold = isTold
    negation = try bench.store.not(node)
    possibly = try bench.store.and(bench.care, node)
    possiblyNot = try bench.store.and(bench.care, negation)
    support = bench.store.support(of: node)
  }

  /// The names of a set of policies, each function once: rules that block others or are exceptions of
  /// exceptions, and derived facts.
  static func all(_ bench: inout Workbench) throws(DiagramError) -> [PatternName] {
    var names: [PatternName] = []
    func isNew(_ node: Node) -> Bool {
      node.terminal == nil && !names.contains { $0.node == node }
    }
    let set = bench.set
    for member in set.members.indices {
      for rule in set.members[member].ruleset.active {
        let rules = set.members[member].policy.rules
        let declared = rules[rule.index]
        let isException =
          !declared.isInterpretation
          && declared.exceptionTo.contains { !rules[$0.index].exceptionTo.isEmpty }
        guard !declared.blocks.isEmpty || isException else { continue }
        // That an exception of an exception stays away is one condition; all else is said by facts.
        let node = try bench.node(of: rule, member: member)
        guard isNew(node) else { continue }
        let isTold = !declared.blocks.isEmpty
        names.append(
          try PatternName(node, isTold: isTold, &bench) { .rule(member, rule, $0) }
        )
      }
    }
    for place in set.facts.indices {
      guard case .condition(let definition) = set.facts[place].definition,
        bench.space.tells(definition, member: 0)
      else { continue }
      let fact = FactID(place)
      let node = try bench.node(.holds(fact), member: 0)
      guard isNew(node) else { continue }
      names.append(try PatternName(node, isTold: true, &bench) { .fact(fact, $0) })
    }
    return names
  }
}
