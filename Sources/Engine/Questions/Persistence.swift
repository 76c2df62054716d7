public import PolicyLanguage

// "Even if" is the other half of "because" (E. McAloon and M. T. Keane, "Semifactual explanations",
// 2023): a fact could be otherwise, rules would be touched by it, and still nothing changes. What
// keeps the decision is told by the proof of the case as it would be.

/// A fact that could be otherwise without changing a decision, and the rules that keep it.
public struct Persistence: Hashable, Sendable {
  /// The fact.
  public var fact: FactID
  /// Other values that leave the decision as it is.
  public var values: [Segment]
  /// Whether all other values do.
  public var isWhatever: Bool
  /// The rules that then beat or block others, or give the value.
  public var keepers: [RuleID]
}

extension Examination {
  /// Returns the known facts that could be otherwise, one at a time, without changing a decision.
  ///
  /// Only those are told that some rule of the decision names.
  ///
  /// - Parameter decision: The decision.
  /// - Returns: The facts with the rules that keep the decision, in the order of the vocabulary.
  /// - Throws: An error when it was interrupted.
  /// - Complexity: O(facts × values × rules).
  public func persistences(_ decision: DecisionReference) throws(CompileError) -> [Persistence] {
    let before = Set(rulings(decision))
    guard !before.isEmpty, let compiled = policies[decision] else { return [] }
    let statuses = conditionTruths(proof(decision))
    var found: [Persistence] = []
    let named = policies.set.namedFacts(for: decision)
    for fact in Reach(self, compiled).relevantFacts where facts[fact] != nil && named.contains(fact)
    {
      let others = segments(of: fact).filter { segment in
        facts[fact].map { !segment.contains($0) } ?? false
      }
      var kept: [(segment: Segment, keepers: [RuleID])] = []
      var isWhatever = true
      for segment in others {
        try checkPatience()
        var changed = facts
        changed[fact] = segment.representative
        let there = try Examination(changed, by: policies)
        guard !there.isContradictory else { continue }
        guard Set(there.rulings(decision)) == before else {
          isWhatever = false
          continue
        }
        let proofs = there.proof(decision)
        let keepers = Self.keepers(proofs, statuses)
        if !keepers.isEmpty { kept.append((segment, keepers)) }
      }
      guard let first = kept.first else { continue }
      // One line a fact: the rules that keep it whatever else it is said to be.
      let same = kept.filter { $0.keepers == first.keepers }
      found.append(
        Persistence(
          fact: fact,
          values: same.map(\.segment),
          isWhatever: isWhatever && same.count == others.count,
          keepers: first.keepers
        )
      )
    }
    return found
  }

  private func conditionTruths(_ proofs: [RuleProof]) -> [RuleID: Truth] {
    Dictionary(proofs.flatMap(\.all).map { ($0.rule, $0.condition.truth) }) { first, _ in first }
  }

  /// The rules that keep a decision: those that beat or block what would hold now, else those that
  /// block as it is, else those that give the value.
  private static func keepers(_ proofs: [RuleProof], _ before: [RuleID: Truth]) -> [RuleID] {
    var keepers: Set<RuleID> = []
    let all = proofs.flatMap(\.all)
    for proof in all where before[proof.rule] != .yes && proof.condition.truth == .yes {
      switch proof.status {
      case .blocked(let by), .beaten(let by): keepers.formUnion(by)
      default: break
      }
    }
    if keepers.isEmpty {
      keepers.formUnion(all.flatMap(\.blockers).filter { $0.hasEffect == .yes }.map(\.rule))
    }
    if keepers.isEmpty { keepers.formUnion(proofs.flatMap(\.live)) }
    return keepers.sorted()
  }
}
