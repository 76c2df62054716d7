import DecisionDiagram
public import PolicyLanguage

/// Why a decision comes out as it does: one sufficient reason, told rule by rule.
public struct Explanation: Sendable {
  /// The answer that is explained.
  public let answer: DecisionAnswer
  /// One shortest sufficient reason, in the order in which the rules account for it.
  public let groups: [ReasonGroup]
  /// The same reason with exactly what has to be so; nil for a case that contradicts itself.
  public let reason: Reason?
  /// The rules that give the value, with exceptions in place of what they beat; each once.
  public let live: [RuleID]
}

extension Examination {
  /// Returns why a decision comes out as it does.
  ///
  /// Where the decision is not settled, the reason is why it lies between the values it can have.
  /// - Throws: An error when it was interrupted.
  public func explanation(_ decision: DecisionReference) throws(CompileError) -> Explanation {
    let answer = try answer(decision)
    let reason = try reasons(decision).reasons.first
    let proofs = proof(decision)
    // One rule may be an exception to several others, and stands in place of each.
    var seen: Set<RuleID> = []
    return Explanation(
      answer: answer,
      groups: groups(reason?.items ?? [], decision, proofs),
      reason: reason,
      live: proofs.flatMap(\.live).filter { seen.insert($0).inserted }
    )
  }

  /// Tells a reason rule by rule: first the rules that give the value and those that they name,
  /// then those that block others, then those that do not hold or are held off.
  func groups(
    _ reason: [ReasonItem],
    _ decision: DecisionReference,
    _ proofs: [RuleProof]
  ) -> [ReasonGroup] {
    let rules = policies.set.members[decision.member].policy.rules
    var order: [(RuleID, ReasonGroup.Role)] = []
    func add(_ rule: RuleID, _ role: ReasonGroup.Role) {
      guard !order.contains(where: { $0.0 == rule }) else { return }
      rules[rule.index].condition.visit(fact: { _ in }, rule: { add($0, role) })
      order.append((rule, role))
    }
    for rule in proofs.flatMap(\.live) { add(rule, .gives) }
    let all = proofs.flatMap(\.all)
    // A rule whose condition holds may give its value though its exceptions are open.
    let possible = rulings(decision).reduce(LabelSet()) { $0.union($1.values) }
    for proof in all where proof.status == .open && proof.condition.truth == .yes {
      if let conclusion = rules[proof.rule.index].conclusion,
        conclusion.outcome.values.isSubset(of: possible)
      {
        add(proof.rule, .gives)
      }
    }
    for proof in all {
      if case .blocked(let by) = proof.status { for rule in by { add(rule, .blocks) } }
    }
    // What takes rules away says more than that they do not hold either.
    for proof in all where proof.status == .fires && rules[proof.rule.index].conclusion == nil {
      add(proof.rule, .blocks)
    }
    // Of rules that do not hold, those come first that would have given something else altogether.
    let failing = all.filter { $0.status == .fails }.map(\.rule)
    let given = proofs.flatMap(\.live).compactMap { rules[$0.index].conclusion?.outcome.values }
      .reduce(LabelSet()) { $0.union($1) }
    let others = failing.filter { rule in
      rules[rule.index].conclusion.map { $0.outcome.values.isDisjoint(with: given) } ?? false
    }
    for rule in others + failing {
      add(rule, rules[rule.index].conclusion == nil ? .heldOff : .fails)
    }
    for proof in all { add(proof.rule, .fails) }

    var rest = reason
    var told = order.map { ReasonGroup(rule: $0.0, role: $0.1, items: []) }
    func take(_ group: Int, where isOwn: (ReasonItem) -> Bool) {
      let own = rest.filter(isOwn)
      told[group].items += own
      rest.removeAll { own.contains($0) }
    }
    let facts = order.map { directFacts(rules[$0.0.index].condition) }
    func place(_ item: ReasonItem, _ group: Int) -> Int? {
      item.facts(in: policies.set).compactMap { facts[group].firstIndex(of: $0) }.min()
    }
    // Of the rules that do not hold, an item belongs to one that fails by this item alone.
    for group in order.indices {
      let (rule, role) = order[group]
      let holds = role == .gives || role == .blocks
      take(group) { item in
        guard place(item, group) != nil else { return false }
        return holds || fails(rules[rule.index].condition, by: item, decision.member)
      }
    }
    for group in order.indices { take(group) { place($0, group) != nil } }
    for group in told.indices {
      // Told in the order in which the rule asks.
      told[group].items.sort { place($0, group) ?? 0 < place($1, group) ?? 0 }
    }
    var groups = told.filter { !$0.items.isEmpty }
    if !rest.isEmpty { groups.append(ReasonGroup(rule: nil, role: .fails, items: rest)) }
    return groups
  }

  /// Whether a condition does not hold by what one item says, whatever the other facts are.
  private func fails(_ condition: Condition, by item: ReasonItem, _ member: Int) -> Bool {
    var known = CaseFacts(count: facts.values.count)
    // Of all other facts it is left open whether they are known.
    var knowledge: [FactID: Bool] = [:]
    for base in item.facts(in: policies.set).flatMap(policies.set.baseFacts) {
      known[base] = facts[base]
      knowledge[base] = facts[base] != nil
    }
    let evaluator = ConditionEvaluator(
      policies.set,
      member: member,
      facts: known,
      knowledge: knowledge
    )
    return evaluator.truth(condition) == .no
  }

  /// The facts that a condition names itself, not by way of another rule, each before those that
  /// it follows from.
  private func directFacts(_ condition: Condition) -> [FactID] {
    var facts: [FactID] = []
    func collect(_ condition: Condition) {
      condition.visit { fact in
        guard !facts.contains(fact) else { return }
        facts.append(fact)
        if case .condition(let definition) = policies.set[fact].definition { collect(definition) }
      }
    }
    collect(condition)
    return facts
  }
}

extension ReasonItem {
  /// The facts that it is about.
  public func facts(in set: PolicySet) -> Set<FactID> {
    switch self {
    case .fact(let fact), .noFinding(let fact), .finding(let fact), .derived(let fact, _): [fact]
    case .comparison(let inequality, _): Set(inequality.terms.map(\.base.fact))
    }
  }
}
