import Diagnostics
import Engine
import PolicyLanguage
import Reporting

/// How facts, values and rules are spoken of, in one language.
struct Speech {
  let set: PolicySet
  let language: Language

  /// A sentence in the language.
  subscript(sentence: Sentence) -> String { sentence[language] }

  // MARK: Facts

  /// What a fact is called.
  func title(_ fact: FactID) -> String { set[fact].title[language] }

  /// A value of a fact, given by its number.
  func value(_ number: Int64, of fact: FactID) -> String {
    set[fact].text(of: set[fact].decode(number), in: language)
  }

  /// What is said of a fact's value as a reason: "motive pure", "reported on 2021-10-04".
  func phrase(_ number: Int64, of fact: FactID) -> String {
    let declaration = set[fact]
    let place: Int? =
      switch declaration.kind {
      case .yesNo: number != 0 ? 0 : 1
      case .choice: Int(number)
      default: nil
      }
    if let place, place < declaration.phrases.count, let phrase = declaration.phrases[place] {
      return phrase[language]
    }
    if case .yesNo = declaration.kind {
      return number != 0 ? title(fact) : self[.notSo(declaration.title)]
    }
    if case .quantity(let quantity) = declaration.decode(number), quantity.isNever {
      return self[.neverHappened(declaration.title)]
    }
    return "\(title(fact)) \(value(number, of: fact))"
  }

  // MARK: Reasons

  /// What one part of a reason says of a case.
  func item(_ item: ReasonItem, _ facts: CaseFacts) -> String {
    switch item {
    case .fact(let fact):
      facts[fact].map { phrase($0, of: fact) } ?? self[.unknownFact(set[fact].title)]
    case .derived(let fact, let holds): phrase(holds ? 1 : 0, of: fact)
    case .comparison(let inequality, let holds): comparison(inequality, holds)
    case .noFinding(let fact): self[.nothingFound(set[fact].title)]
    case .finding(let fact): self[.somethingFound(set[fact].title)]
    }
  }

  /// The part of a reason written as it could be asked: `reported-first = no`.
  func equation(_ item: ReasonItem, _ facts: CaseFacts) -> String {
    switch item {
    case .fact(let fact):
      let value = facts[fact].map { set[fact].decode($0).description } ?? "?"
      return "\(set[fact].name) = \(value)"
    case .derived(let fact, let holds): return "\(set[fact].name) = \(holds ? "yes" : "no")"
    case .comparison(let inequality, let holds): return comparison(inequality, holds)
    case .noFinding(let fact), .finding(let fact): return set[fact].name
    }
  }

  /// The same for whoever reads it: in Vietnamese by what the fact and its value are called, which
  /// can be typed as well.
  func spokenEquation(_ item: ReasonItem, _ facts: CaseFacts) -> String {
    guard language == .vietnamese else { return equation(item, facts) }
    switch item {
    case .fact(let fact):
      return "\(title(fact)) = \(facts[fact].map { value($0, of: fact) } ?? "?")"
    case .derived(let fact, let holds): return "\(title(fact)) = \(value(holds ? 1 : 0, of: fact))"
    case .comparison: return equation(item, facts)
    case .noFinding(let fact), .finding(let fact): return title(fact)
    }
  }

  /// A comparison of facts, as near as can be to how it was written.
  func comparison(_ inequality: Inequality, _ holds: Bool) -> String {
    let inequality = holds ? inequality : inequality.opposite
    let left = inequality.terms.filter { $0.factor > 0 }
    let right = inequality.terms.filter { $0.factor < 0 }
    func sum(_ terms: [Inequality.Term]) -> [String] {
      terms.map { term in
        (term.factor.magnitude == 1 ? "" : "\(term.factor.magnitude) × ") + base(term.base)
      }
    }
    let measure = inequality.terms.first.map { self.measure($0.base) } ?? .number
    guard !left.isEmpty, !right.isEmpty else {
      // One side is a constant, so the other leads.
      let isUpTo = right.isEmpty
      let bound = isUpTo ? inequality.bound : -inequality.bound
      let (sign, text) = limit(bound, measure, isUpTo: isUpTo)
      return "\(sum(isUpTo ? left : right).joined(separator: " + ")) \(sign) \(text)"
    }
    let length: Measure = measure == .date ? .days : measure
    let own = sum(left).joined(separator: " + ")
    let other = sum(right).joined(separator: " + ")
    if inequality.bound == 0 { return "\(own) ≤ \(other)" }
    if inequality.bound == -1 { return "\(own) < \(other)" }
    let (sign, text) = limit(inequality.bound, length, isUpTo: true)
    return "\(own) − (\(other)) \(sign) \(text)"
  }

  /// A bound with its sign: "at most 2,999,999,999" reads better as "less than 3bn".
  func limit(_ ticks: Int64, _ measure: Measure, isUpTo: Bool) -> (String, String) {
    let closed = Quantity(ticks, measure).text(in: language)
    let open = Quantity(isUpTo ? ticks + 1 : ticks - 1, measure).text(in: language)
    return open.count < closed.count || (ticks == 1 && !isUpTo) || (ticks == -1 && isUpTo)
      ? (isUpTo ? "<" : ">", open) : (isUpTo ? "≤" : "≥", closed)
  }

  private func base(_ base: LinearForm.Base) -> String {
    switch base {
    case .fact(let fact): title(fact)
    case .count(let fact): self[.numberOf(set[fact].title)]
    case .shifted(let fact, let count, let measure):
      "\(title(fact)) + \(Quantity(Int64(count), measure).text(in: language))"
    }
  }

  private func measure(_ base: LinearForm.Base) -> Measure {
    if case .count = base { return .number }
    return set[base.fact].kind.measure ?? .number
  }

  // MARK: Decisions

  /// The short citation of a policy.
  func citation(_ reference: DecisionReference) -> String {
    self[set.members[reference.member].policy.citation]
  }

  /// How a row or a table of answers is headed: the policy, and the decision where it is not the
  /// one that all is about.
  func head(_ reference: DecisionReference) -> Text {
    let head = Text(citation(reference), as: .clause)
    return set[reference].name == "responsibility"
      ? head : head + Text(" \(self[set[reference].title])")
  }

  /// The column of a decision in a table of several: headed by its policy, and by its own name
  /// where others of the same policy stand beside it.
  func column(of reference: DecisionReference, among all: [DecisionReference]) -> Column {
    let hasOthers = all.contains { $0.member == reference.member && $0 != reference }
    let head = Text(citation(reference), as: .clause)
    return Column(
      hasOthers ? head + Text(" \(self[set[reference].title])") : head,
      key: "\(set.members[reference.member].policy.name).\(set[reference].name)",
      gap: 3
    )
  }

  /// A value of a decision.
  func valueTitle(_ place: Int, of reference: DecisionReference) -> String {
    let decision = set[reference]
    return decision.valueTitles.indices.contains(place)
      ? decision.valueTitles[place][language] : decision.values[place]
  }

  /// Several values: "exempted or reduced".
  func values(_ values: LabelSet, of reference: DecisionReference) -> String {
    let titles = values.indices.map { valueTitle($0, of: reference) }
    return self[.alternatives(titles)]
  }

  /// What a rule is called: by its own title, or that of its clause.
  func title(_ rule: RuleID, member: Int) -> String {
    let policy = set.members[member].policy
    let rule = policy.rules[rule.index]
    return (rule.title ?? policy.clauses[rule.clause.index].title)[language]
  }

  /// What a rule rests on: its clause, or the reading that it belongs to.
  func basis(_ rule: RuleID, member: Int) -> Text {
    let member = set.members[member]
    let rule = member.policy.rules[rule.index]
    if rule.isInterpretation {
      let reading = reading(member.reading ?? rule.readings[0])
      return Text(self[.interpretation(reading)], as: .interpretation)
    }
    let clause = member.policy.clauses[rule.clause.index]
    let citation = (clause.citation ?? clause.title)[language]
    let mark = rule.strength == .modelling ? "; " + self[.modellingChoice] : ""
    return Text("\(self[member.policy.citation]), \(citation)\(mark)", as: .clause)
  }

  /// How an outcome looks to the person concerned, for its colour.
  func role(of values: LabelSet, _ reference: DecisionReference) -> Role {
    guard values.count == 1, let place = values.indices.first else { return .open }
    switch set[reference].values[place] {
    case "not-pursued", "excluded", "exempted", "priority", "commended", "time-barred":
      return .good
    case "reduced", "not-yet": return .middling
    case "ordinary", "aggravated": return .bad
    default: return .strong
    }
  }
}
