import Diagnostics
import PlainText
import PolicyLibrary
import Reporting

enum GlossaryCommand: Command {
  static let name = "glossary"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "tells the words of the policy in English and Vietnamese",
    vi: "cho biết thuật ngữ của chủ trương bằng tiếng Anh và tiếng Việt"
  )
  static let parameters: [Parameter] = [
    .rest(
      "term",
      .text,
      required: false,
      Sentence(
        en: "part of a term, with or without marks",
        vi: "một phần thuật ngữ, có dấu hoặc không"
      )
    )
  ]
  static let about = [
    Sentence(
      en: "Letters match with or without their marks: `dong co` finds `động cơ`.",
      vi: "Chữ có dấu hay không dấu đều khớp: `dong co` tìm thấy `động cơ`."
    )
  ]
  static let examples = ["glossary", "glossary motive", "glossary dong co", "glossary động cơ"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let wanted = call.joined("term").withoutMarks
    let terms = PolicyLibrary.glossary.filter { term in
      wanted.isEmpty || term.en.withoutMarks.contains(wanted)
        || term.vi.withoutMarks.contains(wanted)
    }
    return Documents.list(
      "glossary",
      [(.englishColumn, "en"), (.vietnameseColumn, "vi")],
      wrapsFirst: true,
      terms.map { [Cell(Text($0.en)), Cell(Text($0.vi))] },
      empty: .noTerms,
      session.language
    )
  }
}
