import Diagnostics
import PolicyLanguage
import Reporting

enum SetCommand: Command {
  static let name = "set"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "gives facts of a case, or changes a setting of the shell",
    vi: "ghi dữ kiện của vụ việc, hoặc đổi thiết lập của chương trình"
  )
  static let parameters: [Parameter] = [
    .rest(
      "subject",
      .subject,
      required: false,
      Sentence(
        en: "the case, proposal or pilot; or a setting and its value",
        vi: "vụ việc, đề xuất hoặc lần thí điểm; hoặc thiết lập và giá trị"
      )
    ),
    .named("evidence", .text, Sentence(en: "what shows it", vi: "chứng cứ")),
    .named("on", .date, Sentence(en: "the day of the evidence", vi: "ngày của chứng cứ")),
    .facts(
      Sentence(
        en: "the facts and their values; `unknown` forgets one",
        vi: "dữ kiện và giá trị; `chưa rõ` để bỏ"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "A fact is kept where it belongs: with the proposal, the pilot, or the cadre's part, so"
        + " all cases that share it see it. `explain FACT` tells where.",
      vi:
        "Dữ kiện được lưu ở nơi nó thuộc về: đề xuất, lần thí điểm hoặc phần của cán bộ, nên mọi vụ"
        + " việc chung đều thấy. `giải thích DỮ-KIỆN` cho biết ở đâu."
    ),
    Sentence(
      en:
        "Without an equals sign it sets the shell: `set language vi`. Alone it lists all settings.",
      vi:
        "Không có dấu bằng thì đặt thiết lập: `đặt ngôn ngữ tiếng Việt`. Đứng một mình thì liệt kê"
        + " thiết lập."
    ),
  ]
  static let examples = [
    "set motive=pure common-good=yes",
    #"set fence/linh motive=mixed evidence="interview" on=2021-12-01"#,
    "set damage=12 tỷ",
    "set language vi",
    "set",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let words = call.all("subject")
    if call.facts.isEmpty {
      if words.isEmpty { return settings(session) }
      return try setting(words, call, session)
    }
    if words.count > 1 {
      throw Diagnostic.tooManyWords(words[1].text, usage: usage)
        .located(in: call.source, at: words[1].span)
    }
    let path = try session.path(words.first, in: call)
    let facts = try session.typedFacts(call)
    if let star = facts.first(where: { $0.text.text == "*" && $0.value == nil }) {
      throw Diagnostic.notAValue("*", star.fact.kind, of: star.fact.name)
        .located(in: call.source, at: star.text.span)
    }
    let on = try call.date("on")
    try session.change(call) { changes in
      try session.put(facts, path, evidence: call.text("evidence") ?? "", on: on, changes, call)
    }
    if words.first != nil { session.takeInHand(path) }
    session.warnOfContradiction(path)
    return done(["subject": .string(path.text)])
  }

  // MARK: Settings

  private static func settings(_ session: Session) -> Document {
    let rows = Setting.allCases.map { setting in
      [
        Cell(
          Text(Help.name(setting, session.language)),
          data: .string(setting.rawValue)
        ),
        Cell(
          Text(spoken(session.settings[setting], session.language)),
          data: .string(session.settings[setting])
        ),
        Cell(setting.meaning, session.language), Cell(setting.values, session.language),
        Cell(Text(setting.meaning.vi)),
      ]
    }
    return Documents.list(
      "settings",
      [
        (.settingColumn, "setting"), (.valueColumn, "value"), (.meaningColumn, "meaning"),
        (.canBeColumn, "values"),
      ],
      machineColumns: ["meaningVi"],
      rows,
      empty: .noRecords,
      session.language
    )
  }

  /// A value of a setting as a reader of a language types it.
  private static func spoken(_ value: String, _ language: Language) -> String {
    language == .english ? value : SpokenWords.value(value)
  }

  private static func setting(
    _ words: [Call.Value],
    _ call: Call,
    _ session: Session
  ) throws -> Document {
    guard let setting = Setting(rawValue: words[0].text) else {
      let known = Setting.allCases.map(\.rawValue)
      throw Diagnostic.unknownSetting(words[0].text, known: known)
        .located(in: call.source, at: words[0].span)
    }
    guard words.count <= 2 else {
      throw Diagnostic.tooManyWords(words[2].text, usage: usage)
        .located(in: call.source, at: words[2].span)
    }
    guard words.count == 2 else {
      let value = session.settings[setting]
      let name = session.language == .english ? setting.rawValue : setting.spokenName
      return Documents.line(
        "\(name) \(spoken(value, session.language))",
        schema: "sixdares.set/1",
        ["setting": .string(setting.rawValue), "value": .string(value)]
      )
    }
    guard session.settings.set(setting, to: words[1].text) else {
      throw Diagnostic.badSetting(words[1].text, setting.rawValue, setting.values)
        .located(in: call.source, at: words[1].span)
    }
    var document = done(["setting": .string(setting.rawValue), "value": .string(words[1].text)])
    if setting == .language { document.blocks += session.otherLanguageRemark() }
    return document
  }
}
