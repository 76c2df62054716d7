import DecisionDiagram
import PolicyLanguage

/// The digits of a code: what policies tell apart of a trial.
struct Digits: Sendable {
  /// One digit.
  struct Digit: Sendable {
    /// What it tells.
    enum Meaning: Sendable {
      /// The value of a fact, or values that nothing tells apart; nil for not known.
      case fact(FactID, values: [Int64?])
      /// Whether a comparison holds.
      case comparison(Variable)
    }

    var meaning: Meaning
    /// What one more of it adds to the code.
    var stride: Int
    /// How many values it has.
    var count: Int
  }

  private(set) var all: [Digit] = []
  /// How many codes there are; at the limit, they are no longer counted.
  private(set) var codes = 1

  /// The most codes for which trials are counted in one array.
  static let denseLimit = 1 << 16
  /// The most codes that one number can tell apart.
  static let limit = 1 << 60

  /// Whether there are more codes than one number can tell apart.
  var isTooLarge: Bool { codes >= Self.limit }

  /// Whether there are few enough codes to count trials in one array.
  var isDense: Bool { codes <= Self.denseLimit }

  /// Adds a digit; returns what one more of it adds to the code.
  ///
  /// Where there are too many codes for one number, each digit has a factor of its own that looks
  /// drawn at random. Then codes cannot be taken apart, and trials that differ have the same one
  /// with a chance of 2⁻⁶⁴ (J. L. Carter and M. N. Wegman, "Universal classes of hash functions",
  /// 1979).
  mutating func add(_ meaning: Digit.Meaning, count: Int) -> Int {
    let (product, isOverflow) = codes.multipliedReportingOverflow(by: count)
    let stride =
      isOverflow || product >= Self.limit
      ? Int(truncatingIfNeeded: drawAddress("digit \(all.count)") | 1) : codes
    all.append(Digit(meaning: meaning, stride: stride, count: count))
    codes = isOverflow || product >= Self.limit ? Self.limit : product
    return stride
  }

  /// The values of a code's digits.
  func values(of code: Int) -> [Int] { all.map { code / $0.stride % $0.count } }
}
