import Diagnostics
import Engine
import PolicyLanguage

// Values that facts would have, as a reader expects them in the middle of a sentence.

extension Speech {
  /// What a fact would have to be: "mixed or self-seeking", "after 2021-11-01".
  func alternatives(_ change: FactChange, beside facts: CaseFacts, limit: Int = 3) -> String {
    let isQuantity = set[change.fact].kind.measure != nil
    let segments = isQuantity ? change.alternatives.joined : change.alternatives
    let texts = segments.map { stretch($0, of: change.fact, beside: facts) }
    return self[.valuesOr(Array(texts.prefix(limit)), more: max(texts.count - limit, 0))]
  }

  /// A stretch of values by its bounds; next to another date of the case, by that date.
  func stretch(_ segment: Segment, of fact: FactID, beside facts: CaseFacts) -> String {
    guard let measure = set[fact].kind.measure, let values = segment.values,
      values.lowerBound < values.upperBound
    else { return value(segment.representative, of: fact) }
    let all = Cells.wholeRange(of: set[fact])
    let low = values.lowerBound > all.lowerBound ? values.lowerBound : nil
    let high = values.upperBound < all.upperBound ? values.upperBound : nil
    func isNear(_ outside: Int64, _ inside: Int64) -> Bool {
      guard measure == .date else {
        let (a, b) = (Quantity(outside, measure), Quantity(inside, measure))
        return outside == 0 || a.text(in: .english).count < b.text(in: .english).count
      }
      return set.facts.indices.contains { place in
        FactID(place) != fact && set.facts[place].kind.measure == .date
          && facts[FactID(place)] == outside
      }
    }
    func text(_ number: Int64) -> String { value(number, of: fact) }
    let from = low.map { low -> Sentence in
      let isOpen = isNear(low - 1, low)
      if measure == .date { return isOpen ? .afterDay(text(low - 1)) : .fromDay(text(low)) }
      return isOpen ? .moreThan(text(low - 1)) : .atLeast(text(low))
    }
    let upTo = high.map { high -> Sentence in
      let isOpen = isNear(high + 1, high)
      if measure == .date { return isOpen ? .beforeDay(text(high + 1)) : .untilDay(text(high)) }
      return isOpen ? .lessThan(text(high + 1)) : .atMost(text(high))
    }
    switch (from, upTo) {
    case (let from?, let upTo?): return self[.bothBounds(from, upTo)]
    case (let bound?, nil), (nil, let bound?): return self[bound]
    case (nil, nil): return self[.anyValue]
    }
  }

  /// How far a value is away: "29 days later", "1.2bn VND more".
  func away(_ margin: Int64, of fact: FactID) -> String {
    let measure = set[fact].kind.measure ?? .number
    let length = Quantity(Int64(clamping: margin.magnitude), measure == .date ? .days : measure)
    return self[
      .away(length.text(in: language), isDate: measure == .date, isMore: margin > 0)
    ]
  }
}
