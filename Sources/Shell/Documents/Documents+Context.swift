import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What an answer for machines carries besides what it says, so that it can be confirmed later by
// itself: the facts it rests on, the policies with their readings, and every ruling in full.

extension Documents {
  /// The name of a case, what is known of it, and who answers.
  static func context(_ file: CaseFile, _ set: PolicySet) -> Record {
    let record: Record = [
      "case": .string(file.name), "facts": facts(file.facts, set), "policies": policies(set),
    ]
    return record.adding(calendar(set))
  }

  /// The days that the answer counts otherwise than weekends alone would; nothing where there are
  /// none.
  static func calendar(_ set: PolicySet) -> Record {
    guard !set.calendar.isPlain else { return [:] }
    func days(_ days: Set<Int64>) -> Datum {
      strings(days.sorted().compactMap { Quantity($0, .date).date?.description })
    }
    return [
      "calendar": [
        "holidays": days(set.calendar.holidays), "workdays": days(set.calendar.workdays),
      ]
    ]
  }

  /// What a case knows, by the names of facts.
  static func facts(_ facts: CaseFacts, _ set: PolicySet) -> Datum {
    .object(
      Record(
        set.facts.indices.compactMap { place in
          facts[FactID(place)].map { number in
            Record.Field(
              set.facts[place].name,
              .string(set.facts[place].decode(number).description)
            )
          }
        }
      )
    )
  }

  /// The policies that answer, each with its reading.
  static func policies(_ set: PolicySet) -> Datum {
    .array(
      set.members.map { member in
        [
          "name": .string(member.policy.name),
          "reading": .string(member.reading ?? ActivePolicies.textOnly),
        ]
      }
    )
  }

  /// Every ruling that completions of a case give: its values and its force, or what conflicts.
  static func rulings(_ answer: DecisionAnswer, _ set: PolicySet) -> Datum {
    let all = set[answer.reference].values
    func given(_ outcome: Outcome) -> Datum {
      ["values": strings(outcome.values.labels(of: all)), "force": .string(outcome.force.rawValue)]
    }
    return .array(
      answer.rulings.map { ruling in
        switch ruling {
        case .silent: ["values": []]
        case .given(let outcome): given(outcome)
        case .conflict(let outcomes): ["conflict": .array(outcomes.map(given))]
        }
      }
    )
  }

  /// What is answered where the facts of a case cannot be together: that, and nothing else.
  static func contradictory(
    _ file: CaseFile,
    _ examination: Examination,
    schema: String,
    _ language: Language
  ) -> Document {
    let set = examination.policies.set
    let speech = Speech(set: set, language: language)
    var data = context(file, set)
    data["contradictory"] = true
    data["constraints"] = strings(broken(examination).map(\.name))
    data["results"] = []
    return Document(
      schema: schema,
      data: data,
      blocks: [title(file, examination, speech)] + contradiction(examination, speech)
    )
  }

  /// The constraints to blame: those that fail by what is known, or that together cannot hold; where
  /// that takes too much to find, all that know something.
  static func broken(_ examination: Examination) -> [Policy.Constraint] {
    let set = examination.policies.set
    if let found = try? examination.brokenConstraints(), !found.isEmpty { return found }
    return set.constraints.filter { constraint in
      var isKnown = false
      constraint.condition.visit { fact in
        isKnown = isKnown || set.baseFacts(of: fact).contains { examination.facts[$0] != nil }
      }
      return isKnown
    }
  }
}

extension Record {
  /// The same with the fields of another after its own.
  func adding(_ other: Record) -> Record { Record(fields + other.fields) }
}
