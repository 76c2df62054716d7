import Diagnostics
import PolicyLanguage

/// What a run may use up, each nil where there is no limit.
///
/// A function can call itself, and a text double itself, in a few lines: a file from elsewhere could
/// keep the machine busy for ever, and no error that it expects may let it.
public struct Budget: Sendable {
  /// How many statements may be begun.
  public var steps: Int?
  /// How many seconds statements may run.
  public var seconds: Int?
  /// How many megabytes of memory the program may have.
  public var memory: Int?
  /// How many megabytes of answers may be written.
  public var output: Int?

  /// No limits.
  public init() {}

  /// What files from elsewhere may use up, unless the user says otherwise.
  public static var safe: Budget {
    var budget = Budget()
    budget.steps = 1_000_000
    budget.seconds = 60
    budget.memory = 2048
    budget.output = 64
    return budget
  }
}

extension Session {
  /// Does something while its time is counted.
  ///
  /// Where somebody types, each line has its own time and its own room for answers.
  func metered<T>(_ body: () throws -> T) rethrows -> T {
    if environment.isInteractive {
      meter.reset()
      written = 0
    }
    meter.start(budget)
    defer { meter.pause() }
    return try body()
  }

  /// Counts a statement, and throws when something is used up.
  func countStep(_ source: SourceText, _ span: Span) throws {
    steps += 1
    if let limit = budget.steps, steps > limit {
      throw Diagnostic.tooManySteps(limit: limit).located(in: source, at: span)
    }
    if let limit = budget.output, written > limit << 20 {
      throw Diagnostic.tooMuchOutput(limit: limit).located(in: source, at: span)
    }
    if let problem = usedUp { throw problem.located(in: source, at: span) }
  }

  /// What is wrong when time or memory is used up; nil while neither is.
  var usedUp: Diagnostic? {
    switch meter.state {
    case .fine: nil
    case .time: Diagnostic.tooMuchTime(limit: budget.seconds ?? 0)
    case .memory: Diagnostic.tooMuchMemory(limit: budget.memory ?? 0)
    }
  }
}

extension Diagnostic {
  /// Whether it ends all that runs, whatever errors are expected.
  var endsAll: Bool {
    [
      Diagnostic.interrupted.code, "too-many-steps", "too-much-time", "too-much-memory",
      "too-much-output",
    ].contains(code)
  }
}
