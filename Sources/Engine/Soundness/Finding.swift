public import PolicyLanguage

/// Something that a check of a policy found, proved over the whole space of cases.
public struct Finding: Sendable {
  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// The constraints contradict each other: no case is possible at all.
    case noCase
    /// Two rules can both have the word and give different values.
    case conflict(RuleID, RuleID)
    /// A rule's own condition holds in no possible case.
    case neverHolds(RuleID)
    /// A rule's condition can hold, but others always beat or block it.
    case neverSpeaks(RuleID)
    /// A rule speaks, but without it every case would come out the same.
    case neverMatters(RuleID)
    /// A rule blocks another, but without that every case would come out the same.
    case neverBlocks(RuleID, RuleID)
    /// A duty is owed in no possible case.
    case neverOwed(Int)
    /// Values that the policy itself declares and that no case is ever left with.
    case neverReached(DecisionID, LabelSet)
    /// A fact that the policy declares or asks for and that makes no difference to anything.
    case neverAsked(FactID)
    /// A rule of the text leaves several values open, and no reading settles on one.
    case leftOpen(RuleID)
  }

  /// What was found.
  public let kind: Kind
  /// The readings under which it is so, nil among them standing for the text alone; empty where it
  /// is so under all.
  public let readings: [String?]
  /// A case that shows it; nil where there is nothing to show, or no exact values were found.
  public let witness: Witness?
  /// The rules that have the word in the case that shows it.
  public let speaking: [RuleID]
  /// In how many possible cases it is so; nil where it is no matter of cases.
  public let count: CaseCount?

  init(
    _ kind: Kind,
    under readings: [String?] = [],
    witness: Witness? = nil,
    speaking: [RuleID] = [],
    count: CaseCount? = nil
  ) {
    self.kind = kind
    self.readings = readings
    self.witness = witness
    self.speaking = speaking
    self.count = count
  }

  /// Whether something is likely to be wrong with the policy; what is left open is none of that.
  public var isFault: Bool {
    if case .leftOpen = kind { false } else { true }
  }
}
