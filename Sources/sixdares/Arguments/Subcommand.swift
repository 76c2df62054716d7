/// What the program can be asked to do.
enum Subcommand: String, CaseIterable, Sendable {
  case shell
  case run
  case test
  case fmt
  case manual
  case completion
  case help

  /// The options that it takes.
  var options: [ProgramOption] {
    switch self {
    case .shell: ProgramOption.session + ProgramOption.failing + [.commands] + ProgramOption.always
    case .run: ProgramOption.session + ProgramOption.failing + [.dryRun] + ProgramOption.always
    case .test:
      [.update, .coverage, .complete, .filter, .jobs, .junit, .language] + ProgramOption.always
    case .fmt: [.check, .inPlace, .language] + ProgramOption.always
    case .manual, .completion, .help: [.language] + ProgramOption.always
    }
  }

  /// How many words it takes at least and at the most.
  var words: ClosedRange<Int> {
    switch self {
    case .shell, .manual: 0...0
    case .run, .test, .fmt: 1...Int.max
    case .completion: 1...1
    case .help: 0...Int.max
    }
  }
}
