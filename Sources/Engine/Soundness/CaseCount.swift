public import DecisionDiagram

/// An exact number of cases, as far as policies tell them apart.
///
/// A case says what every fact is, as far as some policy tells its values apart, and, where a policy
/// asks, whether it is known.
public struct CaseCount: Hashable, Comparable, Sendable {
  /// The number.
  public let number: Natural

  init(_ number: Natural) { self.number = number }

  /// All its decimal digits.
  public var digits: String { number.description }

  /// Which part of some other cases these are, from 0 to 1.
  public func share(of all: CaseCount) -> Double {
    let whole = all.number.approximation
    return whole > 0 ? number.approximation / whole : 0
  }

  /// So many cases together, where none is among two of them.
  public static func sum(_ counts: [CaseCount]) -> CaseCount {
    CaseCount(counts.reduce(.zero) { $0 + $1.number })
  }

  /// Whether these are fewer than others.
  public static func < (a: CaseCount, b: CaseCount) -> Bool { a.number < b.number }
}
