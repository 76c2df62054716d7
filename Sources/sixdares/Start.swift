import ArgumentParser

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
    let start = ShellStart(choices: options.choices, commands: commands, onError: failing.onError)
    throw ExitCode(start.run())
  }
}
