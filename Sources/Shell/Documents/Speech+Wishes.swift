import Diagnostics
import Engine
import PolicyLanguage

// How changes of facts are put in words: "reported on or before 2021-11-01".

extension Speech {
  /// What a fact would have to be, given the stretches of values of which each does.
  func wish(_ fact: FactID, _ segments: [Segment]) -> String {
    let declaration = set[fact]
    let texts = segments.joined.map { wish($0, declaration) }
    guard case .quantity = declaration.kind else {
      if segments.count == 1, let only = segments.first {
        return phrase(only.representative, of: fact)
      }
      let values = segments.map { value($0.representative, of: fact) }
      guard let first = values.first else { return title(fact) }
      let rest = values.dropFirst().prefix(4).joined(separator: ", ")
      return "\(title(fact)): \(first) (\(self[.orWord]) \(rest))"
    }
    return self[.alternatives(texts)]
  }

  private func wish(_ segment: Segment, _ fact: Fact) -> String {
    guard let values = segment.values else { return self[.neverHappened(fact.title)] }
    let all = Cells.wholeRange(of: fact)
    func text(_ number: Int64) -> Sentence {
      let value = fact.decode(number)
      return Sentence(
        en: fact.text(of: value, in: .english),
        vi: fact.text(of: value, in: .vietnamese)
      )
    }
    let (low, high) = (text(values.lowerBound), text(values.upperBound))
    let isDate = fact.kind.measure == .date
    if isDate, values.upperBound <= all.lowerBound { return self[.beforeAnyDay(fact.title)] }
    if values.lowerBound == values.upperBound { return self[.onDay(fact.title, low)] }
    switch (values.lowerBound <= all.lowerBound, values.upperBound >= all.upperBound) {
    case (true, true): return self[.whatever(fact.title)]
    case (true, false):
      return self[isDate ? .onOrBefore(fact.title, high) : .noMore(fact.title, high)]
    case (false, true):
      return self[isDate ? .onOrAfter(fact.title, low) : .noLess(fact.title, low)]
    case (false, false): return self[.fromTo(fact.title, low, high)]
    }
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
