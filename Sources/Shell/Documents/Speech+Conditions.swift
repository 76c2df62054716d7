import Diagnostics
import Engine
import PolicyLanguage

// What a rule asks for, in words.

extension Speech {
  /// The conditions that must all hold, each in words.
  func conditions(_ condition: Condition, member: Int) -> [String] {
    if case .all(let parts) = condition {
      // That a finding was made goes without saying where the finding is asked for.
      let told = parts.filter { if case .isKnown = $0 { false } else { true } }
      return (told.isEmpty ? parts : told).flatMap { conditions($0, member: member) }
    }
    return [words(condition, member: member)]
  }

  /// What a constraint demands of every case.
  func demand(of constraint: Policy.Constraint) -> String {
    conditions(constraint.condition, member: 0).joined(separator: " · ")
  }

  private func words(_ condition: Condition, member: Int) -> String {
    switch condition {
    case .holds(let fact): return phrase(1, of: fact)
    case .among(let fact, let labels):
      return self[.alternatives(labels.indices.map { phrase(Int64($0), of: fact) })]
    case .includes(let fact, let label):
      return self[.includes(title(fact), set[fact].labelTitles[label][language], true)]
    case .atMost(let inequality): return comparison(inequality, true)
    case .isNever(let fact): return self[.neverHappened(set[fact].title)]
    case .isKnown(let fact): return self[.somethingFound(set[fact].title)]
    case .rule(let rule): return title(rule, member: member)
    case .not(.holds(let fact)): return phrase(0, of: fact)
    case .not(.isKnown(let fact)): return self[.nothingFound(set[fact].title)]
    case .not(.isNever(let fact)): return self[.happened(title(fact))]
    case .not(.atMost(let inequality)): return comparison(inequality, false)
    case .not(let inner): return self[.isNot(words(inner, member: member))]
    case .all(let parts): return parts.map { words($0, member: member) }.joined(separator: " · ")
    case .any(let parts): return self[.alternatives(parts.map { words($0, member: member) })]
    case .always, .decided: return self[.anyCase]
    }
  }
}

extension PolicySet {
  /// What a constraint demands of every case, in both languages.
  func demand(of constraint: Policy.Constraint) -> Sentence {
    func speech(_ language: Language) -> Speech { Speech(set: self, language: language) }
    return Sentence(
      en: speech(.english).demand(of: constraint),
      vi: speech(.vietnamese).demand(of: constraint)
    )
  }
}
