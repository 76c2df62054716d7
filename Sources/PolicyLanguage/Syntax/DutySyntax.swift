/// A duty as it was written.
public struct DutySyntax: Hashable, Sendable {
  /// How long there is, and from which day.
  public struct Deadline: Hashable, Sendable {
    /// The length of time.
    public var length: ExpressionSyntax
    /// The date fact it counts from.
    public var from: Identifier

    /// Makes a deadline.
    public init(_ length: ExpressionSyntax, from: Identifier) {
      self.length = length
      self.from = from
    }
  }

  /// The duty's label.
  public var name: Identifier
  /// Who owes it.
  public var bearer: WordsSyntax?
  /// When it is owed.
  public var condition: ExpressionSyntax
  /// When it is met.
  public var met: ExpressionSyntax?
  /// The date fact that says when it was met.
  public var metOn: Identifier?
  /// By when.
  public var deadline: Deadline?
  /// What to call it.
  public var namings: [NamingSyntax]

  /// Makes a duty.
  public init(
    _ name: Identifier,
    bearer: WordsSyntax? = nil,
    when condition: ExpressionSyntax,
    met: ExpressionSyntax? = nil,
    metOn: Identifier? = nil,
    deadline: Deadline? = nil,
    namings: [NamingSyntax] = []
  ) {
    self.name = name
    self.bearer = bearer
    self.condition = condition
    self.met = met
    self.metOn = metOn
    self.deadline = deadline
    self.namings = namings
  }
}
