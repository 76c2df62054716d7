import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Evidence: Command {
  static let name = "evidence"
  static let group = CommandGroup.acts
  static let summary = Sentence(
    en: "says what shows a fact, or in what a cadre dared",
    vi: "nêu chứng cứ của một dữ kiện, hoặc việc cán bộ đã dám làm"
  )
  /// The six dares, in the order of the text.
  static let dares = ["think", "do", "speak", "answer", "innovate", "confront"]
  static let parameters: [Parameter] = [
    .positional(
      "fact",
      .fact,
      Sentence(
        en: "the fact; or a cadre's id with `dare=`",
        vi: "dữ kiện; hoặc mã cán bộ nếu có `dám=`"
      )
    ),
    .positional("text", .text, Sentence(en: "what shows it", vi: "nội dung chứng cứ")),
    .named("on", .date, Sentence(en: "the day of the evidence", vi: "ngày của chứng cứ")),
    .named(
      "dare",
      .word(dares),
      Sentence(en: "one of the six dares", vi: "một trong sáu điều dám")
    ),
    .ofCase(.subject),
  ]
  static let about = [
    Sentence(
      en: "The six dares: to think, do, speak, take responsibility (`answer`), break through and"
        + " create (`innovate`), confront.",
      vi:
        "Sáu điều dám: dám nghĩ, dám làm, dám nói, dám chịu trách nhiệm (`chịu trách nhiệm`), dám"
        + " đột phá, sáng tạo (`đột phá, sáng tạo`), dám đương đầu."
    )
  ]
  static let examples = [
    #"evidence damage "audit report 12" on=2022-06-01"#,
    #"evidence an "asked for buses when nobody else did" dare=speak for mobile-clinic"#,
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let text = call.text("text") ?? ""
    if let dare = call["dare"] {
      let cadre = call.text("fact") ?? ""
      let about = call.text("for") ?? ""
      try session.change(call) { changes in
        _ = try changes.addDareEvidence(dare.text, text, about: about, of: cadre)
      }
      return done(["cadre": .string(cadre), "dare": .string(dare.text)])
    }
    guard let word = call["fact"] else { return done() }
    let path = try session.path(call["for"], in: call)
    let fact = try session.policySet()[try session.fact(word, in: call)]
    let on = try call.date("on")
    let subject = try session.subject(of: fact, path)
    guard try session.workspace.fact(fact.name, of: subject) != nil else {
      throw Diagnostic.nothingToUnset(fact.name, subject.path)
        .located(in: call.source, at: word.span)
    }
    try session.change(call) { try $0.setEvidence(fact.name, text, on: on, of: subject) }
    return done(["subject": .string(subject.path), "fact": .string(fact.name)])
  }
}

extension Sentence {
  /// What a dare is called.
  static func dare(_ word: String) -> Sentence {
    switch word {
    case "think": Sentence(en: "dares to think", vi: "dám nghĩ")
    case "do": Sentence(en: "dares to do", vi: "dám làm")
    case "speak": Sentence(en: "dares to speak", vi: "dám nói")
    case "answer": Sentence(en: "dares to take responsibility", vi: "dám chịu trách nhiệm")
    case "innovate": Sentence(en: "dares to break through", vi: "dám đột phá, sáng tạo")
    case "confront": Sentence(en: "dares to confront", vi: "dám đương đầu")
    default: Sentence(verbatim: word)
    }
  }
}
