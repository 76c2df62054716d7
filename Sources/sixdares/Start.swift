import ArgumentParser
import Diagnostics
import Glibc
import Shell
import Terminal

/// The shell itself: at a terminal, or fed by a pipe or by `-c`.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell",
    abstract: "Starts the shell; this is what happens without a subcommand."
  )

  @OptionGroup var options: Options

  @OptionGroup var failing: Failing

  @Option(name: .customShort("c"), help: "Run these statements and end.")
  var commands: String?

  func run() throws {
    Interrupts.install()
    let isTerminal = isatty(0) == 1 && isatty(1) == 1 && commands == nil
    let environment = World.environment(isInteractive: isTerminal, isPlain: options.plain)
    guard let session = options.session(environment) else { throw ExitCode(Ending.wrongUsage) }
    if let commands {
      throw ExitCode(
        Ending.code(
          session.execute(SourceText(commands, name: "-c"), onError: failing.onError),
          session
        )
      )
    }
    if isTerminal {
      interact(session)
      throw ExitCode(Ending.code(.done, session))
    }
    throw ExitCode(Ending.code(Feeding(session, onError: failing.onError).run(), session))
  }

  private func interact(_ session: Session) {
    let history = options.noHistory ? History() : History(file: HistoryPlace.path)
    session.environment.history = { history.entries }
    let completer = Completer(session)
    let hooks = LineEditor.Hooks(complete: completer.complete, explain: completer.explain)
    guard let editor = LineEditor(program: "sixdares", history: history, hooks: hooks) else {
      _ = Feeding(session).run()
      return
    }
    session.environment.readAnswer = { prompt, candidates in
      Interrupts.clear()
      let usual = editor.hooks
      defer { editor.hooks = usual }
      editor.hooks = LineEditor.Hooks(complete: Completions.among(candidates))
      return editor.readLine(prompt: prompt, initialText: "")
    }
    World.write(session.banner + "\n\n", to: 1)
    InteractiveLoop(
      session,
      editor,
      remember: { history.append($0) },
      beforeStatement: { Interrupts.clear() }
    ).run()
  }
}
