import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum HowCommand: Command {
  static let name = "how"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells the fewest or cheapest changes that lead to a value",
    vi: "cho biết những thay đổi ít nhất hoặc rẻ nhất dẫn đến một kết luận"
  )
  static let parameters: [Parameter] = [
    .positional(
      "value",
      .decisionValue,
      Sentence(en: "the value, such as `exempted`", vi: "giá trị, ví dụ `miễn`")
    ),
    .ofCase(.caseID),
    Parameter(
      name: "keeping",
      form: .prepositionList,
      kind: .factNames,
      isRequired: false,
      about: Sentence(en: "facts that must stay as they are", vi: "dữ kiện phải giữ nguyên")
    ),
    Parameter(
      name: "cost",
      form: .prepositionFacts,
      kind: .number,
      isRequired: false,
      about: Sentence(
        en: "what a change of a fact costs; 1 when nothing is said",
        vi: "chi phí đổi một dữ kiện; 1 nếu không nêu"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "It is proved that nothing cheaper does it, and all ways of the same cost are told. Facts"
        + " that are fixed are never changed; what is unknown can be established.",
      vi:
        "Đã chứng minh không cách nào rẻ hơn, và mọi cách cùng chi phí đều được nêu. Dữ kiện cố"
        + " định không bao giờ bị đổi; điều chưa rõ có thể được làm rõ."
    )
  ]
  static let examples = [
    "how exempted for cut-first", "how exempted keeping approval",
    "how reduced cost approval=5 result=3",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["for"], in: call)
    let examination = try session.examine(file)
    let kept = try call.all("keeping").flatMap { word in
      try word.text.split(separator: ",").map { name in
        try session.baseFact(
          Call.Value(text: String(name), isQuoted: false, span: word.span),
          in: call
        )
      }
    }
    let costs = try costs(call, session)
    let found = try session.values(call["value"], examination, in: call)
    if examination.isContradictory {
      return Documents.contradictory(
        file,
        examination,
        schema: "sixdares.how/1",
        session.language
      )
    }
    let answers = try found.map { found in
      let goal = examination.goal(found.value, of: found.reference)
      return Documents.How(
        reference: found.reference,
        value: found.value,
        isOnlyOpened: goal.isOnlyOpened,
        kept: Set(kept),
        costs: costs,
        answer: try examination.ways(
          found.reference,
          to: goal.test,
          keeping: Set(kept),
          costs: costs,
          today: session.today,
          progress: session.progress
        )
      )
    }
    return Documents.how(file, examination, answers, session.language)
  }

  private static func costs(_ call: Call, _ session: Session) throws -> [FactID: Int] {
    var costs: [FactID: Int] = [:]
    for (name, word) in call.pairs["cost"] ?? [] {
      let fact = try session.baseFact(name, in: call)
      guard let cost = Int(word.text), (0...1_000_000).contains(cost) else {
        throw Diagnostic.badCost(word.text).located(in: call.source, at: word.span)
      }
      costs[fact] = cost
    }
    return costs
  }
}

extension Session {
  /// The fact that a word names, which must be one that can be given.
  func baseFact(_ name: Call.Value, in call: Call) throws -> FactID {
    let id = try fact(name, in: call)
    let set = try policySet()
    guard set[id].isDerived else { return id }
    throw Diagnostic.derivedFact(set[id].name, from: set.baseFacts(of: id).map { set[$0].name })
      .located(in: call.source, at: name.span)
  }
}
