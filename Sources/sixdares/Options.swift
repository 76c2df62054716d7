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

  @Flag(
    help: """
      For files from elsewhere: no writing of files, no reading outside the folder of the file that \
      is run, or else the current one.
      """
  )
  var safe = false

  @Option(help: "How many statements may be done; with --safe a million unless given.")
  var maxSteps: Int?

  @Option(help: "How many seconds statements may run; with --safe 60 unless given.")
  var maxSeconds: Int?

  @Option(help: "How many megabytes of memory may be used; with --safe 2048 unless given.")
  var maxMemory: Int?

  @Option(help: "How many megabytes of answers may be written; with --safe 64 unless given.")
  var maxOutput: Int?

  @Flag(help: "Tell each statement on standard error before it is done, its variables put in.")
  var trace = false

  @Flag(help: "Do not keep what is typed in the history.")
  var noHistory = false

  @Flag(help: "Do not run your own file of statements before a session at a terminal.")
  var noRc = false

  func validate() throws {
    let limits = [
      ("steps", maxSteps), ("seconds", maxSeconds), ("memory", maxMemory), ("output", maxOutput),
    ]
    for (name, limit) in limits {
      // A million of each is more than any machine has, and far from where numbers end.
      guard let limit, name != "steps" && limit > 1_000_000 || limit < 1 else { continue }
      throw ValidationError(
        limit < 1
          ? "--max-\(name) must be at least 1" : "--max-\(name) must be at most 1000000"
      )
    }
  }

  private var budget: Budget {
    var budget = Budget()
    budget.steps = maxSteps
    budget.seconds = maxSeconds
    budget.memory = maxMemory
    budget.output = maxOutput
    return budget
  }

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
      budget: budget,
      isTracing: trace,
      keepsHistory: !noHistory,
      readsStartFile: !noRc
    )
  }

  /// Starts a session as the options say.
  func session(_ environment: Environment) -> Session? { choices.session(environment) }
}
