import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum WhyNot: Command {
  static let name = "why not"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells what stands in the way of a value",
    vi: "cho biết điều gì cản trở một kết luận"
  )
  static let parameters: [Parameter] = [
    .positional(
      "value",
      .decisionValue,
      Sentence(en: "the value, such as `exempted`", vi: "giá trị, ví dụ `miễn`")
    ),
    .ofCase(.caseID),
  ]
  static let about = [
    Sentence(
      en:
        "First everything that stands in the way, with its evidence; then, where there are several,"
        + " every smallest set of these: of one of them, all would have to be otherwise.",
      vi:
        "Trước hết là mọi điều cản trở, kèm chứng cứ; sau đó, nếu có nhiều, là mọi tập nhỏ nhất"
        + " trong số đó: phải có một tập mà mọi điều trong đó đều khác đi."
    )
  ]
  static let examples = ["why not exempted", "why not exempted for fence/linh"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["for"], in: call)
    let examination = try session.examine(file)
    let found = try session.values(call["value"], examination, in: call)
    if examination.isContradictory {
      return Documents.contradictory(
        file,
        examination,
        schema: "sixdares.why-not/1",
        session.language
      )
    }
    let answers = try found.map { found in
      let answer = try examination.answer(found.reference)
      let goal = examination.goal(found.value, of: found.reference)
      let obstacles =
        answer.values.contains(found.value)
        ? (sets: [], isComplete: true)
        : try examination.obstacles(found.reference, to: goal.test)
      return Documents.WhyNot(
        answer: answer,
        value: found.value,
        obstacles: obstacles.sets,
        isComplete: obstacles.isComplete,
        isOnlyOpened: goal.isOnlyOpened
      )
    }
    return Documents.whyNot(file, examination, answers, session.language)
  }
}

extension Examination {
  /// What counts as reaching a value: that it alone is given, or, where no case ever comes out so,
  /// that it is among those left open.
  func goal(
    _ value: Int,
    of reference: DecisionReference
  ) -> (test: (Ruling) -> Bool, isOnlyOpened: Bool) {
    let wanted = LabelSet(value)
    let rulings = policies[reference]?.rulings.all ?? []
    func settles(_ ruling: Ruling) -> Bool {
      if case .given(let outcome) = ruling { outcome.values == wanted } else { false }
    }
    func opens(_ ruling: Ruling) -> Bool {
      if case .given(let outcome) = ruling { outcome.values.contains(value) } else { false }
    }
    return rulings.contains(where: settles) ? (settles, false) : (opens, true)
  }
}
