import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary

/// Policies compiled two by two, so that comparing them again need not begin anew.
///
/// Only what ships is kept: it does not change while the program runs, as a file may.
struct ComparedPairs {
  /// One side by name.
  private struct Name: Hashable {
    var policy: String
    var reading: String?
    var isAbsent: Bool

    init(_ side: Session.Side) {
      policy = side.policy.name
      reading = side.reading
      isAbsent = side.isAbsent
    }
  }

  private var compiled: [[Name]: CompiledPolicies] = [:]

  /// How many pairs are kept.
  private static let limit = 8

  /// Two sides compiled together.
  mutating func compile(
    _ first: Session.Side,
    _ second: Session.Side,
    _ calendar: WorkCalendar,
    _ shouldStop: @escaping @Sendable () -> Bool
  ) throws -> CompiledPolicies {
    let sides = [first, second]
    let names = sides.map(Name.init)
    if let known = compiled[names], known.set.calendar == calendar, Self.isSame(known.set, sides) {
      return known
    }
    let made = try PolicyDifference.compile(
      (first.policy, first.reading),
      (second.policy, second.reading),
      calendar: calendar,
      shouldStop: shouldStop
    )
    guard sides.allSatisfy({ Self.ships($0.policy) }) else { return made }
    if compiled.count >= Self.limit { compiled = [:] }
    compiled[names] = made
    return made
  }

  /// Whether policies that were compiled were read from the same texts.
  private static func isSame(_ set: PolicySet, _ sides: [Session.Side]) -> Bool {
    zip(set.members, sides).allSatisfy { $0.policy.source.bytes == $1.policy.source.bytes }
  }

  /// Whether a policy is as it ships.
  private static func ships(_ policy: Policy) -> Bool {
    PolicyLibrary.source(named: policy.name)?.bytes == policy.source.bytes
  }
}
