import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import Reporting

enum ProbabilityCommand: Command {
  static let name = "probability"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "works out exactly how likely each outcome is, and what each belief does",
    vi: "tính chính xác khả năng của từng kết luận và tác động của từng niềm tin"
  )
  static let parameters: [Parameter] = [
    .caseInHand,
    .particle("with", Sentence(en: "beliefs for this question", vi: "niềm tin cho câu hỏi này")),
    .facts(
      Sentence(
        en: "what to believe of facts for this question only: chances, a distribution, a value, or"
          + " `unknown`",
        vi: "niềm tin về dữ kiện chỉ cho câu hỏi này: xác suất, phân phối, một giá trị, hoặc"
          + " `chưa rõ`"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "Beliefs are those of `expect` and those given here, which go before them; they are"
        + " independent. Nothing is drawn: the compiled policy is counted. Facts of which nothing is"
        + " known or believed leave a lower and an upper probability. Combinations of beliefs that no"
        + " case can have are left out and the rest is scaled to 100%, which is said.",
      vi: "Niềm tin lấy từ `kỳ vọng` và từ những gì nêu ở đây, phần nêu ở đây được ưu tiên; các"
        + " niềm tin độc lập với nhau. Không có rút ngẫu nhiên: chính sách đã biên dịch được đếm"
        + " trực tiếp. Dữ kiện chưa biết và chưa tin gì để lại xác suất dưới và trên. Tổ hợp niềm"
        + " tin không vụ việc nào có thể có bị bỏ, phần còn lại quy về 100%, và điều đó được nêu"
        + " rõ."
    ),
    Sentence(
      en: "One more point of belief in a value lowers the others in proportion; the table tells by"
        + " how many points each outcome grows.",
      vi:
        "Tin thêm một điểm phần trăm vào một giá trị thì các giá trị khác giảm theo tỷ lệ; bảng cho"
        + " biết mỗi kết luận tăng bao nhiêu điểm."
    ),
  ]
  static let examples = [
    "probability night-bus/1", "probability night-bus/1 with approval=pilot:60%,rejected:40%",
    "probability ferry/ha motive=pure:90%,self-seeking:10% damage=\"300m to 14bn\"",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    var file = try session.caseFile(call["case"], in: call)
    let uncertain = try session.beliefs(call, &file)
    let plan = SimulationPlan(try session.examine(file), uncertain: uncertain)
    let likelihood: Likelihood
    do {
      likelihood = try plan.likelihood()
    } catch {
      throw error.diagnostic.located(in: call.source, at: call.span)
    }
    return Documents.probability(
      file,
      plan,
      likelihood,
      try open(plan, likelihood),
      session.language
    )
  }

  /// The facts that leave a decision's probabilities open: what it depends on, beliefs left out.
  private static func open(
    _ plan: SimulationPlan,
    _ likelihood: Likelihood
  ) throws -> [DecisionReference: [FactID]] {
    let believed = Set(plan.uncertain.map(\.fact))
    var facts = plan.examination.facts
    for fact in believed { facts[fact] = nil }
    let examination = try Examination(facts, by: plan.examination.policies)
    var open: [DecisionReference: [FactID]] = [:]
    for decision in likelihood.decisions where decision.outcomes.contains(where: \.isOpen) {
      open[decision.reference] = try examination.answer(decision.reference).dependsOn
        .filter { fact in
          // One that counts only once it is known makes no difference as long as it is not.
          !believed.contains(fact)
            && examination.policies.space.variable(of: .known(fact)) == nil
        }
    }
    return open
  }
}

extension Session {
  /// The beliefs that are kept for a case, with those of a call before them; values that the call
  /// gives are put in the case.
  fileprivate func beliefs(
    _ call: Call,
    _ file: inout CaseFile
  ) throws -> [SimulationPlan.UncertainFact] {
    let set = try policySet()
    var uncertain = try uncertainFacts(of: file)
    for (name, text) in call.facts {
      let id = try fact(name, in: call)
      let fact = set[id]
      if fact.isDerived {
        throw Diagnostic.derivedFact(fact.name, from: set.baseFacts(of: id).map { set[$0].name })
          .located(in: call.source, at: name.span)
      }
      uncertain.removeAll { $0.fact == id }
      let isLabel = fact.kind.labels.contains(text.text)
      if !text.isQuoted, !isLabel, Self.unknownWords.contains(text.text) {
        file.facts[id] = nil
        file.assumed.remove(id)
      } else if isBelief(text.text, of: fact) {
        do {
          let parsed = try Distribution.parse(text.text.composed, of: fact)
          uncertain.append(SimulationPlan.UncertainFact(id, parsed))
        } catch {
          throw error.diagnostic.located(in: call.source, at: text.span)
        }
      } else {
        file.facts[id] = fact.encode(try value(text, of: fact, in: call))
        file.assumed.insert(id)
      }
    }
    return uncertain.sorted { $0.fact < $1.fact }
  }

  /// Whether a text is written as a belief and not as a value.
  private func isBelief(_ text: String, of fact: Fact) -> Bool {
    if (try? fact.kind.value(of: text.composed)) != nil { return false }
    return text.contains(":") || text.contains("(") || text.contains(" to ")
      || text.contains(" đến ")
  }
}
