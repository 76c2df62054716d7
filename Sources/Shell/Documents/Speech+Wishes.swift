import Diagnostics
import Engine
import PolicyLanguage

// How changes of facts are put in words: "reported on or before 2021-11-01".

extension Speech {
  /// What a fact would have to be, given the stretches of values of which each does.
  func wish(_ fact: FactID, _ segments: [Segment]) -> String {
    let declaration = set[fact]
    let texts = segments.joined.map { wish($0, of: fact, declaration) }
    guard case .quantity = declaration.kind else {
      if segments.count == 1, let only = segments.first {
        return phrase(only.representative, of: fact)
      }
      let values = segments.smallestSets(of: declaration).map { segment in
        value(segment.representative, of: fact)
      }
      guard let first = values.first else { return title(fact) }
      if values.count == 1 { return "\(title(fact)): \(first)" }
      let rest = values.dropFirst().prefix(4).joined(separator: ", ")
      return "\(title(fact)): \(first) (\(self[.orWord]) \(rest))"
    }
    return self[.alternatives(texts)]
  }

  private func wish(_ segment: Segment, of id: FactID, _ fact: Fact) -> String {
    guard let values = segment.values else { return self[.neverHappened(fact.title)] }
    let all = Cells.wholeRange(of: fact)
    let (isLeast, isMost) = (
      values.lowerBound <= all.lowerBound, values.upperBound >= all.upperBound
    )
    if isLeast, isMost { return self[.whatever(fact.title)] }
    guard fact.kind.measure == .date else {
      let nothing = CaseFacts(count: set.facts.count)
      return self[.valued(fact.title, stretch(segment, of: id, beside: nothing))]
    }
    func text(_ number: Int64) -> Sentence {
      let value = fact.decode(number)
      return Sentence(
        en: fact.text(of: value, in: .english),
        vi: fact.text(of: value, in: .vietnamese)
      )
    }
    let (low, high) = (text(values.lowerBound), text(values.upperBound))
    if values.lowerBound == values.upperBound { return self[.onDay(fact.title, low)] }
    if isLeast { return self[.onOrBefore(fact.title, high)] }
    return self[isMost ? .onOrAfter(fact.title, low) : .fromTo(fact.title, low, high)]
  }

  /// Facts with values as they are typed: `approval=pilot reported-on=2021-11-01`.
  func typed(_ values: [FactID: Int64]) -> String {
    values.sorted { $0.key < $1.key }.map { fact, number in
      let text = set[fact].decode(number).description
      let isQuoted = text.contains(" ") && !text.hasPrefix("{")
      return "\(set[fact].name)=\(isQuoted ? "\"\(text)\"" : text)"
    }.joined(separator: " ")
  }
}

extension [Segment] {
  /// Of sets of choices those that hold no other: that more besides does it too goes without saying.
  fileprivate func smallestSets(of fact: Fact) -> [Segment] {
    guard case .choices = fact.kind else { return self }
    return filter { segment in
      !contains { other in
        other.representative != segment.representative
          && other.representative & segment.representative == other.representative
      }
    }
  }

  /// Neighbouring stretches of a quantity as one.
  var joined: [Segment] {
    var result: [Segment] = []
    for segment in self {
      if let values = segment.values, let last = result.last, let before = last.values,
        before.upperBound != .max, before.upperBound + 1 == values.lowerBound,
        before.lowerBound != before.upperBound || values.lowerBound != values.upperBound
      {
        result[result.count - 1].values = before.lowerBound...values.upperBound
      } else {
        result.append(segment)
      }
    }
    return result
  }
}
