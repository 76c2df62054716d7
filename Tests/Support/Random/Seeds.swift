import Foundation

/// The seeds of random policies that a test tries.
package enum Seeds {
  /// The usual seeds of a test, or as many others.
  ///
  /// `SEED_ROUND=3` takes the third thousand of thousands instead of the usual ones, so that a test can
  /// be run on and on, each time on policies that it has not met before.
  package static func of(_ usual: Range<Int>) -> Range<Int> {
    usual.lowerBound + offset..<usual.upperBound + offset
  }

  private static let offset =
    (ProcessInfo.processInfo.environment["SEED_ROUND"].flatMap(Int.init) ?? 0) * 1_000_000
}
