public import Diagnostics

/// An expression as it was written: its names are not yet known to mean anything.
public struct ExpressionSyntax: Hashable, Sendable {
  /// The forms of expressions.
  public indirect enum Kind: Hashable, Sendable {
    /// A quantity, `yes` or `no`.
    case literal(Value)
    /// A name: a fact, a rule, a label, whatever is known by it; perhaps after a policy's.
    case name(Identifier, of: Identifier?)
    /// A variable of the shell.
    case variable(String)
    /// A set of labels or values.
    case set([ExpressionSyntax])
    /// All values from one to another, both included.
    case range(ExpressionSyntax, ExpressionSyntax)
    /// The opposite.
    case not(ExpressionSyntax)
    /// Two expressions with an operator between them.
    case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax)
    /// A function of the language with what it is applied to.
    case call(Identifier, [ExpressionSyntax])
  }

  /// What form it has.
  public var kind: Kind
  /// Where it stands.
  public var place: Place

  /// Makes an expression.
  public init(_ kind: Kind, _ place: Place = .none) {
    self.kind = kind
    self.place = place
  }

  /// The stretch of text it takes.
  public var span: Span { place.span }
}

/// An operator between two expressions.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  /// If the first, then the second.
  case implies
  /// One of the two, or both.
  case or
  /// Both.
  case and
  /// The same.
  case equal = "="
  /// Not the same.
  case notEqual = "!="
  /// Less than.
  case less = "<"
  /// At the most.
  case lessOrEqual = "<="
  /// More than.
  case greater = ">"
  /// At the least.
  case greaterOrEqual = ">="
  /// One of a set, or within a range.
  case `in`
  /// A set of choices has a label.
  case has
  /// A set of choices has one of some labels.
  case hasAny = "has any"
  /// A set of choices has all of some labels.
  case hasAll = "has all"
  /// The sum.
  case plus = "+"
  /// The difference.
  case minus = "-"
  /// The product.
  case times = "*"
  /// The quotient.
  case divided = "/"

  /// How tightly it binds: more binds first.
  public var precedence: Int {
    switch self {
    case .implies: 1
    case .or: 2
    case .and: 3
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: 5
    case .in, .has, .hasAny, .hasAll: 5
    case .plus, .minus: 6
    case .times, .divided: 7
    }
  }
}
