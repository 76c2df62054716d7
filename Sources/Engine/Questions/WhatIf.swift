public import PolicyLanguage

/// Facts that are put otherwise for one question; nil makes a fact unknown.
public struct Supposition: Hashable, Sendable {
  /// The facts and their values.
  public var values: [FactID: Int64?]

  /// Makes a set of changes.
  public init(_ values: [FactID: Int64?] = [:]) { self.values = values }

  /// A case with the changes made.
  public func applied(to facts: CaseFacts) -> CaseFacts {
    var changed = facts
    for (fact, value) in values { changed[fact] = value }
    return changed
  }
}

/// What a change of facts does to one decision.
public struct WhatIf: Sendable {
  /// The decision as the case stands.
  public let before: DecisionAnswer
  /// The decision after the changes.
  public let after: DecisionAnswer
  /// The rules that turn it: what they do after the changes they did not do before.
  public let turning: [RuleID]

  /// Whether the decision comes out otherwise.
  public var changes: Bool { Set(before.rulings) != Set(after.rulings) }
}

extension Examination {
  /// Returns what changes of facts would do; the case itself stays as it is.
  ///
  /// - Parameter changes: The changes.
  /// - Returns: One answer for each decision, and the case as it would be.
  /// - Throws: An error when an answer takes too much to find.
  public func whatIf(
    _ changes: Supposition
  ) throws(CompileError) -> (answers: [WhatIf], examination: Examination) {
    let changed = try Examination(changes.applied(to: facts), by: policies)
    var answers: [WhatIf] = []
    for decision in decisions {
      let (before, after) = (try answer(decision), try changed.answer(decision))
      let turning = Self.turning(proof(decision), changed.proof(decision))
      answers.append(WhatIf(before: before, after: after, turning: turning))
    }
    return (answers, changed)
  }

  /// The rules that account for the difference of two proofs.
  ///
  /// A rule that now blocks says most, then one that now gives a value, then one that no longer
  /// does.
  static func turning(_ before: [RuleProof], _ after: [RuleProof]) -> [RuleID] {
    // Rules that counted before, as given or as the ground of an exception.
    let counted = Set(
      before.flatMap(\.all).filter { proof in
        if case .beaten = proof.status { true } else { proof.status == .fires }
      }.map(\.rule)
    )
    func blocking(_ proofs: [RuleProof]) -> Set<RuleID> {
      let hit = proofs.flatMap(\.all).filter { counted.contains($0.rule) }
      return Set(hit.flatMap(\.blockers).filter { $0.hasEffect == .yes }.map(\.rule))
    }
    func live(_ proofs: [RuleProof]) -> Set<RuleID> { Set(proofs.flatMap(\.live)) }
    let newBlocks = blocking(after).subtracting(blocking(before))
    if !newBlocks.isEmpty { return newBlocks.sorted() }
    let newLive = live(after).subtracting(live(before))
    if !newLive.isEmpty { return newLive.sorted() }
    return live(before).subtracting(live(after)).sorted()
  }
}
