import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
public import Terminal
import Workspace

/// Reading statements that somebody types, until they leave.
public struct InteractiveLoop {
  private let session: Session
  private let source: any LineSource
  private let remember: (String) -> Void
  private let beforeStatement: () -> Void

  /// Makes a loop.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - source: Where lines come from.
  ///   - remember: Called with each statement that was typed, before it is done.
  ///   - beforeStatement: Called before each statement runs.
  public init(
    _ session: Session,
    _ source: any LineSource,
    remember: @escaping (String) -> Void,
    beforeStatement: @escaping () -> Void
  ) {
    self.session = session
    self.source = source
    self.remember = remember
    self.beforeStatement = beforeStatement
  }

  /// Reads and runs statements until the user leaves.
  ///
  /// Control-C drops the line or stops the command, and never leaves; Control-D on an empty line,
  /// `quit` and a hang-up leave.
  public func run() {
    var text = ""
    var initialText = ""
    while !session.wantsToEnd {
      let outcome: LineOutcome
      do {
        let prompt = text.isEmpty ? session.prompt : Self.continuation
        outcome = try source.readLine(prompt: prompt, initialText: initialText)
      } catch {
        session.report(Diagnostic.badLine(error.byteInLine))
        text = ""
        continue
      }
      initialText = ""
      switch outcome {
      case .interrupted:
        text = ""
      case .endOfInput, .hangUp, .failed:
        if !text.isEmpty, outcome == .endOfInput {
          // Leaving in the middle of a statement gives the statement up, not the session.
          session.environment.write("\n")
          text = ""
          continue
        }
        return
      case .line(let line) where Self.isEdit(line):
        initialText = edited(text)
        text = ""
      case .line(let line):
        text += text.isEmpty ? line : "\n" + line
        beforeStatement()
        // Remembered before it is done: whatever ends the session meanwhile, it is not lost.
        let typed = text
        let reading = session.read(SourceText(typed)) { remember(typed) }
        if case .incomplete = reading { continue }
        text = ""
      }
    }
  }

  // MARK: edit

  /// Whether a line is `edit` alone, which is for the shell at a terminal and no command.
  private static func isEdit(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace) == ["edit"]
  }

  /// What the user's editor makes of the statement in hand, or of the last one where none is begun.
  private func edited(_ begun: String) -> String {
    let last = session.environment.history().last { !Self.isEdit($0) }
    guard let edit = session.environment.editText else {
      session.report(Diagnostic.refusedWhenSafe("edit"))
      return begun
    }
    guard let text = edit(begun.isEmpty ? last ?? "" : begun) else {
      session.report(Diagnostic.editorFailed)
      return begun
    }
    return text
  }

  private static let continuation = Prompt([Prompt.Piece("… ", ascii: "... ", style: .faint)])
}

extension Session {
  /// What stands before the line that is typed: the case in hand, or that the workspace is scratch.
  var prompt: Prompt {
    var pieces: [Prompt.Piece] = []
    if case .memory = workspace.location {
      pieces.append(Prompt.Piece("(\(Sentence.scratchName[language])) ", style: .faint))
    }
    // A policy that is still to be read answers whatever the day.
    if !isStandardDue, let day = active.day {
      pieces.append(Prompt.Piece("(\(Sentence.asOf(day)[language])) ", style: .faint))
    }
    if let current { pieces.append(Prompt.Piece(current.text + " ", style: .bold)) }
    pieces.append(Prompt.Piece("› ", ascii: "> "))
    return Prompt(pieces)
  }

  /// What greets whoever starts the shell: which policies answer, and what is in the workspace.
  public var banner: String {
    let head = isStandardDue ? PolicyLibrary.head(named: PolicyLibrary.standard) : nil
    let policies = head.map { [$0] } ?? active.set?.members.map(\.policy) ?? []
    let spoken =
      policies.count == 1
      ? Sentence.bannerPolicy(policies[0].name, .inForce(policies[0].inForce))
      : Sentence.bannerPolicies(policies.map(\.name))
    var text = Sentence.banner(programVersion, spoken)[language]
    if let counts = try? workspace.counts(), counts.cadres + counts.proposals + counts.bareCases > 0
    {
      text += "\n" + Sentence.workspaceLine(workspaceName, counts)[language]
    }
    return text
  }
}
