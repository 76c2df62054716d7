import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// Answers over all cases that can be are shown by cases: these are decided again, by the rules.

extension AnswerChecker {
  /// Two cases that differ in one fact are decided as is told, and differently.
  func contrasts() throws -> [CheckedAnswer.Part] {
    try ExportedAnswer.records(record, "facts").flatMap { told -> [CheckedAnswer.Part] in
      guard try ExportedAnswer.bool(told, "isFact") else { return [] }
      let fact = try answer.fact(try ExportedAnswer.string(told, "fact"))
      return try ExportedAnswer.records(told, "results").compactMap { result in
        guard case .object(let contrast)? = result["contrast"] else { return nil }
        return try self.contrast(contrast, of: fact, try answer.reference(result))
      }
    }
  }

  private func contrast(
    _ contrast: Record,
    of fact: FactID,
    _ reference: DecisionReference
  ) throws -> CheckedAnswer.Part {
    let shared = try ExportedAnswer(record: contrast, set: set).facts("both")
    var verdict: Verdict?
    var others: [Sentence] = []
    var sides: [(value: Int64?, rulings: Set<Ruling>)] = []
    for key in ["first", "second"] {
      guard case .object(let side)? = contrast[key] else {
        throw ExportedAnswer.Malformed(field: key)
      }
      var facts = shared
      if case .string(let text)? = side["value"] { facts[fact] = try answer.number(text, of: fact) }
      let rulings = try answer.rulings(side, of: reference)
      let checked = try verifier(reference).check(rulings: rulings, of: facts)
      verdict = verdict?.joined(checked) ?? checked
      others += try otherValues(side, "values", rulings, reference)
      sides.append((facts[fact], rulings))
    }
    if sides[0].value == sides[1].value || sides[0].rulings == sides[1].rulings {
      others.append(.noContrast)
    }
    return part(
      reference,
      .contrastHolds,
      verdict ?? Verdict(flaws: [], extent: .exhaustive(0)),
      FlawWords(set, reference),
      and: others
    )
  }

  /// On the first and the last day of each stretch a decision comes out as is told.
  func stretches() throws -> [CheckedAnswer.Part] {
    let facts = try answer.facts("facts")
    var order: [DecisionReference] = []
    var parts: [DecisionReference: CheckedAnswer.Part] = [:]
    for date in try ExportedAnswer.records(record, "dates") {
      let fact = try answer.fact(try ExportedAnswer.string(date, "fact"))
      let stretches = try ExportedAnswer.records(date, "stretches")
      let gaps = try areWhole(stretches, fact) ? [] : [Sentence.stretchesGap(set[fact].name)]
      for stretch in stretches {
        for result in try ExportedAnswer.records(stretch, "results") {
          let reference = try answer.reference(result)
          let rulings = try answer.rulings(result, of: reference)
          var verdict = Verdict(flaws: [], extent: .exhaustive(0))
          for day in try days(of: stretch, fact) {
            var there = facts
            there[fact] = day
            verdict = verdict.joined(try verifier(reference).check(rulings: rulings, of: there))
          }
          let part = part(
            reference,
            .stretchesHold,
            verdict,
            FlawWords(set, reference),
            and: try otherValues(result, "values", rulings, reference)
              + (stretch == stretches.first ? gaps : [])
          )
          if parts[reference] == nil { order.append(reference) }
          parts[reference] = parts[reference]?.joined(part) ?? part
        }
      }
    }
    return order.compactMap { parts[$0] }
  }

  /// Whether stretches follow each other from the first day to the last, none twice or left out.
  private func areWhole(_ stretches: [Record], _ fact: FactID) throws -> Bool {
    let whole = Cells.wholeRange(of: set[fact])
    var next: Int64? = whole.lowerBound
    for stretch in stretches where try !ExportedAnswer.bool(stretch, "never") {
      let days = try days(of: stretch, fact)
      guard let first = days.first, let last = days.last, first == next, first <= last else {
        return false
      }
      next = last < whole.upperBound ? last + 1 : nil
    }
    return next == nil
  }

  /// The days at which a stretch is looked at: its ends, or that the day never comes.
  private func days(of stretch: Record, _ fact: FactID) throws -> [Int64] {
    if try ExportedAnswer.bool(stretch, "never") { return [.max] }
    let whole = Cells.wholeRange(of: set[fact])
    func day(_ key: String, _ end: Int64) throws -> Int64 {
      guard case .string(let text)? = stretch[key] else { return end }
      return try answer.number(text, of: fact)
    }
    let (first, last) = (try day("from", whole.lowerBound), try day("to", whole.upperBound))
    return first == last ? [first] : [first, last]
  }
}

extension CheckedAnswer.Part {
  /// The same part checked once more, elsewhere.
  fileprivate func joined(_ other: CheckedAnswer.Part) -> CheckedAnswer.Part {
    var joined = self
    joined.flaws += other.flaws
    joined.extent =
      Verdict(flaws: [], extent: extent)
      .joined(Verdict(flaws: [], extent: other.extent)).extent
    return joined
  }
}
