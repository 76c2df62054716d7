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
    basis(rule, member: member, citing: "\(self[set.members[member].policy.citation]), ")
  }

  /// What a rule rests on within its policy: "core rule", "falls short; our choice".
  func clause(_ rule: RuleID, member: Int) -> Text { basis(rule, member: member, citing: "") }

  private func basis(_ rule: RuleID, member: Int, citing policy: String) -> Text {
    let member = set.members[member]
    let rule = member.policy.rules[rule.index]
    if rule.isInterpretation {
      // A rule of another reading than the one in use is told by its own.
      let own = rule.readings.first { $0 == member.reading } ?? rule.readings.first
      let reading = reading(own)
      return Text(self[.interpretation(reading)], as: .interpretation)
    }
    let clause = member.policy.clauses[rule.clause.index]
    let citation = (clause.citation ?? clause.title)[language]
    let mark = rule.strength == .modelling ? "; " + self[.modellingChoice] : ""
    return Text("\(policy)\(citation)\(mark)", as: .clause)
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
