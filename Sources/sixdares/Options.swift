import ArgumentParser
import Shell

/// The options of every way to run the program.
struct Options: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: "The workspace to open; without it, a scratch one in memory."
  )
  var workspace: String?

  @Flag(help: "Start on a fresh copy of the demo, kept in --workspace if that is given.")
  var demo = false

  @Flag(help: "Open the workspace without changing anything.")
  var readOnly = false

  @Option(help: "A policy that answers: a name or a file. Can be given several times.")
  var policy: [String] = []

  @Option(help: "The form of answers: table, line, json, csv or markdown.")
  var mode: String?

  @Option(help: "The language: en or vi.")
  var language: String?

  @Option(help: "The seed of simulations that name none.")
  var seed: Int?

  @Flag(help: "No colours, boxes or bars: for screen readers and plain terminals.")
  var plain = false

  @Flag(help: "For files from elsewhere: no writing of files, no reading outside the folder.")
  var safe = false

  @Flag(help: "Do not keep what is typed in the history.")
  var noHistory = false

  /// What was chosen.
  var choices: Choices {
    Choices(
      workspace: workspace,
      isDemo: demo,
      isReadOnly: readOnly,
      policies: policy,
      mode: mode,
      language: language,
      seed: seed,
      isPlain: plain,
      isSafe: safe,
      keepsHistory: !noHistory
    )
  }

  /// Starts a session as the options say.
  func session(_ environment: Environment) -> Session? { choices.session(environment) }
}
