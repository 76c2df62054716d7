import Diagnostics
import Engine
import PolicyLanguage
import Reporting

/// What checks that two policies differ where they are told to, by the witness of each difference.
struct DifferenceChecker {
  /// The kind of answer that it checks.
  static let schema = "sixdares.policy-diff/1"

  let record: Record
  /// What the first and the second side know.
  let first: PolicySet
  let second: PolicySet
  let shouldStop: @Sendable () -> Bool

  /// Checks every difference of which a case is told, decision by decision.
  func parts() throws -> [CheckedAnswer.Part] {
    try ExportedAnswer.records(record, "decisions").compactMap { decision in
      let name = try ExportedAnswer.string(decision, "decision")
      var part: CheckedAnswer.Part?
      var number = 0
      for flip in try ExportedAnswer.records(decision, "flips") {
        guard case .object(let witness)? = flip["witness"] else { continue }
        number += 1
        for (key, set) in [("from", first), ("to", second)] {
          let (flaws, extent) = try side(flip, key, witness, name, set)
          part = CheckedAnswer.Part(
            name: name,
            claim: .witnessesHold(number),
            flaws: (part?.flaws ?? []) + flaws,
            extent: Verdict(flaws: [], extent: part?.extent ?? .exhaustive(0))
              .joined(Verdict(flaws: [], extent: extent)).extent
          )
        }
        if flip["from"] == flip["to"] { part?.flaws.append(.noContrast) }
      }
      return part
    }
  }

  /// Whether a witness comes out on one side as is told.
  private func side(
    _ flip: Record,
    _ key: String,
    _ witness: Record,
    _ decision: String,
    _ set: PolicySet
  ) throws -> (flaws: [Sentence], extent: Extent) {
    guard case .object(let told)? = flip[key] else { throw ExportedAnswer.Malformed(field: key) }
    let answer = ExportedAnswer(record: record, set: set)
    guard let reference = set.decisions.first(where: { set[$0].name == decision }) else {
      throw ExportedAnswer.Malformed(field: "decision")
    }
    var facts = CaseFacts(count: set.facts.count)
    for given in try ExportedAnswer.records(witness, "facts") {
      // What only the other side knows has no say here.
      guard let fact = set.fact(named: try ExportedAnswer.string(given, "fact")) else { continue }
      facts[fact] = try answer.number(try ExportedAnswer.string(given, "value"), of: fact)
    }
    var values = try answer.labels(
      try ExportedAnswer.strings(told["values"] ?? nil, "values"),
      of: reference
    )
    for side in try ExportedAnswer.array(told, "conflict") {
      let labels = try ExportedAnswer.strings(side, "conflict")
      values = values.union(try answer.labels(labels, of: reference))
    }
    let verifier = AnswerVerifier(set, reference, shouldStop: shouldStop)
    let (found, extent) = try verifier.rulings(of: facts)
    let others = found.filter { $0.values != values }.sorted { "\($0)" < "\($1)" }
    let words = FlawWords(set, reference)
    return (others.isEmpty ? [] : [words.sentence(.missing(others))], extent)
  }
}
