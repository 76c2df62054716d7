// S. C. Kleene's strong three-valued logic ("Introduction to Metamathematics", 1952): what is
// unknown makes a whole unknown only where it could change it.

/// Whether something holds, as far as is known.
public enum Truth: Hashable, Sendable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// What is known does not tell.
  case unknown

  /// Makes the truth of something known.
  public init(_ holds: Bool) { self = holds ? .yes : .no }

  /// The opposite.
  public var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}
