import Diagnostics
import Engine
import PolicyLanguage

/// What puts a flaw in words, knowing what the answer told.
struct FlawWords {
  let set: PolicySet
  let reference: DecisionReference
  /// The parts of the reason that was checked, as they stand in the answer.
  var parts: [String] = []
  /// The sets of facts that were checked.
  var sets: [Set<FactID>] = []

  init(_ set: PolicySet, _ reference: DecisionReference) {
    self.set = set
    self.reference = reference
  }

  /// What is wrong, in words.
  func sentence(_ flaw: Flaw) -> Sentence {
    switch flaw {
    case .notSo(let place): .notSo(part(place))
    case .notSufficient(let facts): .notSufficient(text(facts))
    case .needless(let place): .needless(part(place))
    case .neverComes(let rulings): .neverComes(text(rulings))
    case .missing(let rulings): .missingRuling(text(rulings))
    case .goalNotReached: .goalNotReached
    case .mustStay(let fact): .mustStay(set[fact].name)
    case .otherCost(let cost): .otherCost(cost)
    case .cheaper(let values): .cheaperWay(text(values))
    case .anotherWay(let values): .untoldWay(text(values))
    case .canBeReached(let values): .canBeReached(text(values))
    case .reachedOtherwise: .reachedOtherwise
    case .noObstacle(let place): .noObstacle(names(place))
    case .smallerObstacle(let facts): .smallerObstacle(text(facts))
    case .missingReason(let parts):
      .missingReason(parts.map(set.names.text(of:)).joined(separator: " · "))
    case .missingObstacle(let facts): .missingObstacle(text(facts))
    case .otherDistance(let number): .otherDistance(number)
    case .noExplanation(let place): .noExplanation(names(place))
    case .smallerDifference(let facts): .smallerDifference(text(facts))
    case .otherDifferences(let facts): .otherDifferences(text(facts))
    }
  }

  private func part(_ place: Int) -> String {
    parts.indices.contains(place) ? parts[place] : "\(place + 1)"
  }

  private func names(_ place: Int) -> String {
    sets.indices.contains(place) ? text(sets[place].sorted()) : "\(place + 1)"
  }

  private func text(_ facts: [FactID]) -> String {
    facts.map { set[$0].name }.joined(separator: ", ")
  }

  private func text(_ values: [FactID: Int64]) -> String {
    values.sorted { $0.key < $1.key }
      .map { "\(set[$0.key].name)=\(set[$0.key].decode($0.value))" }.joined(separator: " ")
  }

  private func text(_ facts: CaseFacts) -> String {
    var values: [FactID: Int64] = [:]
    for place in set.facts.indices { values[FactID(place)] = facts[FactID(place)] }
    return text(values)
  }

  private func text(_ rulings: [Ruling]) -> String {
    let texts = rulings.map { ruling in
      let values = ruling.values.labels(of: set[reference].values)
      return values.isEmpty ? "–" : values.joined(separator: "/")
    }
    return texts.joined(separator: ", ")
  }
}
