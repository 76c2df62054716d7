import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What an interview tells machines: schema `sixdares.ask/1`.

extension Documents {
  private static func machineName(_ reference: DecisionReference, _ set: PolicySet) -> String {
    "\(set.members[reference.member].policy.name).\(set[reference].name)"
  }

  /// A question with what is known so far.
  static func machine(_ asked: Asked, _ speech: Speech) -> Record {
    let set = speech.set
    let results = asked.interview.decisions.map { reference in
      let rulings = asked.examination.rulings(reference)
      return Datum.object(result(reference, rulings, set))
    }
    return [
      "case": .string(asked.file.name),
      "settled": .bool(
        asked.interview.decisions.allSatisfy { asked.examination.rulings($0).count == 1 }
      ),
      "contradictory": .bool(asked.examination.isContradictory),
      "question": asked.question.map { .object(machine($0, asked, speech)) } ?? nil,
      "results": .array(results),
    ]
  }

  private static func result(
    _ reference: DecisionReference,
    _ rulings: [Ruling],
    _ set: PolicySet
  ) -> Record {
    let answer = DecisionAnswer(reference: reference, rulings: rulings)
    return [
      "policy": .string(set.members[reference.member].policy.name),
      "decision": .string(set[reference].name),
      "values": strings(answer.values.labels(of: set[reference].values)),
      "settled": .bool(answer.isSettled),
      "silent": .bool(answer.isSilent),
    ]
  }

  private static func machine(
    _ question: InterviewQuestion,
    _ asked: Asked,
    _ speech: Speech
  ) -> Record {
    let set = speech.set
    let fact = set[question.fact]
    func spoken(_ number: Int64) -> Datum { .string(fact.decode(number).description) }
    let answers = question.answers.map { answer -> Datum in
      var values: [Datum] = []
      for segment in fact.kind.measure == nil ? answer.values : merged(answer.values) {
        guard fact.kind.measure != nil else {
          values.append(spoken(segment.representative))
          continue
        }
        guard let range = segment.values else {
          values.append(.object(["value": spoken(.max)]))
          continue
        }
        let whole = Cells.wholeRange(of: fact)
        values.append(
          .object([
            "from": range.lowerBound <= whole.lowerBound ? nil : spoken(range.lowerBound),
            "to": range.upperBound >= whole.upperBound ? nil : spoken(range.upperBound),
          ])
        )
      }
      return .object([
        "values": .array(values),
        "likelihood": .number(answer.likelihood),
        "last": .bool(answer.isLast),
        "results": .array(
          zip(asked.interview.decisions, answer.rulings).map { .object(result($0, $1, set)) }
        ),
      ])
    }
    let bearings = question.bearings.map { bearing -> Datum in
      let policy = set.members[bearing.decision.member].policy
      let rules = bearing.rules.map { policy.rules[$0.index] }
      return .object([
        "policy": .string(policy.name),
        "decision": .string(set[bearing.decision].name),
        "rules": strings(rules.map(\.name)),
        "clauses": strings(rules.map { policy.clauses[$0.clause.index].label }),
      ])
    }
    return [
      "fact": .string(fact.name),
      "text": .string(speech[fact.question ?? .plainQuestion(fact.title)]),
      "answers": .array(answers),
      "tellsApart": .array(bearings),
      "expected": question.outlook.map { .number($0.expected) } ?? nil,
      "fewest": question.outlook.map { .int(Int64($0.fewest)) } ?? nil,
      "most": question.outlook.map { .int(Int64($0.most)) } ?? nil,
      "exact": .bool(question.isExact),
      "situations": .int(Int64(question.situations)),
    ]
  }
}
