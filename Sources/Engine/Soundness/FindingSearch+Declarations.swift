import DecisionDiagram
import Diagnostics
import PolicyLanguage

// Duties and values that the policy declares for nothing, and what it leaves open for good.

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
