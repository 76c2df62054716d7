public import PolicyLanguage

/// The rules that account for a decision that comes out otherwise, and what becomes of them.
public struct Turning: Hashable, Sendable {
  /// What becomes of rules when a case changes.
  public enum Change: String, Sendable {
    /// They give a value, or block a rule, which they did not do before.
    case applies
    /// They could do so once more is known, which they could not before.
    case mayApply = "may-apply"
    /// They gave a value before, and no longer do.
    case stops
    /// They could have given one, and no longer can.
    case cannotApply = "cannot-apply"
  }

  /// The rules; none where no rule accounts for it.
  public var rules: [RuleID] = []
  /// What becomes of them.
  public var change = Change.applies

  /// That no rule turns anything.
  static let nothing = Turning()

  private init() {}

  /// Finds the rules that account for the difference of two proofs.
  ///
  /// A rule that now blocks says most, then one that now gives a value or could give it, then one
  /// that no longer does.
  init(from before: [RuleProof], to after: [RuleProof]) {
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
    func possible(_ proofs: [RuleProof]) -> Set<RuleID> {
      live(proofs).union(proofs.flatMap(\.giving).filter { $0.status == .open }.map(\.rule))
    }
    let steps: [(Change, Set<RuleID>)] = [
      (.applies, blocking(after).subtracting(blocking(before))),
      (.applies, live(after).subtracting(live(before))),
      (.mayApply, possible(after).subtracting(possible(before))),
      (.stops, live(before).subtracting(possible(after))),
      (.cannotApply, possible(before).subtracting(possible(after))),
      (.stops, live(before).subtracting(live(after))),
    ]
    guard let (change, rules) = steps.first(where: { !$0.1.isEmpty }) else { return }
    self.change = change
    self.rules = (change == .applies ? rules : Self.outermost(of: rules, in: after)).sorted()
  }

  /// The rules among some that are exceptions to none of them: what becomes of these says it all.
  private static func outermost(of rules: Set<RuleID>, in proofs: [RuleProof]) -> Set<RuleID> {
    let inner = proofs.flatMap(\.giving).filter { rules.contains($0.rule) }
      .flatMap { $0.exceptions.flatMap(\.giving) }
    return rules.subtracting(inner.map(\.rule))
  }
}

extension RuleProof {
  /// This proof and those of its exceptions, which give values as it does.
  fileprivate var giving: [RuleProof] { [self] + exceptions.flatMap(\.giving) }
}
