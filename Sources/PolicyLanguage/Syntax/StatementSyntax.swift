public import Diagnostics

/// A statement of a policy block, with the comments that stand before or in it.
public struct StatementSyntax: Hashable, Sendable {
  /// What it states.
  public enum Kind: Hashable, Sendable {
    /// Something that a case can know.
    case fact(FactSyntax)
    /// Something that a policy decides.
    case decision(DecisionSyntax)
    /// What follows when something holds.
    case rule(RuleSyntax)
    /// From here on, rules belong to these readings.
    case reading([Identifier])
    /// What somebody owes.
    case duty(DutySyntax)
    /// Who decides.
    case authority(AuthoritySyntax)
    /// What no case can contradict.
    case constraint(Identifier, ExpressionSyntax)
  }

  /// What it states.
  public var kind: Kind
  /// The comments, without their `#`.
  public var comments: [String]
  /// Where it stands.
  public var place: Place

  /// Makes a statement.
  public init(_ kind: Kind, comments: [String] = [], place: Place = .none) {
    self.kind = kind
    self.comments = comments
    self.place = place
  }
}

// One property a kind, so that a pass can ask for the statements of one kind only.
extension StatementSyntax.Kind {
  var fact: FactSyntax? { if case .fact(let fact) = self { fact } else { nil } }
  var decision: DecisionSyntax? { if case .decision(let decision) = self { decision } else { nil } }
  var duty: DutySyntax? { if case .duty(let duty) = self { duty } else { nil } }
  var authority: AuthoritySyntax? {
    if case .authority(let authority) = self { authority } else { nil }
  }
  var constraint: (Identifier, ExpressionSyntax)? {
    if case .constraint(let name, let condition) = self { (name, condition) } else { nil }
  }
}
