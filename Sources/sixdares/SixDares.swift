import ArgumentParser
import Glibc
import Shell

/// The program: reads its arguments, runs what they ask for, ends with the right code.
@main struct SixDares: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sixdares",
    abstract: "A shell in which trainers teach one policy by playing with it.",
    discussion: """
      Without arguments it starts the shell. Statements are also read from standard input, from \
      files (`sixdares run FILE…`) and from -c.

      `sixdares help shell` tells the options: --workspace, --demo, --policy, --mode, --language, \
      --safe and others.

      Exit codes: 0 done, 1 a statement or an assertion failed, 2 wrong usage or syntax, \
      130 interrupted.
      """,
    version: "SixDares \(programVersion)",
    subcommands: [
      Start.self, RunFiles.self, TestFiles.self, FormatFiles.self, ManualPage.self,
    ],
    defaultSubcommand: Start.self
  )

  /// The start that is asked for by no arguments, or by `-c` and a text alone.
  ///
  /// It is what is most often asked for, and the parser takes as long as all else to read it.
  private static var plainStart: ShellStart? {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.isEmpty { return ShellStart() }
    guard arguments.count == 2, arguments.first == "-c", let text = arguments.last,
      !text.hasPrefix("-")
    else { return nil }
    return ShellStart(commands: text)
  }

  // The parser's own code for wrong usage is another than the one that is promised.
  static func main() {
    if let start = plainStart { Glibc.exit(start.run()) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      World.write(fullMessage(for: error) + "\n", to: 2)
      Glibc.exit(Ending.wrongUsage)
    }
  }
}
