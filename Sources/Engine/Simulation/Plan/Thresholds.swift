import PolicyLanguage

/// From which share of the targets reached a pilot counts as achieved, and from which as partial.
public struct Thresholds: Hashable, Sendable {
  /// What they are called.
  public var name: String
  /// The share for `achieved`, in millionths.
  public var achieved: Int64
  /// The share for `partial`, in millionths; below it a pilot has failed.
  public var partial: Int64

  /// What a pilot comes to.
  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// Enough of the targets are reached.
    case achieved
    /// Some are reached.
    case partial
    /// Too few are reached.
    case failed
  }

  /// All targets for `achieved`, half of them for `partial`.
  public static let standard = Thresholds(name: "standard", achieved: 1_000_000, partial: 500_000)

  /// Reads thresholds: `lenient achieved=80% partial=40%`, `most achieved=2/3 partial=1/3`.
  ///
  /// - Parameter text: The text.
  /// - Returns: The thresholds.
  /// - Throws: Why they are none.
  public static func parse(_ text: String) throws(PlanError) -> Thresholds {
    let fields = try PlanFields(text)
    try fields.check(known: ["achieved", "partial"], needed: ["achieved", "partial"])
    let achieved = try share(fields["achieved"] ?? "")
    let partial = try share(fields["partial"] ?? "")
    guard partial <= achieved else { throw .thresholdOrder }
    return Thresholds(name: fields.name, achieved: achieved, partial: partial)
  }

  /// Reads a share of the targets: `60%`, or `2/3` for at least two of three.
  ///
  /// - Parameter text: The text.
  /// - Returns: The share in millionths; a fraction is rounded down, so that reaching it is enough.
  /// - Throws: Why it is none.
  public static func share(_ text: String) throws(PlanError) -> Int64 {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int64($0) }
    if parts.count == 2, let part = parts[0], let whole = parts[1], (1...1000).contains(whole),
      (0...whole).contains(part)
    {
      return part * 1_000_000 / whole
    }
    guard let quantity = Quantity.alone(text), quantity.measure == .share,
      (0...1_000_000).contains(quantity.ticks)
    else { throw .badShare(text) }
    return quantity.ticks
  }

  /// What reaching some of so many targets comes to; without targets, everything is achieved.
  public func result(reached: Int, of targets: Int) -> Result {
    let reached = Int64(reached) * 1_000_000
    if reached >= achieved * Int64(targets) { return .achieved }
    return reached >= partial * Int64(targets) ? .partial : .failed
  }
}
