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

      Exit codes: 0 done, 1 a statement or an assertion failed, 2 wrong usage or syntax, \
      130 interrupted.
      """,
    version: "SixDares \(programVersion)",
    subcommands: [Start.self, RunFiles.self, TestFiles.self],
    defaultSubcommand: Start.self
  )

  // The parser's own code for wrong usage is another than the one that is promised.
  static func main() {
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
