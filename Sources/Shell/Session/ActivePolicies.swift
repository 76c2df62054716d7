import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary

/// The policies that answer, their readings, and their compiled form once it was needed.
struct ActivePolicies {
  /// The names or files by which the policies were chosen, in order.
  private(set) var names: [String] = []
  /// The chosen reading; nil for the text alone.
  private(set) var reading: String?
  /// The policies side by side; nil before any was loaded.
  private(set) var set: PolicySet?
  /// The policies as they were loaded, each with facts numbered as it counts them itself.
  private(set) var policies: [Policy] = []
  private var loaded: [String: Policy] = [:]
  /// The day on which policies must be in force to answer; nil where all of them answer.
  private(set) var day: CivilDate?
  /// Which days are working days.
  private(set) var calendar = WorkCalendar()
  private var compiled: [CivilDate?: Result<CompiledPolicies, CompileError>] = [:]
  /// Grows whenever the policies or readings change.
  private(set) var generation = 0

  /// For how many days the compiled policies are kept.
  private static let daysKept = 16

  /// The name by which the text alone is chosen.
  static let textOnly = "text-only"

  /// Chooses policies by names, loading those that are new.
  ///
  /// - Parameters:
  ///   - names: Names of policies that ship, or files.
  ///   - reading: The reading; nil for the text alone.
  ///   - calendar: Which days are working days; nil for what was so before.
  ///   - load: What loads a policy.
  /// - Throws: What is wrong; then nothing has changed.
  mutating func choose(
    _ names: [String],
    reading: String?,
    calendar: WorkCalendar? = nil,
    load: (String) throws -> Policy
  ) throws {
    var chosen: [Policy] = []
    var cache = loaded
    for name in names {
      let policy = try cache[name] ?? load(name)
      cache[name] = policy
      guard !chosen.contains(where: { $0.name == policy.name }) else { continue }
      chosen.append(policy)
    }
    let calendar = calendar ?? self.calendar
    let set = try PolicySet(
      chosen,
      readings: reading.map { [$0] } ?? [],
      on: day,
      calendar: calendar
    )
    if let reading, !set.readingNames.contains(reading) {
      throw Diagnostic.unknownReading(reading, known: set.readingNames + [Self.textOnly])
    }
    self.names = names
    self.reading = reading
    self.calendar = calendar
    self.set = set
    policies = chosen
    loaded = cache
    compiled = [:]
    generation += 1
  }

  /// Lets only those policies answer that are in force on a day; all of them where it is nil.
  mutating func answer(on day: CivilDate?) throws {
    guard day != self.day else { return }
    set = try PolicySet(
      policies,
      readings: reading.map { [$0] } ?? [],
      on: day,
      calendar: calendar
    )
    self.day = day
    generation += 1
  }

  /// Puts each policy side by side with itself, once under each of some readings; nil is the text
  /// alone, by which a policy is taken that has not a reading.
  mutating func answer(under readings: [String?]) throws {
    set = try PolicySet(
      policies.flatMap { policy in
        readings.map { name in
          (policy, name.flatMap { name in policy.readings.first { $0.name == name }?.name })
        }
      },
      on: day,
      calendar: calendar
    )
    compiled = [:]
    generation += 1
  }

  /// The same, with what others like it have compiled.
  func knowing(_ other: ActivePolicies) -> ActivePolicies {
    var copy = self
    copy.compiled = other.compiled
    return copy
  }

  /// Forgets what was loaded from files, so that they are read anew.
  mutating func forgetFiles() { loaded = loaded.filter { PolicyLibrary.names.contains($0.key) } }

  /// The policies compiled; compiles them when that was not done yet.
  mutating func compile(_ shouldStop: @escaping @Sendable () -> Bool) throws -> CompiledPolicies {
    if let known = compiled[day] { return try known.get() }
    guard let set else { throw Diagnostic.noPolicy }
    let made = Result { () throws(CompileError) in
      try PolicyCompiler.compile(set, shouldStop: shouldStop)
    }
    // That they are too intricate is known from then on; that somebody stopped it says nothing.
    if case .failure(.interrupted) = made { return try made.get() }
    if compiled.count >= Self.daysKept { compiled = [:] }
    compiled[day] = made
    return try made.get()
  }
}
