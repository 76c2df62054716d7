/// A rule as it was written.
public struct RuleSyntax: Hashable, Sendable {
  /// What a rule gives.
  public struct Conclusion: Hashable, Sendable {
    /// The decision.
    public var decision: Identifier
    /// The value, or the values left open.
    public var values: [Identifier]
    /// How it is given: `flat` or `considered`; flat when nil.
    public var force: Identifier?

    /// Makes a conclusion.
    public init(_ decision: Identifier, _ values: [Identifier], force: Identifier? = nil) {
      self.decision = decision
      self.values = values
      self.force = force
    }
  }

  /// The rule's label.
  public var name: Identifier
  /// The rules it is an exception to.
  public var exceptionTo: [Identifier]
  /// The rules it blocks.
  public var blocks: [Identifier]
  /// Whether the text fixes it (`text`), leaves it open (`open`) or we chose it (`modelling`).
  public var strength: Identifier?
  /// When it holds.
  public var condition: ExpressionSyntax
  /// What it gives; nil for one that only blocks.
  public var conclusion: Conclusion?
  /// What to call it in an answer.
  public var namings: [NamingSyntax]

  /// Makes a rule.
  public init(
    _ name: Identifier,
    exceptionTo: [Identifier] = [],
    blocks: [Identifier] = [],
    strength: Identifier? = nil,
    when condition: ExpressionSyntax,
    then conclusion: Conclusion? = nil,
    namings: [NamingSyntax] = []
  ) {
    self.name = name
    self.exceptionTo = exceptionTo
    self.blocks = blocks
    self.strength = strength
    self.condition = condition
    self.conclusion = conclusion
    self.namings = namings
  }
}
