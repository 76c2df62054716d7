import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import Reporting

enum Matters: Command {
  static let name = "matters"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "tells whether a fact ever matters for a decision, over all cases that can be",
    vi: "cho biết một dữ kiện có bao giờ ảnh hưởng đến kết luận, xét mọi vụ việc có thể có"
  )
  static let parameters: [Parameter] = [
    .positional("fact", .fact, Sentence(en: "the fact", vi: "dữ kiện")),
    .preposition(
      "for",
      .decision,
      Sentence(
        en: "a decision or a policy; all of them without it",
        vi: "quyết định hoặc chính sách; nếu bỏ trống là tất cả"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "No case of the workspace is looked at, but every case that can be. A fact matters when"
        + " two of them differ in nothing else and are decided differently: such a pair is told,"
        + " with the facts that are needed. That it never matters is proved.",
      vi: "Không xét riêng vụ việc nào của không gian làm việc mà xét mọi vụ việc có thể có. Một dữ"
        + " kiện có ý nghĩa khi hai vụ việc không khác nhau ở điểm nào khác mà kết luận lại khác: cặp đó được nêu,"
        + " kèm những dữ kiện cần thiết. Nếu không bao giờ có ý nghĩa thì điều đó được chứng minh."
    )
  ]
  static let examples = ["matters motive", "matters damage for conclusion-14", "matters post"]

  /// What records hold that is no fact.
  private static let fields = ["field", "id", "name", "place", "post", "title", "unit"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let word = call["fact"] else { return done() }
    let set = try session.policySet()
    let name = word.text.composed
    guard let fact = set.fact(named: name) else {
      // What looks like a slip of the pen, or is known elsewhere, is no answer to anything.
      let isField = fields.contains(name)
      let isNear = nearestName(to: name, among: set.facts.map(\.name)) != nil
      let knows: (Policy) -> Bool = { $0.knows(fact: name) }
      if !isField, isNear || !session.inactivePolicies(where: knows).isEmpty {
        _ = try session.fact(word, in: call)
      }
      return Documents.mattersNot(name, isField: isField, session.language)
    }
    let compiled = try session.compiledPolicies()
    var decisions: [DecisionReference]?
    if call["for"] != nil {
      let nothing = try Examination(CaseFacts(count: set.facts.count), by: compiled)
      decisions = try session.decisions(call["for"], nothing, in: call)
    }
    let bases = set[fact].isDerived ? set.baseFacts(of: fact) : [fact]
    var answers: [(fact: FactID, answers: [Relevance])] = []
    for base in bases {
      let found = try compiled.relevance(
        of: base,
        for: decisions,
        shouldStop: session.environment.isInterrupted
      )
      answers.append((fact: base, answers: found))
    }
    return Documents.matters(
      answers,
      derived: set[fact].isDerived ? fact : nil,
      set,
      session.language
    )
  }
}
