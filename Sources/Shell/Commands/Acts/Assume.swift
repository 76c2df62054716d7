import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum Assume: Command {
  static let name = "assume"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "assumes facts of the case in hand for the questions that follow",
    vi: "giả định dữ kiện của vụ việc đang chọn cho các câu hỏi tiếp theo"
  )
  static let parameters: [Parameter] = [
    .optional(
      "off",
      .word(["off"]),
      Sentence(en: "forgets all assumptions", vi: "bỏ mọi giả định")
    ),
    .facts(
      Sentence(
        en: "what to assume; `unknown` drops one",
        vi: "điều giả định; `chưa rõ` để bỏ một điều"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Nothing is written to the workspace. Assumptions are marked wherever they are shown, and"
        + " are forgotten when another case is taken in hand.",
      vi:
        "Không ghi gì vào không gian làm việc. Giả định được đánh dấu ở mọi nơi hiển thị và mất đi"
        + " khi chọn vụ việc khác."
    )
  ]
  static let examples = ["assume motive=mixed", "assume", "assume off"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    if call["off"] != nil {
      session.assumptions = [:]
      return done()
    }
    if !call.facts.isEmpty {
      guard session.current != nil else { throw Diagnostic.noCurrentCase }
      for typed in try session.typedFacts(call) {
        session.assumptions[typed.fact.name] = typed.value
      }
      return done(data(session))
    }
    let set = try session.policySet()
    let speech = Speech(set: set, language: session.language)
    let rows = session.assumptions.sorted { $0.key < $1.key }.map { name, value -> [Cell] in
      let typed = value.description
      guard let fact = set.fact(named: name), let number = set[fact].encode(value) else {
        return [Cell(Text(name)), Cell(Text(typed))]
      }
      return [
        Cell(Text(speech.title(fact)), data: .string(name)),
        Cell(Text(speech.value(number, of: fact)), data: .string(typed)),
      ]
    }
    var document = Documents.list(
      "assumptions",
      [(.factColumn, "fact"), (.valueColumn, "value")],
      rows,
      empty: .nothingAssumed,
      session.language
    )
    document.data = data(session)
    return document
  }

  private static func data(_ session: Session) -> Record {
    Record(
      session.assumptions.sorted { $0.key < $1.key }.map {
        Record.Field($0.key, .string($0.value.description))
      }
    )
  }
}
