import Diagnostics
import Reporting

enum Help: Command {
  static let name = "help"
  static let group = CommandGroup.session
  static let summary = Sentence(
    en: "lists the commands, or tells how one is used",
    vi: "liệt kê các lệnh, hoặc chỉ cách dùng một lệnh"
  )
  static let parameters: [Parameter] = [
    .rest(
      "command",
      .command,
      required: false,
      Sentence(en: "the name of a command", vi: "tên lệnh")
    ),
    .flag("reference", Sentence(en: "everything of every command", vi: "tất cả về mọi lệnh")),
  ]
  static let about = [
    Sentence(
      en: "`help add` lists all commands that begin so. What can be typed next is told by"
        + " Tab, and by `?` at the end of a line.",
      vi: "`trợ giúp thêm` liệt kê mọi lệnh bắt đầu như vậy. Phím Tab, hoặc `?` ở cuối dòng, cho"
        + " biết có thể gõ gì tiếp."
    ),
    Sentence(
      en: "A word that is no command is looked for in what is said of all of them: `help csv`.",
      vi: "Từ không phải tên lệnh sẽ được tìm trong phần giới thiệu của mọi lệnh: `trợ giúp csv`."
    ),
  ]
  static let examples = ["help", "help what if", "help decide", "help csv"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    if call.flags.contains("reference") { return reference(session) }
    let name = call.joined("command")
    guard !name.isEmpty else { return overview(session) }
    if let command = session.commands[name] { return page(command, session) }
    if let statement = StatementHelp.all.first(where: { $0.name == name }) {
      return statement.page(session)
    }
    let spoken = session.commands.books.statements.phrases(after: name).map(\.word)
    let several = session.commands.names.filter { $0.hasPrefix(name + " ") || spoken.contains($0) }
    if !several.isEmpty { return list(several, session) }
    let known =
      session.commands.names + StatementHelp.all.map(\.name)
      + session.commands.books.statements.spoken.values.sorted()
    let isTypo = nearestName(to: name, among: known) != nil
    if Diagnostic.commandsElsewhere[name] == nil,
      let found = HelpSearch.page(name, isWhole: isTypo, session)
    {
      return found
    }
    throw Diagnostic.unknownCommand(name, known: known)
      .located(in: call.source, at: call.span(of: "command"))
  }

  /// All commands by their kinds, each with what it does.
  private static func overview(_ session: Session) -> Document {
    let language = session.language
    var blocks: [Block] = []
    for group in CommandGroup.allCases {
      let commands = session.commands.all.filter { $0.group == group }
        .sorted { $0.name < $1.name }
      blocks.append(.heading(Text(Sentence.group(group)[language])))
      var pairs = commands.map {
        Pair(Text(Self.name($0.name, language), as: .code), Text($0.summary[language]))
      }
      if group == .scripting {
        pairs += StatementHelp.all.map {
          Pair(Text(Self.name($0.name, language), as: .code), Text($0.summary[language]))
        }
      }
      blocks.append(.pairs(pairs))
    }
    blocks.append(.paragraph(Text(Sentence.helpFooter[language], as: .faint), indent: 0))
    return Document(
      schema: "sixdares.help/1",
      data: ["commands": Documents.strings(session.commands.names)],
      blocks: blocks
    )
  }

  /// The pages of all commands, kind by kind.
  private static func reference(_ session: Session) -> Document {
    var blocks: [Block] = []
    for group in CommandGroup.allCases {
      let commands = session.commands.all.filter { $0.group == group }.sorted { $0.name < $1.name }
      blocks.append(.title(Text(Sentence.group(group)[session.language])))
      for command in commands { blocks += page(command, session).blocks }
      if group == .scripting {
        for statement in StatementHelp.all { blocks += statement.page(session).blocks }
      }
    }
    return Document(
      schema: "sixdares.help/1",
      data: ["commands": Documents.strings(session.commands.names)],
      blocks: blocks
    )
  }

  static func list(_ names: [String], _ session: Session) -> Document {
    let pairs = names.compactMap { name in
      session.commands[name].map {
        Pair(Text(Self.name(name, session.language), as: .code), Text($0.summary[session.language]))
      }
    }
    return Document(
      schema: "sixdares.help/1",
      data: ["commands": Documents.strings(names)],
      blocks: [.pairs(pairs)]
    )
  }

  /// What a statement is called; in Vietnamese with its English name, which files keep.
  static func name(_ name: String, _ language: Language) -> String {
    language == .english ? name : "\(SpokenWords.name(of: name)) (\(name))"
  }

  /// What a setting is called; in Vietnamese with its English name.
  static func name(_ setting: Setting, _ language: Language) -> String {
    language == .english ? setting.rawValue : "\(setting.spokenName) (\(setting.rawValue))"
  }

  /// The usage line; in Vietnamese with the English one below.
  static func usage(_ usage: Sentence, _ language: Language) -> String {
    language == .english ? usage.en : "\(usage.vi)\n\(usage.en)"
  }

  /// Statements that show how something is used; in Vietnamese as they can be typed there.
  static func examples(_ statements: [String], _ session: Session) -> Block {
    var spoken = statements
    if session.language == .vietnamese {
      let writer = VietnameseWriter(session.commands, PolicyWords.shipped)
      spoken = statements.map(writer.example)
    }
    return .code(spoken.joined(separator: "\n"), language: "sixdares")
  }

  /// All that is to be known of one command.
  static func page(_ command: any Command.Type, _ session: Session) -> Document {
    let language = session.language
    var blocks: [Block] = [
      .title(
        Text(name(command.name, language), as: .strong),
        aside: Text(command.summary[language])
      ),
      .code(usage(command.usage, language), language: "usage"),
    ]
    if !command.parameters.isEmpty {
      blocks.append(
        .pairs(
          command.parameters.map { parameter in
            Pair(
              Text(parameter.bareUsage(of: command.name)[language], as: .code),
              Text(parameter.about[language])
            )
          }
        )
      )
    }
    for paragraph in command.about { blocks.append(.paragraph(Text(paragraph[language]))) }
    if !command.examples.isEmpty {
      blocks.append(.heading(Text(Sentence.examplesHeading[language])))
      blocks.append(Self.examples(command.examples, session))
    }
    return Document(
      schema: "sixdares.help/1",
      data: [
        "command": .string(command.name), "usage": .string(command.usage.en),
        "summary": .string(command.summary.en), "summaryVi": .string(command.summary.vi),
        "examples": Documents.strings(command.examples),
      ],
      blocks: blocks
    )
  }
}
