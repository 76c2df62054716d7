import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// Whether a fact ever matters, decision by decision, with two cases that show it.
  static func matters(
    _ facts: [(fact: FactID, answers: [Relevance])],
    derived: FactID?,
    _ set: PolicySet,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: set, language: language)
    var blocks: [Block] = []
    if let derived {
      let bases = facts.map { set[$0.fact].name }
      blocks.append(.paragraph(Text(speech[.followsFrom(set[derived].name, bases)])))
    }
    for (fact, answers) in facts { blocks += matters(fact, answers, speech) }
    return Document(
      schema: "sixdares.matters/1",
      data: Record([Record.Field("policies", policies(set))]).adding(calendar(set)).adding([
        "facts": .array(
          facts.map { fact, answers in
            [
              "fact": .string(set[fact].name), "isFact": .bool(true),
              "matters": .bool(answers.contains { $0.contrast != nil }),
              "results": .array(answers.map { .object(machine($0, fact, set)) }),
            ]
          }
        )
      ]),
      blocks: blocks
    )
  }

  /// That a word names no fact at all.
  static func mattersNot(_ word: String, isField: Bool, _ language: Language) -> Document {
    var blocks: [Block] = [.paragraph(Text(Sentence.notAFact(word)[language]), indent: 0)]
    if isField {
      blocks.append(
        .paragraph(Text(Sentence.recordField(word)[language], as: .faint), indent: 0)
      )
    }
    return Document(
      schema: "sixdares.matters/1",
      data: [
        "facts": [["fact": .string(word), "isFact": .bool(false), "matters": .bool(false)]]
      ],
      blocks: blocks
    )
  }

  private static func matters(
    _ fact: FactID,
    _ answers: [Relevance],
    _ speech: Speech
  ) -> [Block] {
    var blocks: [Block] = [
      .title(Text(speech.title(fact), as: .strong), aside: Text(speech.set[fact].name, as: .faint))
    ]
    for answer in answers {
      guard let contrast = answer.contrast else { continue }
      blocks += contrasted(answer, contrast, fact, speech)
    }
    let others = answers.filter { $0.contrast == nil }
    if !others.isEmpty {
      blocks.append(
        .pairs(
          others.map { answer in
            Pair(
              Text(speech.citation(answer.reference), as: .clause),
              Text("\(speech[speech.set[answer.reference].title]): \(speech[verdict(answer)])")
            )
          }
        )
      )
    }
    return blocks
  }

  private static func verdict(_ answer: Relevance) -> Sentence {
    switch answer.verdict {
    case .neverAsked: .factNeverAsked
    case .never: .factNeverMatters
    case .matters: .factMatters
    case .mattersWhenKnown: .factMattersWhenKnown
    }
  }

  private static func contrasted(
    _ answer: Relevance,
    _ contrast: Contrast,
    _ fact: FactID,
    _ speech: Speech
  ) -> [Block] {
    let reference = answer.reference
    let head =
      Text(speech.citation(reference), as: .clause)
      + Text(" · \(speech[speech.set[reference].title]): \(speech[verdict(answer)])")
    var table = Table(
      [
        Column("", key: "value"),
        Column("", key: "arrow", for: .people, wrapping: .never, gap: 2),
        Column("", key: "decision", gap: 1),
      ],
      hasHead: false
    )
    for (facts, rulings) in [
      (contrast.first, contrast.firstRulings), (contrast.second, contrast.secondRulings),
    ] {
      let value = facts[fact].map { speech.phrase($0, of: fact) }
      let decision = DecisionAnswer(reference: reference, rulings: rulings)
      var text = speech.headline(decision)
      if decision.force == .considered { text += Text(" (\(speech[.considered]))", as: .faint) }
      table.append([
        Cell(Text(value ?? speech[.unknownFact(speech.set[fact].title)])), Cell("→"), Cell(text),
      ])
    }
    let shared = contrast.first.values.indices.map(FactID.init)
      .filter { $0 != fact && contrast.first[$0] != nil }
    let items = shared.compactMap { id in
      contrast.first[id].map { Text(speech.phrase($0, of: id)) }
    }
    var blocks: [Block] = [.heading(head), .table(table)]
    blocks.append(
      items.isEmpty
        ? .paragraph(Text(speech[.whateverElse], as: .faint))
        : .items(LabelledItems(Text(speech[.bothOfThem], as: .heading), items))
    )
    if !contrast.turning.rules.isEmpty {
      let rules = speech.turning(contrast.turning, member: reference.member) { rule in
        speech.basis(rule, member: reference.member)
      }
      blocks.append(.items(LabelledItems(Text(speech[.whatTurnsIt], as: .heading), rules)))
    }
    return blocks
  }

  private static func machine(_ answer: Relevance, _ fact: FactID, _ set: PolicySet) -> Record {
    let reference = answer.reference
    let policy = set.members[reference.member].policy
    let name =
      switch answer.verdict {
      case .neverAsked: "never-asked"
      case .never: "never"
      case .matters: "matters"
      case .mattersWhenKnown: "matters-when-known"
      }
    func side(_ facts: CaseFacts, _ rulings: [Ruling]) -> Datum {
      let answer = DecisionAnswer(reference: reference, rulings: rulings)
      return [
        "value": facts[fact].map { .string(set[fact].decode($0).description) } ?? nil,
        "values": strings(answer.values.labels(of: set[reference].values)),
        "rulings": self.rulings(answer, set),
      ]
    }
    return [
      "policy": .string(policy.name), "decision": .string(set[reference].name),
      "verdict": .string(name),
      "contrast": answer.contrast.map { contrast in
        let record: Record = [
          "first": side(contrast.first, contrast.firstRulings),
          "second": side(contrast.second, contrast.secondRulings),
          "both": .object(
            Record(
              contrast.first.values.indices.map(FactID.init).filter { $0 != fact }
                .compactMap { id in
                  contrast.first[id].map {
                    Record.Field(set[id].name, .string(set[id].decode($0).description))
                  }
                }
            )
          ),
        ]
        return .object(record.adding(machine(contrast.turning, policy)))
      } ?? nil,
    ]
  }
}
