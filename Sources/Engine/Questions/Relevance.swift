import PolicyLanguage

/// Whether a fact ever matters for a decision, over all cases that can be.
public struct Relevance: Sendable {
  /// What is proved.
  public enum Verdict: Sendable {
    /// No rule that bears on the decision asks for the fact.
    case neverAsked
    /// Rules ask for it, and yet no two possible cases that differ in nothing else are decided
    /// differently.
    case never
    /// Two cases that differ in nothing else are decided differently.
    case matters(Contrast)
    /// Its value never matters, but whether it is known at all does.
    case mattersWhenKnown(Contrast)
  }

  /// Which decision of which policy.
  public let reference: DecisionReference
  /// What is proved of it.
  public let verdict: Verdict

  /// The two cases that prove that the fact matters; nil where it does not.
  public var contrast: Contrast? {
    switch verdict {
    case .neverAsked, .never: nil
    case .matters(let contrast), .mattersWhenKnown(let contrast): contrast
    }
  }
}

/// Two cases that differ in one fact and are decided differently.
public struct Contrast: Sendable {
  /// One case: the facts that are needed for its decision, and the one in which they differ.
  public let first: CaseFacts
  /// The other, the same but for that fact.
  public let second: CaseFacts
  /// What is decided of the first.
  public let firstRulings: [Ruling]
  /// What is decided of the other.
  public let secondRulings: [Ruling]
  /// What turns the first into the second.
  public let turning: Turning
}
