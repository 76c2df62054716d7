/// Where the time of a run goes: by kinds of statements, and by the lines in which they stand.
///
/// What a statement does counts for itself alone: the statements of a block count for theirs.
final class Profile {
  /// What time is spent on.
  enum Part: Hashable {
    /// Statements of a kind, by their name.
    case statement(String)
    /// Reading statements.
    case reading
    /// Writing answers.
    case writing
    /// Putting changes on disk.
    case keeping
  }

  /// A line of a text.
  struct Line: Hashable {
    var file: String
    var number: Int
  }

  /// How often something was done, and how long that took.
  struct Figures {
    var count = 0
    var nanoseconds: UInt64 = 0
  }

  /// The figures of each part.
  private(set) var parts: [Part: Figures] = [:]
  /// The figures of each line.
  private(set) var lines: [Line: Figures] = [:]

  private let now: () -> UInt64
  private let beginning: UInt64
  // Of what is being measured, the outermost first, how long what is inside of it took so far.
  private var inner: [UInt64] = []

  /// Begins to measure.
  ///
  /// - Parameter now: Nanoseconds of a clock that only goes forward.
  init(now: @escaping () -> UInt64) {
    self.now = now
    beginning = now()
  }

  /// How long it is since the beginning, in nanoseconds.
  var total: UInt64 { now() - beginning }

  /// How many statements were done.
  var statements: Int {
    parts.reduce(0) { sum, part in
      if case .statement = part.key { sum + part.value.count } else { sum }
    }
  }

  /// Does something, and counts it.
  ///
  /// - Parameters:
  ///   - part: What it is.
  ///   - line: The line that asks for it, if one does.
  ///   - body: Does it.
  /// - Returns: What comes of it.
  /// - Throws: What the body throws.
  /// - Complexity: O(1) beside what is done.
  func measure<Result, Failure: Error>(
    _ part: Part,
    at line: Line? = nil,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = now()
    inner.append(0)
    defer {
      let whole = now() - start
      let own = whole - min(whole, inner.removeLast())
      if let last = inner.indices.last { inner[last] += whole }
      parts[part, default: Figures()].add(own)
      if let line { lines[line, default: Figures()].add(own) }
    }
    return try body()
  }
}

extension Profile.Figures {
  fileprivate mutating func add(_ time: UInt64) {
    count += 1
    nanoseconds += time
  }
}
