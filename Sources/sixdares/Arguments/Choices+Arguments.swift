import Diagnostics
import Shell

extension Choices {
  /// What arguments choose.
  ///
  /// - Parameters:
  ///   - arguments: What was typed.
  ///   - spoken: The language that holds until another is chosen.
  init(_ arguments: Arguments, _ spoken: Language) {
    var budget = Budget()
    budget.steps = arguments.number("max-steps")
    budget.seconds = arguments.number("max-seconds")
    budget.memory = arguments.number("max-memory")
    budget.output = arguments.number("max-output")
    self.init(
      workspace: arguments.value("workspace"),
      isDemo: arguments.has("demo"),
      isReadOnly: arguments.has("read-only"),
      policies: arguments.given["policy"] ?? [],
      mode: arguments.value("mode"),
      language: arguments.value("language"),
      spoken: spoken,
      seed: arguments.number("seed"),
      isPlain: arguments.has("plain"),
      isSafe: arguments.has("safe"),
      budget: budget,
      isTracing: arguments.has("trace"),
      isProfiling: arguments.has("profile"),
      keepsHistory: !arguments.has("no-history"),
      readsStartFile: !arguments.has("no-rc")
    )
  }
}

extension Arguments {
  /// What is done when a statement of a script fails.
  var onError: Session.OnError { has("atomic") ? .atomic : has("keep-going") ? .keepGoing : .stop }
}
