public import Diagnostics

/// A word, literal or sign of the expression language, with its place.
public struct Token: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A name or keyword, composed.
    case name(String)
    /// A variable of the shell, without its `$`.
    case variable(String)
    /// A number, amount, share, date or length of time.
    case quantity(Quantity)
    /// A quoted text, its escapes undone.
    case string(String)
    /// A sign.
    case sign(Sign)
    /// Something that cannot stand here, with the reason.
    case wrong(SyntaxError)
    /// The end of the text.
    case end
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var span: Span
  /// Whether it is the first on its line.
  public var startsLine: Bool
  /// The comments between the token before and this one, without their `#`.
  public var comments: [String]
}

/// A sign of the expression language.
public enum Sign: String, Hashable, Sendable, CaseIterable {
  /// Opens a group.
  case openParenthesis = "("
  /// Closes a group.
  case closeParenthesis = ")"
  /// Opens a set.
  case openBrace = "{"
  /// Closes a set.
  case closeBrace = "}"
  /// Parts the members of a list.
  case comma = ","
  /// Stands between a name and what is said of it.
  case colon = ":"
  /// Stands between the ends of a range.
  case range = ".."
  /// Stands between a policy and one of its names.
  case dot = "."
  /// Is the same as.
  case equal = "="
  /// Is not the same as.
  case notEqual = "!="
  /// Is at the most.
  case lessOrEqual = "<="
  /// Is less than.
  case less = "<"
  /// Is at the least.
  case greaterOrEqual = ">="
  /// Is more than.
  case greater = ">"
  /// Added to.
  case plus = "+"
  /// Less by.
  case minus = "-"
  /// Times.
  case times = "*"
  /// Divided by.
  case divided = "/"
}
