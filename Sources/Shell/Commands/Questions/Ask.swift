import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Ask: Command {
  static let name = "ask"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "asks for what is unknown and matters, in the order that settles a case soonest",
    vi: "hỏi những điều chưa rõ mà quan trọng, theo thứ tự sớm đưa đến kết luận nhất"
  )
  static let parameters: [Parameter] = [
    .caseInHand,
    .preposition(
      "about",
      .decision,
      Sentence(
        en: "a decision or a policy that is to be settled; all without it",
        vi: "quyết định hoặc chính sách cần kết luận; nếu bỏ trống là tất cả"
      )
    ),
    Parameter(
      name: "skipping",
      form: .prepositionList,
      kind: .factNames,
      isRequired: false,
      about: Sentence(en: "facts that are not asked for", vi: "dữ kiện không hỏi")
    ),
    .flag(
      "findings",
      Sentence(
        en: "asks as well for what counts only once something is found",
        vi: "hỏi cả những điều chỉ tính khi đã có kết luận về chúng"
      )
    ),
    .flag(
      "next",
      Sentence(
        en: "only tells the next question, at a terminal too",
        vi: "chỉ cho biết câu hỏi tiếp theo, kể cả ở cửa sổ lệnh"
      )
    ),
    .facts(
      Sentence(
        en: "answers, which are recorded; `unknown` is not asked for again",
        vi: "các câu trả lời, được ghi lại; `chưa rõ` thì không hỏi lại"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Only unknown facts are asked for, and only those that can still make a difference;"
        + " derived facts follow. The order is the one with the fewest questions on average, proved"
        + " up to \(Interview.situationLimit) situations; above that it is a good one, and the answer"
        + " says so. Answers count as equally likely where `expect` says nothing else.",
      vi: "Chỉ hỏi dữ kiện chưa rõ, và chỉ những dữ kiện còn có thể làm thay đổi kết luận; dữ kiện"
        + " suy ra thì tự có. Thứ tự là thứ tự cần ít câu hỏi nhất tính trung bình, được chứng minh"
        + " khi không quá \(Interview.situationLimit) tình huống; trên mức đó là một thứ tự tốt và"
        + " câu trả lời nói rõ điều này. Các câu trả lời được coi là khả năng như nhau nếu `kỳ"
        + " vọng` không nêu khác."
    ),
    Sentence(
      en: "At a terminal it is an interview: type a value, `unknown`, `why`, `back` or `stop`. Each"
        + " answer is a change of its own that `undo` takes back. Elsewhere it tells the next"
        + " question; answers can be given with it.",
      vi: "Ở cửa sổ lệnh đây là một cuộc phỏng vấn: gõ một giá trị, `chưa rõ`, `tại sao`, `lùi lại`"
        + " hoặc `dừng`. Mỗi câu trả lời là một thay đổi riêng mà `hoàn tác` lấy lại được. Ở nơi"
        + " khác, lệnh cho biết câu hỏi tiếp theo; có thể trả lời kèm theo."
    ),
  ]
  static let examples = [
    "ask mobile-clinic",
    "ask about decree-73",
    "ask mobile-clinic motive=pure common-good=yes",
    "ask fence/linh skipping motive",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["case"], in: call)
    let path = SubjectPath(file.record.id)
    let typed = try session.typedFacts(call)
    if let star = typed.first(where: { $0.text.text == "*" && $0.value == nil }) {
      throw Diagnostic.notAValue("*", star.fact.kind, of: star.fact.name)
        .located(in: call.source, at: star.text.span)
    }
    var asking = Asking(
      id: file.record.id,
      about: call["about"],
      asksFindings: call.flags.contains("findings")
    )
    asking.skipped = Set(try skipped(call, session) + typed.filter { $0.value == nil }.map(\.id))
    // What is asked about is looked up before anything is recorded.
    _ = try session.asked(asking, in: call)
    let recorded = typed.filter { $0.value != nil || file.evidence[$0.id] != nil }
    if !recorded.isEmpty {
      try session.change(call) { try session.put(recorded, path, $0, call) }
    }
    if call["case"] != nil { session.takeInHand(file) }
    if session.canInterview, !call.flags.contains("next") {
      return try session.interview(asking, call)
    }
    return try session.document(session.asked(asking, in: call))
  }

  private static func skipped(_ call: Call, _ session: Session) throws -> [FactID] {
    try call.all("skipping").flatMap { word in
      try word.text.split(separator: ",").map { name in
        let name = Call.Value(text: String(name), isQuoted: false, span: word.span)
        return try session.fact(name, in: call)
      }
    }
  }
}

/// What an interview is about, and what is not to be asked in it.
struct Asking {
  var id: CaseID
  var about: Call.Value?
  var asksFindings: Bool
  var skipped: Set<FactID> = []
}

extension Session {
  /// Works out the next question of an interview.
  func asked(_ asking: Asking, in call: Call) throws -> Documents.Asked {
    let file = try caseFile(asking.id)
    let examination = try examine(file)
    let set = examination.policies.set
    var skipped = asking.skipped
    if !canHold(pilotFacts: file) {
      skipped.formUnion(set.facts.indices.filter { set.facts[$0].owner == .pilot }.map(FactID.init))
    }
    let decisions =
      try asking.about.map { try self.decisions($0, examination, in: call) }
      ?? examination.decisions
    let beliefs = try uncertainFacts(of: file).map { ($0.fact, $0.uncertainty) }
    let interview = Interview(
      decisions,
      beliefs: Dictionary(beliefs) { first, _ in first },
      skipping: skipped,
      asksFindings: asking.asksFindings
    )
    return Documents.Asked(
      file: file,
      examination: examination,
      interview: interview,
      question: try examination.nextQuestion(interview)
    )
  }

  /// Whether the case has a pilot, or needs none, for facts of one to be kept with.
  private func canHold(pilotFacts file: CaseFile) -> Bool {
    if case .part(_, _, nil) = file.record.id { false } else { true }
  }

  /// The question, or what is decided where nothing is asked any more.
  func document(_ asked: Documents.Asked, stopped: Bool = false) throws -> Document {
    if !stopped, let question = asked.question { return Documents.ask(asked, question, language) }
    let isSettled = asked.interview.decisions.allSatisfy {
      asked.examination.rulings($0).count == 1
    }
    var notes: [Sentence] = []
    if !isSettled, !stopped, case .part(let proposal, _, nil) = asked.file.record.id {
      notes.append(.noPilotToAskOf(proposal))
    }
    let remark: Sentence =
      stopped && !isSettled ? .stoppedAsking : isSettled ? .nothingToAsk : .nothingMoreToAsk
    let decision = try Documents.decide(
      asked.file,
      asked.examination,
      language,
      today: dayOfAnswers
    )
    let isMute = asked.interview.decisions.isEmpty
    return Documents.askedOut(
      asked,
      remark: asked.examination.isContradictory
        ? .cannotAsk : isMute ? .nobodyInForce : remark,
      notes: asked.examination.isContradictory ? [] : notes,
      decision: decision,
      language
    )
  }
}
