import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Reporting

extension Documents {
  /// The two cases of a discussion under one reading.
  struct DiscussionColumn {
    /// The reading; nil for the text alone.
    var reading: String?
    /// The cases, looked at through the policies under that reading.
    var cases: [Examination]

    /// Whether some decision comes out otherwise in one case than in the other.
    var isOpposed: Bool {
      guard let first = cases.first, let last = cases.last else { return false }
      return first.decisions.contains { first.rulings($0) != last.rulings($0) }
    }
  }

  /// A point to be discussed: the question, the rules, and what each reading makes of the cases.
  static func discussion(
    _ point: Discussion,
    _ set: PolicySet,
    _ columns: [DiscussionColumn],
    _ language: Language
  ) -> Document {
    let speech = Speech(set: set, language: language)
    var blocks: [Block] = [
      .title(
        Text("\(point.number). \(point.title[language])", as: .strong),
        aside: Text(
          set.members.map { $0.policy.citation[language] }.joined(separator: " · "),
          as: .clause
        )
      ),
      .paragraph(Text(point.text[language])),
      .heading(Text(speech[.rulesHeading])),
      .list(point.rules.compactMap { rule($0, speech) }),
      .heading(Text(speech[.twoCasesHeading])),
      .list(differences(point, speech)),
    ]
    let rows = results(set, columns, speech)
    var table = Table([
      Column("", key: "policy"), Column(Text(speech[.readingColumn]), key: "reading", gap: 3),
      Column("A", key: "a", gap: 3), Column("B", key: "b", gap: 3),
    ])
    for row in rows { table.append(row) }
    blocks.append(.table(table))
    blocks.append(.paragraph(Text(speech[.loadHint(point.number)], as: .faint)))
    return Document(
      schema: "sixdares.discuss/1",
      data: [
        "point": .int(Int64(point.number)), "title": .string(point.title.en),
        "titleVi": .string(point.title.vi), "text": .string(point.text.en),
        "textVi": .string(point.text.vi), "policies": strings(point.policies),
        "rules": strings(point.rules),
        "cases": .array(
          point.cases.map { facts in
            .object(Record(facts.map { Record.Field($0.name, .string($0.value)) }))
          }
        ),
        "results": .array(table.records.map(Datum.object)),
      ],
      blocks: blocks
    )
  }

  private static func rule(_ name: String, _ speech: Speech) -> ListItem? {
    for (member, policy) in speech.set.members.map(\.policy).enumerated() {
      guard let rule = policy.rule(named: name) else { continue }
      let title = speech.title(rule, member: member)
      let basis = Text("  (") + speech.basis(rule, member: member) + Text(")")
      return ListItem(Text(name, as: .code) + Text("  \(title)") + basis)
    }
    return nil
  }

  /// What is so in one case and not in the other.
  private static func differences(_ point: Discussion, _ speech: Speech) -> [ListItem] {
    zip(["A", "B"], point.cases.indices).map { letter, place in
      let others = point.cases.enumerated().filter { $0.offset != place }.flatMap(\.element)
      let own = point.cases[place].filter { fact in
        !others.contains { $0.name == fact.name && $0.value == fact.value }
      }
      let texts = own.compactMap { fact -> Text? in
        guard let id = speech.set.fact(named: fact.name),
          let value = try? speech.set[id].kind.value(of: fact.value),
          let number = speech.set[id].encode(value)
        else { return nil }
        return Text(speech.phrase(number, of: id))
      }
      return ListItem(Text("\(letter)  ", as: .strong) + texts.joined(separator: Text(" · ")))
    }
  }

  private static func results(
    _ set: PolicySet,
    _ columns: [DiscussionColumn],
    _ speech: Speech
  ) -> [Row] {
    set.decisions.flatMap { reference -> [Row] in
      let readings = set.members[reference.member].policy.readings.map(\.name)
      let own = columns.filter { $0.reading.map(readings.contains) ?? true }
      let answers = own.map { column in
        column.cases.map { examination in
          DecisionAnswer(reference: reference, rulings: examination.rulings(reference))
        }
      }
      guard answers.joined().contains(where: { !$0.isSilent }) else { return [] }
      let head = speech.head(reference)
      return zip(own, answers).enumerated().map { place, pair in
        let (column, answers) = pair
        let reading = column.reading.map { speech.reading($0) } ?? speech[.textAloneWord]
        return Row(
          [
            Cell(
              place == 0 ? head : "",
              data: .string(set.members[reference.member].policy.name)
            ),
            Cell(
              Text(reading, as: column.reading == nil ? .plain : .interpretation),
              data: .string(column.reading ?? ActivePolicies.textOnly)
            ),
          ]
            + answers.map { answer in
              let values = answer.values.labels(of: set[reference].values)
              return Cell(answer.isSilent ? "–" : speech.headline(answer), data: strings(values))
            },
          beginsGroup: place == 0
        )
      }
    }
  }
}
