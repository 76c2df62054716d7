import Diagnostics
import Engine
import PolicyLanguage
import Reporting

/// What came of checking one exported answer.
struct CheckedAnswer {
  /// The line of the file it stands in.
  var line: Int
  /// The kind of answer.
  var schema: String
  /// The case, or the two cases, it is about.
  var name: String
  /// The parts that were checked, one for each decision.
  var parts: [Part] = []

  /// One decision of an answer.
  struct Part {
    /// The policy and the decision.
    var name: String
    /// What is claimed.
    var claim: Sentence
    /// What is wrong with it.
    var flaws: [Sentence]
    /// How much was gone through.
    var extent: Extent
    /// Whether a list leaves anything out; nil where there is none.
    var completeness: Completeness?
  }

  /// Whether nothing is wrong with it.
  var isConfirmed: Bool { parts.allSatisfy(\.flaws.isEmpty) }
}

/// What checks exported answers of one kind after the other.
struct AnswerChecker {
  let answer: ExportedAnswer
  let shouldStop: @Sendable () -> Bool

  var set: PolicySet { answer.set }
  var record: Record { answer.record }

  /// The kinds of answers that claim something that can be confirmed.
  static let schemas = [
    "sixdares.decide/1", "sixdares.why/1", "sixdares.why-all/1", "sixdares.why-not/1",
    "sixdares.how/1", "sixdares.compare/1", "sixdares.what-if/1", "sixdares.robust/1",
    "sixdares.matters/1", "sixdares.timeline-over/1", DifferenceChecker.schema,
  ]

  /// Checks everything that an answer claims.
  func parts(_ schema: String) throws -> [CheckedAnswer.Part] {
    switch schema {
    case "sixdares.matters/1": return try contrasts()
    case "sixdares.timeline-over/1": return try stretches()
    default: break
    }
    if record["contradictory"] == .bool(true), schema != "sixdares.compare/1" {
      return try contradiction(schema)
    }
    return try ExportedAnswer.records(record, "results").map { result in
      let reference = try answer.reference(result)
      switch schema {
      case "sixdares.why-not/1": return try whyNot(result, reference)
      case "sixdares.how/1": return try how(result, reference)
      case "sixdares.compare/1": return try compare(result, reference)
      case "sixdares.what-if/1": return try whatIf(result, reference)
      case "sixdares.robust/1": return try robust(result, reference)
      default: return try decided(result, reference, schema)
      }
    }
  }

  func verifier(_ reference: DecisionReference) -> AnswerVerifier {
    AnswerVerifier(set, reference, shouldStop: shouldStop)
  }

  func part(
    _ reference: DecisionReference,
    _ claim: Sentence,
    _ verdict: Verdict,
    _ words: FlawWords,
    and others: [Sentence] = []
  ) -> CheckedAnswer.Part {
    CheckedAnswer.Part(
      name: "\(set.members[reference.member].policy.name).\(set[reference].name)",
      claim: claim,
      flaws: others + verdict.flaws.map(words.sentence),
      extent: verdict.extent,
      completeness: verdict.completeness
    )
  }

  // MARK: Kinds of answers

  /// That no completion of the facts can be.
  private func contradiction(_ schema: String) throws -> [CheckedAnswer.Part] {
    var facts = try answer.facts("facts")
    if schema == "sixdares.what-if/1" { facts = try changed(facts) }
    guard let reference = set.decisions.first else { return [] }
    let verdict = try verifier(reference).check(rulings: [], of: facts)
    return [part(reference, .contradictionHolds, verdict, FlawWords(set, reference))]
  }

  /// The values of a decision, and the reasons that are told with them.
  private func decided(
    _ result: Record,
    _ reference: DecisionReference,
    _ schema: String
  ) throws -> CheckedAnswer.Part {
    let facts = try answer.facts("facts")
    let told = try answer.rulings(result, of: reference)
    let verifier = verifier(reference)
    var verdict = try verifier.check(rulings: told, of: facts)
    var words = FlawWords(set, reference)
    var others = try otherValues(result, "values", told, reference)
    let reasons = try reasons(result, schema)
    // Where other values come out, a reason for these is beside the point.
    if verdict.flaws.isEmpty {
      for texts in reasons {
        let parts = texts.compactMap(answer.condition)
        guard parts.count == texts.count else {
          others.append(.otherParts)
          continue
        }
        let checked = try verifier.check(reason: parts, of: facts, keeping: told)
        words.parts = texts
        others += checked.flaws.map(words.sentence)
        verdict = verdict.joined(Verdict(flaws: [], extent: checked.extent))
      }
    }
    if schema == "sixdares.why-all/1", verdict.flaws.isEmpty, others.isEmpty {
      verdict = verdict.joined(
        try ExportedAnswer.bool(result, "complete")
          ? verifier.check(
            allReasons: reasons.map { $0.compactMap(answer.condition) },
            of: facts,
            keeping: told
          ) : .notAllTold
      )
    }
    let claim: Sentence = reasons.isEmpty ? .valuesExact : .reasonsMinimal(reasons.count)
    return part(reference, claim, verdict, words, and: others)
  }

  /// The reasons of a result: each a list of conditions.
  private func reasons(_ result: Record, _ schema: String) throws -> [[String]] {
    switch schema {
    case "sixdares.why-all/1":
      return try ExportedAnswer.array(result, "reasons").map {
        try ExportedAnswer.strings($0, "reasons")
      }
    case "sixdares.why/1":
      let groups = try ExportedAnswer.records(result, "reason")
      return [
        try groups.flatMap { try ExportedAnswer.strings($0["items"] ?? nil, "items") }
      ]
    default:
      let items = try ExportedAnswer.records(result, "reasons")
      return [try items.map { try ExportedAnswer.string($0, "when") }]
    }
  }

  func otherValues(
    _ result: Record,
    _ key: String,
    _ told: Set<Ruling>,
    _ reference: DecisionReference
  ) throws -> [Sentence] {
    let names = try ExportedAnswer.strings(result[key] ?? nil, key)
    let values = try answer.labels(names, of: reference)
    return values == told.reduce(LabelSet()) { $0.union($1.values) } ? [] : [.otherValues]
  }

  /// The sets of facts under a key.
  private func sets(_ result: Record, _ key: String) throws -> [Set<FactID>] {
    try ExportedAnswer.array(result, key).map {
      Set(try ExportedAnswer.strings($0, key).map(answer.fact))
    }
  }

  private func whyNot(
    _ result: Record,
    _ reference: DecisionReference
  ) throws -> CheckedAnswer.Part {
    let facts = try answer.facts("facts")
    let told = try answer.rulings(result, of: reference)
    let verifier = verifier(reference)
    var words = FlawWords(set, reference)
    words.sets = try sets(result, "sets")
    let goal = try goal(result, reference)
    var verdict = try verifier.check(rulings: told, of: facts)
    var others: [Sentence] = []
    let place = try answer.value(result, of: reference)
    let isPossible = told.contains { $0.values.contains(place) }
    if try ExportedAnswer.bool(result, "possible") != isPossible { others.append(.otherValues) }
    if !words.sets.isEmpty {
      verdict = verdict.joined(try verifier.check(obstacles: words.sets, of: facts, to: goal))
    }
    if verdict.flaws.isEmpty, others.isEmpty, !isPossible {
      verdict = verdict.joined(
        try ExportedAnswer.bool(result, "complete")
          ? verifier.check(allObstacles: words.sets, of: facts, to: goal) : .notAllTold
      )
    }
    let claim: Sentence =
      words.sets.isEmpty ? .valuesExact : .obstaclesSmallest(words.sets.count)
    return part(reference, claim, verdict, words, and: others)
  }

  private func robust(
    _ result: Record,
    _ reference: DecisionReference
  ) throws -> CheckedAnswer.Part {
    let facts = try answer.facts("facts")
    let told = try answer.rulings(result, of: reference)
    let verifier = verifier(reference)
    var words = FlawWords(set, reference)
    words.sets = try sets(result, "sets")
    var distance: Int?
    if case .int(let number)? = result["robustness"] { distance = Int(number) }
    let verdict = try verifier.check(rulings: told, of: facts).joined(
      try verifier.check(
        wrong: words.sets,
        distance: distance,
        isComplete: try ExportedAnswer.bool(result, "complete"),
        of: facts,
        otherThan: told
      )
    )
    let claim = Sentence.wrongFactsFewest(distance, sets: words.sets.count)
    return part(reference, claim, verdict, words)
  }

  private func how(_ result: Record, _ reference: DecisionReference) throws -> CheckedAnswer.Part {
    var costs: [FactID: Int] = [:]
    if case .object(let told)? = result["costs"] {
      for field in told.fields {
        guard case .int(let cost) = field.value else {
          throw ExportedAnswer.Malformed(field: "costs")
        }
        costs[try answer.fact(field.key)] = Int(cost)
      }
    }
    var cost: Int?
    if case .int(let number)? = result["cost"] { cost = Int(number) }
    let kept = try ExportedAnswer.strings(result["keeping"] ?? nil, "keeping").map(answer.fact)
    let ways = try ExportedAnswer.array(result, "ways").map { way -> [FactID: Int64] in
      let changes = try ExportedAnswer.records(["way": way], "way")
      var values: [FactID: Int64] = [:]
      for change in changes {
        let fact = try answer.fact(try ExportedAnswer.string(change, "fact"))
        values[fact] = try answer.number(try ExportedAnswer.string(change, "try"), of: fact)
      }
      return values
    }
    let claim = AnswerVerifier.Claim(
      ways: ways,
      cost: cost,
      isReached: try ExportedAnswer.bool(result, "reached"),
      isComplete: try ExportedAnswer.bool(result, "complete")
    )
    let verdict = try verifier(reference).check(
      claim,
      of: try answer.facts("facts"),
      to: try goal(result, reference),
      keeping: Set(kept),
      costs: costs
    )
    return part(
      reference,
      claim.isReached ? .reachedAlready : .waysCheapest(ways.count),
      verdict,
      FlawWords(set, reference)
    )
  }

  private func compare(
    _ result: Record,
    _ reference: DecisionReference
  ) throws -> CheckedAnswer.Part {
    let (first, second) = (try answer.facts("firstFacts"), try answer.facts("secondFacts"))
    let verifier = verifier(reference)
    var words = FlawWords(set, reference)
    words.sets = try sets(result, "explanations")
    let toldFirst = try answer.rulings(result, "firstRulings", of: reference)
    let toldSecond = try answer.rulings(result, "secondRulings", of: reference)
    var verdict = try verifier.check(rulings: toldFirst, of: first)
      .joined(try verifier.check(rulings: toldSecond, of: second))
    let others =
      try otherValues(result, "first", toldFirst, reference)
      + otherValues(result, "second", toldSecond, reference)
      + otherDifferences(first, second, explaining: words.sets)
    if verdict.flaws.isEmpty, toldFirst != toldSecond {
      verdict = verdict.joined(
        try verifier.check(
          differences: words.sets,
          between: first,
          and: second,
          areSmallest: try ExportedAnswer.bool(result, "smallest")
        )
      )
    }
    let claim: Sentence =
      words.sets.isEmpty ? .valuesExact : .differencesSmallest(words.sets.count)
    return part(reference, claim, verdict, words, and: others)
  }

  /// Whether each difference told is one, and those that explain something are among them.
  private func otherDifferences(
    _ first: CaseFacts,
    _ second: CaseFacts,
    explaining sets: [Set<FactID>]
  ) throws -> [Sentence] {
    let told = try ExportedAnswer.records(record, "differences").map {
      try answer.fact(try ExportedAnswer.string($0, "fact"))
    }
    let untold = sets.reduce(Set<FactID>()) { $0.union($1) }.subtracting(told)
    let wrong = told.filter { first[$0] == second[$0] } + untold.sorted()
    return wrong.isEmpty
      ? [] : [.otherDifferences(wrong.map { set[$0].name }.joined(separator: ", "))]
  }

  private func whatIf(
    _ result: Record,
    _ reference: DecisionReference
  ) throws -> CheckedAnswer.Part {
    let facts = try answer.facts("facts")
    let before = try answer.rulings(result, "beforeRulings", of: reference)
    let after = try answer.rulings(result, "afterRulings", of: reference)
    let verifier = verifier(reference)
    let verdict = try verifier.check(rulings: before, of: facts)
      .joined(try verifier.check(rulings: after, of: try changed(facts)))
    let others =
      try otherValues(result, "before", before, reference)
      + otherValues(result, "after", after, reference)
    return part(reference, .valuesExact, verdict, FlawWords(set, reference), and: others)
  }

  /// The facts with the changes of a what-if made.
  private func changed(_ facts: CaseFacts) throws -> CaseFacts {
    guard case .object(let changes)? = record["changes"] else {
      throw ExportedAnswer.Malformed(field: "changes")
    }
    var changed = facts
    for field in changes.fields {
      let fact = try answer.fact(field.key)
      switch field.value {
      case .null: changed[fact] = nil
      case .string(let text): changed[fact] = try answer.number(text, of: fact)
      default: throw ExportedAnswer.Malformed(field: field.key)
      }
    }
    return changed
  }

  /// What counts as reaching the value of a result.
  private func goal(
    _ result: Record,
    _ reference: DecisionReference
  ) throws -> (Ruling) -> Bool {
    let value = try answer.value(result, of: reference)
    let isOnlyOpened = try ExportedAnswer.bool(result, "onlyOpened")
    return { ruling in
      guard case .given(let outcome) = ruling else { return false }
      return isOnlyOpened ? outcome.values.contains(value) : outcome.values == LabelSet(value)
    }
  }
}

extension Verdict {
  /// That a list says itself that it does not tell all.
  fileprivate static let notAllTold = Verdict(
    flaws: [],
    extent: .exhaustive(0),
    completeness: .unchecked(.notAllTold)
  )
}
