import Diagnostics
import Glibc
import PlainText
import Reporting
import Shell
import Terminal

/// The start of the shell: at a terminal, from a pipe, or with the statements of `-c`.
struct ShellStart {
  var choices = Choices()
  var commands: String?
  var onError = Session.OnError.stop

  /// Runs until the end and returns the exit code.
  func run() -> Int32 {
    Interrupts.install()
    let isTerminal = isatty(0) == 1 && isatty(1) == 1 && commands == nil
    let kind = ProcessEnvironment.current["TERM"] ?? ""
    let terminal = isTerminal ? TerminalKind.establish() : .known
    let environment = World.environment(isInteractive: isTerminal, isPlain: choices.isPlain)
    guard let session = choices.session(environment) else { return Ending.wrongUsage }
    if let commands {
      let source = SourceText(commands, name: "-c")
      return Ending.code(session.execute(source, onError: onError), session)
    }
    if isTerminal {
      if terminal == .unknown { session.report(Diagnostic.unknownTerminal(kind)) }
      interact(session)
      return Ending.code(.done, session)
    }
    return Ending.code(Feeding(session, onError: onError).run(), session)
  }

  /// Runs the user's own command file; what is wrong in it is told, and all else of it is done.
  ///
  /// What the command line chose holds over what the file chooses.
  private func runStartFile(_ session: Session) {
    let file = UserFiles.startFile
    guard choices.readsStartFile, !choices.isSafe, TextFile.exists(file) else { return }
    do {
      let source = try TextFile.read(file)
      let name = session.environment.shownPath(file)
      _ = session.execute(
        SourceText(source.text, name: name),
        arguments: [],
        onError: .keepGoing
      )
      try choices.choose(session)
    } catch {
      session.report(error)
    }
    Interrupts.clear()
  }

  private func interact(_ session: Session) {
    let history = choices.keepsHistory ? History(file: UserFiles.history) : History()
    session.environment.history = { history.entries }
    session.environment.write = { [unowned session] text in
      let question = Sentence.pagerQuestion[session.language]
      // A pager can run other programs, which safe mode never does.
      Pager(runsPrograms: !choices.isSafe, question: question).show(text)
    }
    session.environment.clearScreen = { World.write(Screen().clearing, to: 1) }
    let completer = Completer(session)
    if !choices.isSafe { session.environment.editText = { ExternalEditor().edit($0) } }
    let hooks = LineEditor.Hooks(
      complete: completer.complete,
      explain: completer.explain,
      editExternally: session.environment.editText
    )
    guard let editor = LineEditor(program: "sixdares", history: history, hooks: hooks) else {
      _ = Feeding(session).run()
      return
    }
    let lines = SpokenEditor(editor) { [unowned session] in session.language }
    session.environment.readAnswer = { prompt, candidates in
      Interrupts.clear()
      let usual = editor.hooks
      defer { editor.hooks = usual }
      editor.hooks = LineEditor.Hooks(complete: Completions.among(candidates))
      return lines.readLine(prompt: prompt, initialText: "")
    }
    // Each problem once: one that lasts would be told with every line.
    var told: HistoryProblem?
    let tell: (HistoryProblem?) -> Void = { problem in
      guard let problem, problem != told else { return }
      told = problem
      let file = session.environment.shownPath(UserFiles.history)
      session.report(Diagnostic.historyNotKept(problem, file: file))
    }
    tell(history.problem)
    runStartFile(session)
    guard !session.wantsToEnd else { return }
    let width = session.environment.style().width
    // The name of a workspace is in it, which may hold anything.
    let banner = session.banner.escapedKeepingLines
    World.write(banner.wrapped(to: width).joined(separator: "\n") + "\n\n", to: 1)
    InteractiveLoop(
      session,
      lines,
      remember: {
        history.append($0)
        tell(history.problem)
      },
      beforeStatement: { Interrupts.clear() }
    ).run()
  }
}
