import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum Why: Command {
  static let name = "why"
  static let group = CommandGroup.questions
  static let summary = Sentence(
    en: "explains a decision: the rules, the clauses, the facts",
    vi: "giải thích một kết luận: quy tắc, điều khoản, dữ kiện"
  )
  static let parameters: [Parameter] = [
    .optional(
      "decision",
      .decisionOrValue,
      Sentence(
        en:
          "a decision or a policy, or the value that is decided; all that say anything without it",
        vi: "quyết định hoặc chính sách, hoặc giá trị được kết luận; nếu bỏ trống là tất cả"
      )
    ),
    .flag(
      "all",
      Sentence(en: "every sufficient reason, shortest first", vi: "mọi lý do đủ, ngắn nhất trước")
    ),
    .flag(
      "tree",
      Sentence(
        en: "the full proof: what every rule does",
        vi: "toàn bộ chứng minh: mỗi quy tắc làm gì"
      )
    ),
    .ofCase(.caseID),
  ]
  static let about = [
    Sentence(
      en: "A sufficient reason is a set of facts that settles the decision whatever the others are,"
        + " and of which none can be left out.",
      vi:
        "Lý do đủ là tập dữ kiện quyết định kết luận dù các dữ kiện khác thế nào, và không thể bớt"
        + " dữ kiện nào trong đó."
    ),
    Sentence(
      en:
        "Without `--all` the shortest is told rule by rule, with the facts that could be otherwise"
        + " and the rules that would keep the decision all the same.",
      vi:
        "Không có `--tất-cả` thì lý do ngắn nhất được nêu theo từng quy tắc, cùng những dữ kiện có"
        + " thể khác đi và những quy tắc vẫn giữ nguyên kết luận."
    ),
  ]
  static let examples = [
    "why", "why decree-73", "why exempted", "why responsibility --all for fence/linh",
    "why --tree",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    // `why fence` is understood as `why for fence`.
    let isCase = try call["for"] == nil && call["decision"].map(session.namesCase) ?? false
    let file = try session.caseFile(call[isCase ? "decision" : "for"], in: call)
    let examination = try session.examine(file)
    let decisions =
      try isCase
      ? session.decisions(nil, examination, in: call)
      : comingTo(call["decision"], examination, in: call)
        ?? session.decisions(call["decision"], examination, in: call)
    if examination.isContradictory {
      let kind =
        call.flags.contains("tree") ? "proof" : call.flags.contains("all") ? "why-all" : "why"
      return Documents.contradictory(
        file,
        examination,
        schema: "sixdares.\(kind)/1",
        session.language
      )
    }
    if call.flags.contains("tree") {
      return try Documents.proof(file, examination, decisions, session.language)
    }
    if call.flags.contains("all") {
      return try Documents.allReasons(file, examination, decisions, session.language)
    }
    return try Documents.why(file, examination, decisions, session.language)
  }

  /// The decisions that come to the value that is named in place of a decision; nil where none is.
  private static func comingTo(
    _ word: Call.Value?,
    _ examination: Examination,
    in call: Call
  ) throws -> [DecisionReference]? {
    let set = examination.policies.set
    guard let word,
      !set.members.contains(where: { member in
        member.policy.name == word.text
          || member.policy.decisions.contains { $0.name == word.text }
      })
    else { return nil }
    let able = examination.decisions.filter { set[$0].values.contains(word.text) }
    guard !able.isEmpty, !examination.isContradictory else { return able.isEmpty ? nil : able }
    let found = able.filter { reference in
      let answer = DecisionAnswer(
        reference: reference,
        rulings: examination.rulings(reference)
      )
      return set[reference].values.firstIndex(of: word.text).map(answer.values.contains) ?? false
    }
    guard found.isEmpty else { return found }
    throw Diagnostic.isNotDecided(word.text, ofCase: call["for"]?.text)
      .located(in: call.source, at: word.span)
  }
}

extension Session {
  /// Whether a word names something of the workspace and no decision or policy.
  func namesCase(_ word: Call.Value) throws -> Bool {
    let set = try policySet()
    let isDecision = set.decisions.contains { reference in
      [set[reference].name, set.members[reference.member].policy.name].contains(word.text)
    }
    guard !isDecision, let path = SubjectPath(word.text) else { return false }
    return try workspace.kind(of: path.head) != nil
  }

  /// The decisions that a word names: a decision, a policy, or both with a dot between them.
  ///
  /// Without a word, those that say anything of the case.
  func decisions(
    _ word: Call.Value?,
    _ examination: Examination,
    in call: Call
  ) throws -> [DecisionReference] {
    let set = examination.policies.set
    guard let word else {
      let spoken = examination.decisions.filter { examination.rulings($0) != [.silent] }
      return spoken.isEmpty ? examination.decisions : spoken
    }
    let found = examination.decisions.filter { reference in
      let policy = set.members[reference.member].policy.name
      let decision = set[reference].name
      return [policy, decision, "\(policy).\(decision)"].contains(word.text)
    }
    guard found.isEmpty else { return found }
    let isKnown = set.members.contains { member in
      let (policy, decisions) = (member.policy.name, member.policy.decisions.map(\.name))
      return !member.isInForce
        && (policy == word.text
          || decisions.contains { [$0, "\(policy).\($0)"].contains(word.text) })
    }
    if isKnown {
      throw Diagnostic.answersNothing(word.text).located(in: call.source, at: word.span)
    }
    let known = set.decisions.flatMap { reference in
      [set[reference].name, set.members[reference.member].policy.name]
    }
    let unknown = Diagnostic.unknownDecision(word.text, known: Array(Set(known)).sorted())
    throw helped(unknown, word.text) { policy in
      let own = "\(policy.name)."
      let isOwn = word.text.hasPrefix(own)
      return policy.name == word.text
        || policy.decides(isOwn ? String(word.text.dropFirst(own.count)) : word.text)
    }
    .located(in: call.source, at: word.span)
  }

  /// Every decision that can have a value of a name, with the place of the value.
  func values(
    _ word: Call.Value?,
    _ examination: Examination,
    in call: Call
  ) throws -> [(reference: DecisionReference, value: Int)] {
    let set = examination.policies.set
    let text = word?.text ?? ""
    let found = examination.decisions.compactMap { reference in
      set[reference].values.firstIndex(of: text).map { (reference: reference, value: $0) }
    }
    guard found.isEmpty else { return found }
    let known = Array(Set(examination.decisions.flatMap { set[$0].values })).sorted()
    throw helped(Diagnostic.unknownValue(text, known: known), text) { $0.gives(text) }
      .located(in: call.source, at: word?.span)
  }
}
