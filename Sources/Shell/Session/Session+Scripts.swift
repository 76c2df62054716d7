public import Diagnostics
import Workspace

// Running texts of many statements: files, standard input, `-c`. Changes are put on disk in groups;
// what counts as done (the end, an error, a pause of the input) is on disk before it is told.

extension Session {
  /// How a text of statements ended.
  public enum Outcome: Int, Comparable, Sendable {
    /// All statements were done.
    case done
    /// Some statement failed.
    case failed
    /// Some statement was wrong in its form.
    case wrongForm
    /// The user asked to stop.
    case interrupted

    /// Whether an outcome is better than another.
    public static func < (a: Outcome, b: Outcome) -> Bool { a.rawValue < b.rawValue }

    /// The worse of two outcomes.
    public func worse(_ other: Outcome) -> Outcome { max(self, other) }
  }

  /// What to do when a statement fails.
  public enum OnError: Sendable {
    /// Stop there.
    case stop
    /// Report it and go on.
    case keepGoing
    /// Stop there, and take back all changes of the text.
    case atomic
  }

  /// How many statements are done before their changes are put on disk.
  static let groupSize = 5000

  /// Executes all statements of a text, reporting what goes wrong.
  ///
  /// The form of the whole text is checked before anything is done.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - arguments: What a file is given as `$1`, `$2` and so on; nil where the text is no file.
  ///   - onError: What to do when a statement fails.
  /// - Returns: How it ended.
  public func execute(
    _ source: SourceText,
    arguments: [String]? = nil,
    onError: OnError = .stop
  ) -> Outcome {
    let source = inEnglish(source)
    let before = variables.arguments
    defer { variables.arguments = before }
    do {
      if let arguments { variables.arguments = try ScriptArguments(of: source, arguments) }
    } catch {
      report(error)
      return .wrongForm
    }
    let (statements, mistakes) = measured(.reading) { parse(source) }
    guard mistakes.isEmpty else {
      for mistake in mistakes { report(mistake) }
      return .wrongForm
    }
    return metered { execute(statements, source, onError) }
  }

  /// Reads all statements of a text, and all that is wrong with their form.
  func parse(_ source: SourceText) -> (statements: CheckedStatements, mistakes: [Diagnostic]) {
    CheckedStatements.check(
      StatementParser(source, commands: commands, functions: Set(functions.keys))
    )
  }

  private func execute(
    _ statements: CheckedStatements,
    _ source: SourceText,
    _ onError: OnError
  ) -> Outcome {
    var outcome = Outcome.done
    let wasAtomic = isAtomic
    isAtomic = onError == .atomic
    defer { isAtomic = wasAtomic }
    var place = 0
    var rest = statements.makeIterator()
    while let statement = measured(.reading, { rest.next() }) {
      place += 1
      do {
        beginGroup()
        try execute(statement, source)
        if onError != .atomic, place % Self.groupSize == 0, workspace.isInGroup {
          try measured(.keeping) { try workspace.endGroup() }
        }
      } catch {
        if onError == .atomic, workspace.isInGroup { workspace.rollbackGroup() }
        outcome = outcome.worse(finish(error))
        if onError == .keepGoing, outcome == .failed { continue }
        break
      }
      if isOver { break }
    }
    do {
      if workspace.isInGroup { try measured(.keeping) { try workspace.endGroup() } }
    } catch {
      return outcome.worse(finish(error))
    }
    return outcome
  }

  /// Puts what was done on disk, then tells what went wrong.
  private func finish(_ error: any Error) -> Outcome {
    var errors = [error]
    if workspace.isInGroup {
      do { try workspace.endGroup() } catch { errors.append(error) }
    }
    for error in errors { report(error) }
    let isInterrupt = diagnostics(of: error).contains { $0.code == Diagnostic.interrupted.code }
    return isInterrupt ? .interrupted : .failed
  }
}
