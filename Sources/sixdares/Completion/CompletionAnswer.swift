import Diagnostics
import PlainText
import PolicyLanguage
import PolicyLibrary
import Shell
import Terminal
import Workspace

/// What `sixdares complete WORD…` answers to the shell from which the program is started.
///
/// The words are those behind the name of the program, up to the one in which the cursor stands. A
/// line of the answer is a candidate, a tab and what it means; `:files .dare` asks the shell for files
/// with an ending, `:files` for any, and `:remark` tells what is to be typed.
struct CompletionAnswer {
  private let words: [String]
  private let language: Language

  /// Makes an answer for what was typed, the word `complete` first.
  init(_ typed: [String], _ language: Language) {
    words = Array(typed.dropFirst())
    self.language = language
  }

  /// Prints the answer.
  func run() -> Int32 {
    World.write(lines.map { $0 + "\n" }.joined(), to: 1)
    return 0
  }

  /// The lines of the answer.
  var lines: [String] {
    let partial = words.last ?? ""
    let line = CommandLineSoFar(Array(words.dropLast()))
    if let option = line.pending { return values(of: option, partial == "=" ? "" : partial) }
    if !line.isBehindDashes, partial.hasPrefix("-") { return options(line, partial) }
    if line.subcommand == nil, line.words.isEmpty {
      return matching(Subcommand.allCases.map { ($0.rawValue, $0.summary[language]) }, partial)
    }
    switch line.subcommand ?? .shell {
    case .shell, .manual: return []
    case .run: return valuesOfFile(line, partial)
    case .test: return [":files"]
    case .fmt: return [":files .dare"]
    case .completion: return matching(CompletionScript.shells.map { ($0, "") }, partial)
    case .help:
      let subcommands = Subcommand.allCases.map { ($0.rawValue, $0.summary[language]) }
      return matching(
        line.words.isEmpty ? subcommands + CommandOutline.summaries(language) : [],
        partial
      )
    }
  }

  private func matching(_ all: [(String, String)], _ partial: String) -> [String] {
    all.filter { $0.0.hasPrefix(partial) }.map { Self.line($0.0, $0.1) }
  }

  /// A text as a shell may show it: on one line, and without anything that a terminal would obey.
  private static func shown(_ text: some StringProtocol) -> String {
    text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ").escapedForDisplay
  }

  private static func line(_ text: String, _ meaning: String) -> String {
    let shown = shown(meaning)
    return shown.isEmpty ? text : text + "\t" + shown
  }

  // MARK: Options

  private func options(_ line: CommandLineSoFar, _ partial: String) -> [String] {
    if let equals = partial.firstIndex(of: "="), partial.hasPrefix("--") {
      let name = partial[..<equals]
      let all = (line.subcommand ?? .shell).options
      guard let option = all.first(where: { $0.isSpelled(by: name) }), option.value != nil else {
        return []
      }
      // The shell replaces the whole word, the name of the option included.
      return values(of: option, String(partial[partial.index(after: equals)...]))
        .map { $0.hasPrefix(":") ? $0 : "\(name)=\($0)" }
    }
    let left = (line.subcommand ?? .shell).options.filter {
      $0.isRepeated || !line.given.contains($0.name)
    }
    return matching(
      left.flatMap { option in
        option.spellings.map { ($0, option.meaning[language]) }
      }.filter { $0.0.hasPrefix("--") || partial == "-" || $0.0 == partial },
      partial
    )
  }

  private func values(of option: ProgramOption, _ partial: String) -> [String] {
    switch option.offer {
    case .nothing, .number, .wholeNumber: [":remark \(option.meaning[language])"]
    case .words(let words): matching(words.map { ($0, "") }, partial)
    case .files(let ending): [ending.isEmpty ? ":files" : ":files \(ending)"]
    case .policies:
      matching(
        PolicyLibrary.names.filter { !$0.hasPrefix("vocabulary") }.map { name in
          (name, PolicyLibrary.head(named: name)?.title[language] ?? "")
        },
        partial
      ) + [":files .policy.md"]
    }
  }

  // MARK: Command files

  private func valuesOfFile(_ line: CommandLineSoFar, _ partial: String) -> [String] {
    let files = RunFiles.files(line.words)
    guard let file = files.first else { return [":files .dare"] }
    let number = line.words.count - files.count + 1
    var answer: [String] = []
    if let source = try? TextFile.read(file), let session = session(line, for: source) {
      let found = ScriptValues(session).offered(in: source, number: number, partial: partial)
      answer = found.map { Self.line($0.text, $0.description) }
      if answer.isEmpty, let remark = ScriptValues.remark(in: source, number: number) {
        answer = [":remark \(Self.shown(remark))"]
      }
    }
    return answer + (number == 1 && !line.isBehindDashes ? [":files .dare"] : [])
  }

  /// A session on the workspace that the line names, of which nothing is changed.
  private func session(_ line: CommandLineSoFar, for source: SourceText) -> Session? {
    var choices = Choices()
    choices.workspace = line.values["workspace"]
    choices.isReadOnly = true
    choices.policies = line.values["policy"].map { [$0] } ?? []
    choices.spoken = language
    let opensDemo = source.text.split(separator: "\n").contains { $0.hasPrefix("open demo") }
    choices.isDemo = choices.workspace == nil && (line.given.contains("demo") || opensDemo)
    var environment = World.environment(isInteractive: false, isPlain: true)
    environment.writeError = { _ in }
    return choices.session(environment)
  }
}
