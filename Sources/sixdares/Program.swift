import Diagnostics
import Glibc
import Reporting
import Shell
import Terminal

/// A run of the program with some arguments.
struct Program {
  private let typed: [String]
  private let language: Language

  /// Makes a run; nothing is done yet.
  init(_ typed: [String]) {
    self.typed = typed
    language = SpokenLanguage.chosen(by: typed)
  }

  /// Does what the arguments ask for and returns the exit code.
  func run() -> Int32 {
    if typed.first == "complete" { return CompletionAnswer(typed, language).run() }
    do {
      return try run(Arguments(typed))
    } catch {
      return tell(error)
    }
  }

  private func tell(_ error: Diagnostic) -> Int32 {
    let screen = Screen(descriptor: 2)
    let renderer = DiagnosticRenderer(
      language: language,
      colored: screen.wantsColor,
      width: screen.isTerminal ? screen.size.columns : 80,
      wrapsSentences: screen.isTerminal
    )
    World.write(renderer.render(error), to: 2)
    return Ending.wrongUsage
  }

  private func run(_ arguments: Arguments) throws(Diagnostic) -> Int32 {
    if arguments.wantsVersion {
      World.write("SixDares \(programVersion)\n", to: 1)
      return 0
    }
    let page = HelpPage(language)
    if arguments.wantsHelp {
      return show(arguments.namesSubcommand ? page.page(of: arguments.subcommand) : page.overview)
    }
    let choices = Choices(arguments, language)
    switch arguments.subcommand {
    case .shell:
      return ShellStart(
        choices: choices,
        commands: arguments.value("commands"),
        onError: arguments.onError
      ).run()
    case .run: return RunFiles(arguments, choices).run()
    case .test: return TestFiles(arguments, language).run()
    case .fmt: return try FormatFiles(arguments, language).run()
    case .manual: World.write(ManualPage(language).text, to: 1)
    case .completion: World.write(try CompletionScript.text(for: arguments.words[0]), to: 1)
    case .help: return try help(arguments.words, page)
    }
    return 0
  }

  private func help(_ words: [String], _ page: HelpPage) throws(Diagnostic) -> Int32 {
    guard let first = words.first else { return show(page.overview) }
    if words.count == 1, let subcommand = Subcommand(rawValue: first) {
      return show(page.page(of: subcommand))
    }
    let name = words.joined(separator: " ")
    guard CommandOutline.names.contains(where: { $0 == name || $0.hasPrefix(name + " ") }) else {
      throw .noHelp(on: name)
    }
    var choices = Choices()
    choices.spoken = language
    return ShellStart(choices: choices, commands: "help \(name)").run()
  }

  private func show(_ document: Document) -> Int32 {
    World.write(TableFormat().string(document, style: World.style(isPlain: false)), to: 1)
    return 0
  }
}
