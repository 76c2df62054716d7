import DecisionDiagram
import Diagnostics
import PolicyLanguage

// Duties, values and facts that the policy declares for nothing, and what it leaves open for good.

extension FindingSearch {
  /// The duties that are never owed.
  mutating func idleDuties() throws -> [Finding] {
    var found: [Finding] = []
    for (place, duty) in policy.duties.enumerated() {
      let owed = try bench.node(duty.condition, member: 0)
      if try !bench.isPossible(owed) { found.append(Finding(.neverOwed(place))) }
    }
    return found
  }

  /// The values of the policy's own decisions that no case is left with under any reading.
  mutating func unreachedValues() throws -> [Finding] {
    var found: [Finding] = []
    for (place, decision) in policy.decisions.enumerated() where !decision.isImported {
      var reached = LabelSet()
      for member in members {
        for rule in regions[member].active {
          guard let conclusion = policy.rules[rule.index].conclusion,
            conclusion.decision == DecisionID(place),
            try bench.isPossible(regions[member].speaks(rule, &bench))
          else { continue }
          reached.formUnion(conclusion.outcome.values)
        }
      }
      let missing = LabelSet.all(decision.values.count).subtracting(reached)
      if !missing.isEmpty { found.append(Finding(.neverReached(DecisionID(place), missing))) }
    }
    return found
  }

  // MARK: Facts

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
    for decision in bench.policies.decisions where try bench.depends(decision.node, on: fact) {
      return true
    }
    for duty in bench.policies.duties where try bench.depends(duty.owed, on: fact) {
      return true
    }
    return false
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

  // MARK: What stays open

  /// The rules of the text that leave several values open where no reading settles on one.
  mutating func leftOpen(_ rules: [RuleID]) throws -> [Finding] {
    var found: [Finding] = []
    var settled: [DecisionID: Node] = [:]
    for rule in rules where !policy.rules[rule.index].isInterpretation {
      guard let conclusion = policy.rules[rule.index].conclusion,
        conclusion.outcome.values.count > 1
      else { continue }
      if settled[conclusion.decision] == nil {
        var somewhere = Node.no
        for member in members.dropFirst() {
          let here = try regions[member].settles(conclusion.decision, &bench)
          somewhere = try bench.store.or(somewhere, here)
        }
        settled[conclusion.decision] = somewhere
      }
      let unsettled = try bench.store.not(settled[conclusion.decision] ?? .no)
      let open = try bench.store.and([
        bench.care, regions[0].speaks(rule, &bench), unsettled,
      ])
      guard open != .no else { continue }
      let witness = try witness(open)
      found.append(
        Finding(
          .leftOpen(rule),
          witness: witness,
          speaking: set.speaking(in: witness, member: 0, conclusion.decision),
          count: try bench.count(open)
        )
      )
    }
    return found
  }
}
