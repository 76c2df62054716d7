/// Whether a list that was checked leaves anything out.
public enum Completeness: Hashable, Sendable {
  /// It leaves nothing out; so many cases, partial ones among them, were looked at.
  case proved(Int)
  /// It was not checked to the end.
  case unchecked(Doubt)

  /// Why it was not checked whether a list leaves anything out.
  public enum Doubt: Hashable, Sendable {
    /// So many sets were looked at, and more are left.
    case tooManySets(Int)
    /// There are too many cases to go through for a single set.
    case tooManyCases
    /// So many steps of rule evaluation were taken, and more are left.
    case tooManySteps(Int)
    /// The answer itself says that it does not tell all.
    case notAllTold
  }

  /// That both of two lists leave nothing out, or why one was not checked.
  public func joined(_ other: Completeness) -> Completeness {
    switch (self, other) {
    case (.proved(let a), .proved(let b)): .proved(a + b)
    case (.unchecked, _): self
    case (_, .unchecked): other
    }
  }
}
