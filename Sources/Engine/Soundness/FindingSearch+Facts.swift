import DecisionDiagram
import Diagnostics
import PolicyLanguage

// Facts that the policy declares, or asks for, for nothing.

extension FindingSearch {
  /// The facts that the policy declares itself, or asks for, and that make no difference.
  mutating func idleFacts() throws -> [Finding] {
    let mentioned = mentionedFacts()
    var found: [Finding] = []
    for place in self.set.facts.indices {
      let fact = FactID(place)
      let isOwn = self.set[fact].source.name == policy.source.name
      guard isOwn || mentioned.byRules.contains(fact) else { continue }
      // That a duty was met is not decided, only told; a constraint is there to keep facts in order.
      if mentioned.byMeeting.contains(fact) { continue }
      if mentioned.byConstraints.contains(fact), !mentioned.byRules.contains(fact) { continue }
      if self.set[fact].isDerived, mentioned.byRules.contains(fact) { continue }
      if try !matters(fact) { found.append(Finding(.neverAsked(fact))) }
    }
    return found
  }

  /// Whether a fact makes a difference to what is decided, or to who owes what, under any reading.
  private mutating func matters(_ fact: FactID) throws -> Bool {
    var turning = Node.no
    var decisions: [DecisionReference] = []
    for decision in bench.policies.decisions {
      let here = try bench.turning(decision.node, by: fact)
      if here != .no { decisions.append(decision.reference) }
      turning = try bench.store.or(turning, here)
    }
    var duties: [Int] = []
    for (place, duty) in bench.policies.duties.enumerated() {
      let here = try bench.turning(duty.owed, by: fact)
      if here != .no { duties.append(place) }
      turning = try bench.store.or(turning, here)
    }
    // A comparison of two facts turns with either, so it may be the other one that does it all.
    guard turning != .no else { return false }
    guard bench.space.isCompared(fact) else { return true }
    let trial = ContrastTrial(fact, decisions, duties)
    if try trial.succeeds(turning, &bench) { return true }
    do {
      var search = try ContrastSearch(bench.policies, fact, bench.store.limits)
      return try search.matters(for: decisions, duties)
    } catch CompileError.tooTangled, CompileError.tooIntricate {
      // The check itself did not take too much, so what it found is told: a fact is not called needless
      // without proof.
      return true
    }
  }

  /// The facts that rules and duties ask for, that tell whether a duty was met, and that constraints
  /// name, each directly or through derived facts.
  private func mentionedFacts() -> (
    byRules: Set<FactID>, byMeeting: Set<FactID>, byConstraints: Set<FactID>
  ) {
    var byRules: Set<FactID> = []
    var byMeeting: Set<FactID> = []
    var byConstraints: Set<FactID> = []
    for rule in policy.rules { mention(rule.condition, in: &byRules) }
    for duty in policy.duties {
      mention(duty.condition, in: &byRules)
      if let met = duty.met { mention(met, in: &byMeeting) }
      byMeeting.formUnion([duty.metOn, duty.deadline?.from].compactMap(\.self))
    }
    for constraint in self.set.constraints { mention(constraint.condition, in: &byConstraints) }
    return (byRules, byMeeting, byConstraints)
  }

  private func mention(_ condition: Condition, in facts: inout Set<FactID>) {
    condition.visit(fact: { mention($0, in: &facts) })
  }

  private func mention(_ fact: FactID, in facts: inout Set<FactID>) {
    guard facts.insert(fact).inserted else { return }
    switch self.set[fact].definition {
    case nil: break
    case .condition(let condition): mention(condition, in: &facts)
    case .form(let form): for term in form.terms { mention(term.base.fact, in: &facts) }
    }
  }
}
