import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

/// What a walk through all cases found, on every side, each finding with its clause.
struct Inspection {
  /// On which side a finding is.
  enum Side: String, CaseIterable {
    /// A cadre has to answer.
    case wrong
    /// A proposal did not go the way that a text lays down.
    case procedure
    /// A cadre, or what was done, is to be commended or protected.
    case good
    /// Somebody else has to answer: it is never held against the cadre.
    case others
    /// An authority owes something and has not done it.
    case authority
  }

  /// One finding.
  struct Finding {
    var side: Side
    var caseName: String
    /// Whose it is: the cadre, whoever else answers, or who owes.
    var who: String
    var what: String
    /// The clause that it rests on.
    var clause: Text
    /// That the policy was not in force when the case happened; empty where it was.
    var counterfactual: Text

    /// The clause with that remark.
    var basis: Text { counterfactual.isEmpty ? clause : clause + Text("; ") + counterfactual }
  }

  private(set) var findings: [Finding] = []
  private(set) var cases = 0
  /// Cases in which nothing is settled for want of facts.
  private(set) var unsettled: [String] = []
  private let speech: Speech
  private let today: CivilDate?

  init(_ set: PolicySet, _ language: Language, today: CivilDate?) {
    speech = Speech(set: set, language: language)
    self.today = today
  }

  /// The decisions of which every value is good for whoever it concerns.
  static let honours: Set<String> = ["recognition", "protection", "restoration"]
  /// The decisions about somebody else than the cadre.
  static let othersAnswer: Set<String> = ["obstructor", "order-giver"]
  private static let protections: Set<String> = ["not-pursued", "excluded", "exempted", "reduced"]
  private static let burdens: Set<String> = ["ordinary", "aggravated"]
  private static let defects: Set<String> = [
    "incomplete", "not-approvable", "recount", "wrong-body",
  ]

  /// Looks at one case.
  mutating func add(_ file: CaseFile, _ examination: Examination) throws {
    cases += 1
    guard !examination.isContradictory else { return }
    let day = Documents.day(of: file, speech)
    var isOpen = false
    for reference in examination.decisions {
      let rulings = examination.rulings(reference)
      guard rulings.count == 1, let ruling = rulings.first, ruling != .silent else {
        isOpen = isOpen || rulings.count > 1
        continue
      }
      guard let side = Self.side(of: ruling, speech.set[reference]) else { continue }
      let (what, basis) =
        switch side {
        case .wrong: try wrong(ruling, reference, file, examination)
        case .others: try others(ruling, reference, file, examination)
        case .procedure, .good, .authority: told(ruling, reference, examination)
        }
      findings.append(
        Finding(
          side: side,
          caseName: file.name,
          who: side == .others
            ? speech[speech.set[reference].title] : file.record.cadre?.name ?? "",
          what: what,
          clause: basis,
          counterfactual: counterfactual(reference.member, day)
        )
      )
    }
    addDuties(file, day)
    if isOpen { unsettled.append(file.name) }
  }

  private static func side(of ruling: Ruling, _ decision: Policy.Decision) -> Side? {
    let values = ruling.values.labels(of: decision.values)
    if othersAnswer.contains(decision.name) { return .others }
    if honours.contains(decision.name) || values.allSatisfy(protections.contains) { return .good }
    if values.allSatisfy(burdens.contains) { return .wrong }
    return values.allSatisfy(defects.contains) ? .procedure : nil
  }

  /// What somebody answers for: the rules that take the protection away, or else what the rule asks
  /// for that would have given it.
  private func wrong(
    _ ruling: Ruling,
    _ reference: DecisionReference,
    _ file: CaseFile,
    _ examination: Examination
  ) throws -> (String, Text) {
    let member = reference.member
    let rules = speech.set.members[member].policy.rules
    let explanation = try examination.explanation(reference)
    let taking = examination.proof(reference).flatMap(\.all)
      .filter { $0.status == .fires && rules[$0.rule.index].conclusion == nil }.map(\.rule)
      .unique
    let giving = explanation.live.filter { !rules[$0.index].exceptionTo.isEmpty }
    let lacking = explanation.groups.filter { group in
      group.role == .fails && group.rule != nil
        && group.items.contains { if case .noFinding = $0 { false } else { true } }
    }
    let own = taking.isEmpty ? giving : taking
    var what: String
    let basis: Text
    if let first = own.first {
      what = own.map { speech.title($0, member: member) }.joined(separator: " · ")
      basis = foundation(first, member)
    } else if let group = lacking.first, let rule = group.rule {
      what = group.items.map { speech.item($0, file.facts) }.joined(separator: " · ")
      basis = foundation(rule, member)
    } else if let rule = explanation.live.first {
      what = speech.title(rule, member: member)
      basis = foundation(rule, member)
    } else {
      return told(ruling, reference, examination)
    }
    let values = ruling.values.labels(of: speech.set[reference].values)
    if values != ["ordinary"] || speech.set[reference].name != "responsibility" {
      what = "\(heading(ruling, reference)): \(what)"
    }
    return (what, basis)
  }

  /// What somebody else answers for: the facts that say so, each with what shows it, since who it
  /// was is told by the evidence.
  private func others(
    _ ruling: Ruling,
    _ reference: DecisionReference,
    _ file: CaseFile,
    _ examination: Examination
  ) throws -> (String, Text) {
    let facts = try examination.explanation(reference).groups
      .filter { $0.role == .gives }.flatMap(\.items)
    let shown = facts.map { item in
      guard case .fact(let fact) = item, let number = file.facts[fact] else {
        return speech.item(item, file.facts)
      }
      // What was done, where the fact lists acts.
      let isList = if case .choices = speech.set[fact].kind { true } else { false }
      let act = isList ? speech.value(number, of: fact) : speech.phrase(number, of: fact)
      let evidence = file.evidence[fact]?.evidence ?? ""
      return evidence.isEmpty ? act : "\(act) (\(evidence))"
    }
    let (what, basis) = told(ruling, reference, examination)
    let values = speech.values(ruling.values, of: reference)
    return (shown.isEmpty ? what : "\(values): \(shown.joined(separator: " · "))", basis)
  }

  /// A decision with its values, and the clause that gives them.
  private func told(
    _ ruling: Ruling,
    _ reference: DecisionReference,
    _ examination: Examination
  ) -> (String, Text) {
    let live = examination.proof(reference).flatMap(\.live)
    return (
      heading(ruling, reference),
      live.first.map { foundation($0, reference.member) }
        ?? Text(speech.citation(reference), as: .clause)
    )
  }

  private func heading(_ ruling: Ruling, _ reference: DecisionReference) -> String {
    let title = speech[speech.set[reference].title]
    let values = speech.values(ruling.values, of: reference)
    let isConsidered =
      if case .given(let outcome) = ruling { outcome.force == .considered } else { false }
    return isConsidered
      ? "\(title): \(speech[.onlyConsidered(values)])" : "\(title): \(values)"
  }

  /// What a rule rests on; for one of a reading, the clause that it narrows as well.
  private func foundation(_ rule: RuleID, _ member: Int) -> Text {
    let rules = speech.set.members[member].policy.rules
    let basis = speech.basis(rule, member: member)
    guard rules[rule.index].isInterpretation,
      let base = rules[rule.index].exceptionTo.first(where: { !rules[$0.index].isInterpretation })
    else { return basis }
    return speech.basis(base, member: member) + Text("; ") + basis
  }

  private mutating func addDuties(_ file: CaseFile, _ day: CivilDate?) {
    for status in DutyStatus.all(speech.set, file.facts, today: today)
    where status.state == .owed || status.state == .overdue {
      let policy = speech.set.members[status.member].policy
      let clause = policy.clauses[status.duty.clause.index]
      var what = speech[status.duty.title]
      if status.state == .overdue, let due = status.due {
        what += " (\(speech[.overdueSince(Quantity(due).text(in: speech.language))]))"
      }
      let basis = "\(speech[policy.citation]), \(speech[clause.citation ?? clause.title])"
      findings.append(
        Finding(
          side: .authority,
          caseName: file.name,
          who: speech[status.duty.bearer],
          what: what,
          clause: Text(basis, as: .clause),
          counterfactual: counterfactual(status.member, day)
        )
      )
    }
  }

  /// That a policy was not in force when the case happened.
  private func counterfactual(_ member: Int, _ day: CivilDate?) -> Text {
    guard let day, !speech.set.members[member].policy.inForce.contains(day) else { return "" }
    return Text(speech[.counterfactualWord], as: .warning)
  }
}

extension [RuleID] {
  /// The same, each once.
  fileprivate var unique: [RuleID] {
    var seen: Set<RuleID> = []
    return filter { seen.insert($0).inserted }
  }
}
