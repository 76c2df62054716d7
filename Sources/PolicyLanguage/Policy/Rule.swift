public import Diagnostics

/// What follows for a decision when a condition holds.
public struct Rule: Sendable {
  /// Who says so.
  public enum Strength: String, Hashable, Sendable, CaseIterable {
    /// The text fixes it.
    case text
    /// The text leaves it open.
    case open
    /// It is a choice of whoever wrote the policy down.
    case modelling
  }

  /// What it gives.
  public struct Conclusion: Hashable, Sendable {
    /// The decision.
    public var decision: DecisionID
    /// What it gives for it.
    public var outcome: Outcome
  }

  /// Its label.
  public var name: String
  /// What to call it; nil to use its clause.
  public var title: Sentence?
  /// The clause it stands in.
  public var clause: ClauseID
  /// Who says so.
  public var strength: Strength
  /// The readings it belongs to; none for a rule of the text itself.
  public var readings: [String]
  /// When it holds.
  public var condition: Condition
  /// What it gives; nil for one that only blocks others.
  public var conclusion: Conclusion?
  /// The rules it is an exception to.
  public var exceptionTo: [RuleID]
  /// The rules it blocks.
  public var blocks: [RuleID]
  /// Where it is declared.
  public var place: Place

  /// Whether it is an interpretation and not the text.
  public var isInterpretation: Bool { !readings.isEmpty }
}

/// How an outcome is given.
public enum Force: String, Hashable, Sendable, CaseIterable {
  /// It is so.
  case flat
  /// It is to be considered; nobody has a right to it.
  case considered
}

/// What a rule gives for a decision: one value, or several left open, and with what force.
public struct Outcome: Hashable, Sendable {
  /// The values left possible, by their places in the decision.
  public var values: LabelSet
  /// With what force.
  public var force: Force

  /// Makes an outcome.
  public init(_ values: LabelSet, _ force: Force) {
    self.values = values
    self.force = force
  }
}
