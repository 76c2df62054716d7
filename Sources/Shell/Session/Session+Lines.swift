public import Diagnostics
import Workspace

// One statement at a time, as it is typed at the prompt or arrives on a pipe.

extension Session {
  /// What came of a text that was typed so far.
  public enum Reading: Sendable {
    /// There was nothing in it but space and comments.
    case empty
    /// More lines could complete it.
    case incomplete
    /// All its statements were done.
    case done
    /// A statement failed, or was wrong in its form; it was reported.
    case failed(isForm: Bool)
    /// The user asked to stop.
    case interrupted
  }

  /// Executes the statements of a text that may not be complete yet.
  ///
  /// - Parameters:
  ///   - source: What was typed so far.
  ///   - isLast: Whether no more lines will come, so that incomplete is wrong.
  ///   - beginning: Called once the text is not incomplete and not empty, before anything is done.
  /// - Returns: What came of it. Nothing is done while the text is incomplete or wrong in form.
  public func read(
    _ source: SourceText,
    isLast: Bool = false,
    beginning: () -> Void = {}
  ) -> Reading {
    let source = inEnglish(source)
    var parser = StatementParser(source, commands: commands, functions: Set(functions.keys))
    var statements: [Statement] = []
    do {
      try measured(.reading) { () throws(ParseStop) in
        while let statement = try parser.next() { statements.append(statement) }
      }
    } catch {
      if error.wantsMore, !isLast { return .incomplete }
      beginning()
      report(error.diagnostic(in: source))
      return .failed(isForm: true)
    }
    guard !statements.isEmpty else { return .empty }
    beginning()
    return metered { execute(statements, source) }
  }

  /// Executes statements that were typed, reporting the first that fails.
  private func execute(_ statements: [Statement], _ source: SourceText) -> Reading {
    if environment.isInteractive { wroteLong = nil }
    for statement in statements {
      do {
        try execute(statement, source)
      } catch {
        report(error)
        let isInterrupt = diagnostics(of: error).contains {
          $0.code == Diagnostic.interrupted.code
        }
        return isInterrupt ? .interrupted : .failed(isForm: false)
      }
      if isOver { break }
    }
    return .done
  }

  /// Lets the changes that follow be put on disk together.
  public func beginGroup() {
    if !workspace.isReadOnly, !workspace.isInGroup { workspace.beginGroup() }
  }

  /// Puts the changes of the group on disk; tells it when that fails.
  public func endGroup() {
    guard workspace.isInGroup else { return }
    do { try measured(.keeping) { try workspace.endGroup() } } catch { report(error) }
  }

  /// Takes back the changes of the group.
  public func takeBackGroup() { if workspace.isInGroup { workspace.rollbackGroup() } }

  /// Ends the session: everything is on disk, output to files is written.
  public func finish() throws {
    if workspace.isInGroup { try workspace.endGroup() }
    try finishOutput()
    workspace.close()
  }

  /// Chooses the form of answers, the language and the policies by the words of the command line.
  public func choose(mode: String?, language: String?, policies: [String] = []) throws {
    if !policies.isEmpty, chosenAtStart != policies { try loadPolicies(chosen: policies) }
    for (setting, text) in [(Setting.mode, mode), (.language, language)] {
      guard let text, !settings.set(setting, to: text) else { continue }
      throw Diagnostic.badSetting(text, setting.rawValue, setting.values)
    }
  }

  /// Whether the session was told to end.
  public var wantsToEnd: Bool { isOver }
}
