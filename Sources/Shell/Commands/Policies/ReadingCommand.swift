import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum ReadingCommand: Command {
  static let name = "reading"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "chooses how to read what the text leaves open",
    vi: "chọn cách hiểu điều văn bản để ngỏ"
  )
  static let parameters: [Parameter] = [
    .optional(
      "reading",
      .reading,
      Sentence(
        en: "the reading, or `text-only`; lists them without it",
        vi: "cách hiểu, hoặc `chỉ văn bản`; nếu bỏ trống thì liệt kê"
      )
    )
  ]
  static let about = [
    Sentence(
      en:
        "A reading is interpretation: it narrows what the text leaves open, and is marked as such in"
        + " every answer. `explain READING` tells what it assumes and why one may disagree.",
      vi:
        "Cách hiểu là diễn giải: nó thu hẹp điều văn bản để ngỏ và được ghi rõ trong mọi câu trả"
        + " lời. `giải thích CÁCH-HIỂU` cho biết nó giả định gì và vì sao có thể không đồng ý."
    )
  ]
  static let examples = ["reading", "reading strict", "reading text-only"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let word = call["reading"] else { return try list(session) }
    let reading = word.text == ActivePolicies.textOnly ? nil : word.text
    do {
      try session.choosePolicies(session.active.names, reading: reading, call)
    } catch let error as Diagnostic where error.code == "unknown-reading" {
      let helped = session.helped(error, word.text) { policy in
        policy.readings.contains { $0.name == word.text }
      }
      throw session.located(helped, word, call)
    } catch {
      throw session.located(error, word, call)
    }
    var blocks: [Block] = []
    if session.environment.isInteractive {
      let sentence = Sentence.readingNow(reading)
      blocks.append(.paragraph(Text(sentence[session.language], as: .interpretation), indent: 0))
      if session.workspace.isReadOnly {
        let remark = Sentence.onlyForThisSession[session.language]
        blocks.append(.paragraph(Text(remark, as: .faint), indent: 0))
      }
    }
    return Document(
      schema: "sixdares.reading/1",
      data: ["reading": .string(reading ?? ActivePolicies.textOnly)],
      blocks: blocks
    )
  }

  private static func list(_ session: Session) throws -> Document {
    let set = try session.policySet()
    let language = session.language
    var rows = [
      row(
        ActivePolicies.textOnly,
        called: Sentence(
          en: ActivePolicies.textOnly,
          vi: SpokenWords.value(ActivePolicies.textOnly)
        ),
        session.active.reading == nil,
        .textOnlyMeaning,
        language
      )
    ]
    for name in set.readingNames {
      let clause = set.members.lazy.compactMap { member -> Sentence? in
        guard let reading = member.policy.readings.first(where: { $0.name == name }),
          let clause = reading.clause
        else { return nil }
        return member.policy.clauses[clause.index].title
      }.first
      let isActive = session.active.reading == name
      let called = set.members.lazy.compactMap { $0.policy.readingTitle(name) }.first
      rows.append(
        row(
          name,
          called: called ?? Sentence(verbatim: name),
          isActive,
          clause ?? Sentence(verbatim: ""),
          language
        )
      )
    }
    return Documents.list(
      "readings",
      [(.readingColumn, "reading"), (.activeColumn, "active"), (.meaningColumn, "title")],
      machineColumns: ["titleVi"],
      rows,
      empty: .noRecords,
      language
    )
  }

  private static func row(
    _ name: String,
    called spoken: Sentence,
    _ isActive: Bool,
    _ title: Sentence,
    _ language: Language
  ) -> [Cell] {
    let mark = isActive ? Sentence.yesWord : Sentence.noWord
    return [
      Cell(Text(spoken[language]), data: .string(name)),
      Cell(Text(mark[language]), data: .bool(isActive)), Cell(title, language),
      Cell(Text(title.vi)),
    ]
  }
}
