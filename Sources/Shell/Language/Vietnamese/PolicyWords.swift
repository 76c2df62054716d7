import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary

/// What facts, decisions, their values and readings are called in Vietnamese.
///
/// Policies say it themselves, as titles.
struct PolicyWords: Sendable {
  /// The facts, by their titles.
  private(set) var facts = Phrasebook()
  /// The decisions, by their titles.
  private(set) var decisions = Phrasebook()
  /// The values of each fact and each decision.
  private(set) var values: [String: Phrasebook] = [:]
  /// The values of all decisions.
  private(set) var decisionValues = Phrasebook()
  /// The values of all facts and decisions.
  private(set) var everyValue = Phrasebook()
  /// The readings.
  private(set) var readings = Phrasebook()
  /// All names and values as they are in English.
  let known: Set<String>

  /// The words of policies that answer side by side.
  init(_ set: PolicySet) {
    known = set.englishNames
    for fact in set.facts { add(fact) }
    for policy in set.members.map(\.policy) {
      for decision in policy.decisions { add(decision) }
      for reading in policy.readings {
        guard let clause = reading.clause else { continue }
        let title = policy.clauses[clause.index].title.vi
        // `Cách hiểu cân bằng` may be called `cân bằng`.
        for name in SpokenWords.statements["reading"] ?? []
        where title.lowercased().hasPrefix(name + " ") {
          readings.add(String(title.dropFirst(name.count + 1)), reading.name)
        }
        readings.add(title, reading.name)
      }
    }
    for phrase in SpokenWords.values[ActivePolicies.textOnly] ?? [] {
      readings.add(phrase, ActivePolicies.textOnly)
    }
  }

  private mutating func add(_ fact: Fact) {
    guard values[fact.name] == nil else { return }
    facts.add(fact.title.vi, fact.name)
    var book = Phrasebook()
    switch fact.kind {
    case .yesNo: for word in ["yes", "no"] { book.addCommon(word) }
    case .choice(let labels), .choices(let labels):
      for (label, title) in zip(labels, fact.labelTitles) where title.vi != label {
        book.add(title.vi, label)
      }
    case .quantity: book.addCommon("never")
    }
    values[fact.name] = book
    everyValue.add(book)
  }

  private mutating func add(_ decision: Policy.Decision) {
    decisions.add(decision.title.vi, decision.name)
    var book = Phrasebook()
    for (value, title) in zip(decision.values, decision.valueTitles) where title.vi != value {
      book.add(title.vi, value)
    }
    values[decision.name] = book
    decisionValues.add(book)
    everyValue.add(book)
  }

  /// What a phrase stands for where anything can be asked for.
  func meaning(ofTopic phrase: String) -> String? {
    facts[phrase] ?? decisions[phrase] ?? everyValue[phrase] ?? readings[phrase]
  }

  /// The words of all policies that ship, for files that choose another one before they use it.
  static let shipped: PolicyWords? = {
    let policies = PolicyLibrary.names.compactMap { name in
      try? PolicyLibrary.policy(named: name)?.get()
    }
    return (try? PolicySet(policies, readings: [])).map(PolicyWords.init)
  }()
}

extension PolicySet {
  /// The names of all facts and decisions, and of their values.
  var englishNames: Set<String> {
    let decisions = members.flatMap(\.policy.decisions)
    return Set(facts.map(\.name) + facts.flatMap(\.kind.labels))
      .union(decisions.map(\.name) + decisions.flatMap(\.values))
  }
}

extension Fact {
  /// The name by which a reader of a language types the fact.
  func typed(in language: Language) -> String {
    language == .english ? name : title.vi.spelled ?? name
  }
}

extension Phrasebook {
  /// A book of words of a list.
  init(_ phrases: [String: [String]]) {
    self.init()
    for (word, spoken) in phrases { for phrase in spoken { add(phrase, word) } }
  }

  /// Adds what a common value is called.
  mutating func addCommon(_ word: String) {
    for phrase in SpokenWords.values[word] ?? [] { add(phrase, word) }
  }
}
