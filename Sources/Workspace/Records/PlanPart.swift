/// A part of a pilot's plan as it was written: the workspace keeps it and does not read it.
public struct PlanPart: Hashable, Sendable {
  /// What a part of a plan can be.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something that the pilot is to reach.
    case target
    /// Something that may go wrong.
    case risk
    /// That one uncertain thing hangs on another.
    case dependence
    /// From when on a result counts as achieved or partial.
    case thresholds
    /// A way to go about it.
    case strategy
    /// What an outcome is worth to somebody.
    case payoff
  }

  /// Whose plan it is part of; nil for what the whole workspace shares.
  public var subject: Subject?
  /// What it is.
  public var kind: Kind
  /// What it is called.
  public var name: String
  /// What is said of it, such as `goal=10000 expect=normal(9000, 1500)`.
  public var text: String

  /// Makes a part of a plan.
  public init(subject: Subject?, kind: Kind, name: String, text: String) {
    self.subject = subject
    self.kind = kind
    self.name = name
    self.text = text
  }
}
