import DecisionDiagram
import PolicyLanguage

// The default calculus once more (see `RuleEvaluator` for one case and `RuleCompiler` for what comes
// out), this time kept apart by rules: for each rule the set of cases in which it has the word. A
// rule speaks where its condition holds, nothing blocks it, no exception to it speaks, and some rule
// that it is an exception to, up to the top, is not taken away itself.

/// Where each rule of one policy has the word, under one reading.
struct RuleRegions {
  let member: Int
  private let policy: Policy
  private let ruleset: Ruleset
  /// A rule that is taken as if it never held, to see what it is good for.
  private let silenced: RuleID?
  /// A block that is taken as if it were not there.
  private let cut: Block?

  private var blockedNodes: [RuleID: Node] = [:]
  private var givingNodes: [RuleID: Node] = [:]
  private var reachedNodes: [RuleID: Node] = [:]
  private var speakingNodes: [RuleID: Node] = [:]

  /// That one rule blocks another.
  struct Block: Hashable {
    var blocker: RuleID
    var target: RuleID
  }

  init(_ set: PolicySet, member: Int, silencing silenced: RuleID? = nil, cutting cut: Block? = nil)
  {
    self.member = member
    policy = set.members[member].policy
    ruleset = set.members[member].ruleset
    self.silenced = silenced
    self.cut = cut
  }

  /// The rules of the text and of the reading.
  var active: [RuleID] { ruleset.active }

  /// Every block between active rules.
  var blocks: [Block] {
    active.flatMap { blocker in
      policy.rules[blocker.index].blocks.filter(active.contains)
        .map { Block(blocker: blocker, target: $0) }
    }
  }

  // MARK: Regions

  /// Where a rule's own condition holds.
  func holds(_ rule: RuleID, _ bench: inout Workbench) throws(DiagramError) -> Node {
    rule == silenced ? .no : try bench.node(of: rule, member: member)
  }

  /// Where a rule's own value is among those that answer.
  mutating func speaks(_ rule: RuleID, _ bench: inout Workbench) throws(DiagramError) -> Node {
    if let known = speakingNodes[rule] { return known }
    var node = Node.no
    if policy.rules[rule.index].conclusion != nil {
      node = try bench.store.and([
        holds(rule, &bench), isReached(rule, &bench), bench.store.not(isBlocked(rule, &bench)),
      ])
      for exception in ruleset.exceptions[rule.index] {
        let better = try gives(exception, &bench)
        node = try bench.store.and(node, bench.store.not(better))
      }
    }
    speakingNodes[rule] = node
    return node
  }

  /// Where a rule, or an exception to it, gives a value.
  private mutating func gives(
    _ rule: RuleID,
    _ bench: inout Workbench
  ) throws(DiagramError) -> Node {
    if let known = givingNodes[rule] { return known }
    var node = policy.rules[rule.index].conclusion == nil ? Node.no : try holds(rule, &bench)
    for exception in ruleset.exceptions[rule.index] {
      node = try bench.store.or(node, gives(exception, &bench))
    }
    node = try bench.store.and(node, bench.store.not(isBlocked(rule, &bench)))
    givingNodes[rule] = node
    return node
  }

  /// Where some rule that holds, and is not blocked itself, blocks a rule.
  mutating func isBlocked(_ rule: RuleID, _ bench: inout Workbench) throws(DiagramError) -> Node {
    if let known = blockedNodes[rule] { return known }
    var node = Node.no
    for blocker in ruleset.blockers[rule.index]
    where Block(blocker: blocker, target: rule) != cut {
      let free = try bench.store.not(isBlocked(blocker, &bench))
      node = try bench.store.or(node, bench.store.and(holds(blocker, &bench), free))
    }
    blockedNodes[rule] = node
    return node
  }

  /// Where nothing above a rule is taken away, so that it is asked at all.
  private mutating func isReached(
    _ rule: RuleID,
    _ bench: inout Workbench
  ) throws(DiagramError) -> Node {
    if let known = reachedNodes[rule] { return known }
    let bases = policy.rules[rule.index].exceptionTo
    var node = Node(bases.isEmpty)
    for base in bases where active.contains(base) {
      let free = try bench.store.not(isBlocked(base, &bench))
      node = try bench.store.or(node, bench.store.and(isReached(base, &bench), free))
    }
    reachedNodes[rule] = node
    return node
  }

  // MARK: What comes out

  /// What is said for a decision, part by part: which values, and whether flatly.
  struct Statement: Hashable {
    var decision: DecisionID
    var values: LabelSet
    /// Nil for where the values are given at all.
    var force: Force?
  }

  /// Where each statement is made: two rulesets that agree on all of them decide alike.
  mutating func statements(
    _ bench: inout Workbench
  ) throws(DiagramError) -> [Statement: Node] {
    var found: [Statement: Node] = [:]
    for rule in active {
      guard let conclusion = policy.rules[rule.index].conclusion else { continue }
      let region = try speaks(rule, &bench)
      var kinds = [Statement(decision: conclusion.decision, values: conclusion.outcome.values)]
      if conclusion.outcome.force == .flat {
        kinds.append(kinds[0])
        kinds[1].force = .flat
      }
      for kind in kinds {
        found[kind] = try bench.store.or(found[kind] ?? .no, region)
      }
    }
    return found
  }

  /// Where one single value is given for a decision.
  mutating func settles(
    _ decision: DecisionID,
    _ bench: inout Workbench
  ) throws(DiagramError) -> Node {
    let statements = try statements(&bench).filter {
      $0.key.decision == decision && $0.key.force == nil
    }
    var settled = Node.no
    for (statement, region) in statements where statement.values.count == 1 {
      var alone = region
      for (other, otherRegion) in statements where other != statement {
        alone = try bench.store.and(alone, bench.store.not(otherRegion))
      }
      settled = try bench.store.or(settled, alone)
    }
    return settled
  }
}
