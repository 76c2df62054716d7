import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// Why one case is decided otherwise than another.
  static func compare(
    _ first: CaseFile,
    _ second: CaseFile,
    _ comparison: CaseComparison,
    _ set: PolicySet,
    _ language: Language
  ) -> Document {
    let speech = Speech(set: set, language: language)
    var table = Table([
      Column("", key: "fact"),
      Column(Text(first.name), key: first.name, gap: 3),
      Column(Text(second.name), key: second.name, gap: 3),
    ])
    for pair in comparison.answers {
      guard !(pair.first.isSilent && pair.second.isSilent) else { continue }
      let reference = pair.first.reference
      table.append([
        Cell(speech.head(reference)), Cell(speech.headline(pair.first)),
        Cell(speech.headline(pair.second)),
      ])
    }
    let deciding = Set(comparison.explanations.joined().joined())
    for (place, fact) in comparison.differences.enumerated() {
      let cells = [first, second].map { file -> Cell in
        guard let number = file.facts[fact] else {
          return Cell(Text(speech[.unknownWord], as: .unknown))
        }
        return Cell(Text(speech.value(number, of: fact)))
      }
      table.append(
        Row(
          [Cell(Text(speech.title(fact)), marker: deciding.contains(fact) ? .here : nil)] + cells,
          beginsGroup: place == 0
        )
      )
    }
    var blocks: [Block] = [.table(table)]
    if comparison.differences.isEmpty {
      blocks.append(.paragraph(Text(speech[.noDifference])))
    } else if comparison.answers.allSatisfy({ Set($0.first.rulings) == Set($0.second.rulings) }) {
      blocks.append(.paragraph(Text(speech[.noDifferenceTells])))
    }
    for (place, sets) in comparison.explanations.enumerated() where !sets.isEmpty {
      let pair = comparison.answers[place]
      let reference = pair.first.reference
      let items = sets.prefix(5).map { facts -> ListItem in
        let parts = facts.map { fact -> Text in
          let values = [first, second].map { file in
            file.facts[fact].map { speech.value($0, of: fact) } ?? speech[.unknownWord]
          }
          return Text("\(speech.title(fact)): \(values[0]) → \(values[1])")
        }
        return ListItem(parts.joined(separator: Text(" · ")))
      }
      let head =
        Text(speech.citation(reference), as: .clause)
        + Text(" · \(speech[speech.set[reference].title])")
        + Text(": \(speech[.explainsTheDifference(sets[0].count)])")
      blocks.append(.heading(head))
      blocks.append(.list(items))
      if !comparison.areSmallest[place] {
        blocks.append(.paragraph(Text(speech[.perhapsFewer], as: .warning)))
      }
    }
    return Document(
      schema: "sixdares.compare/1",
      data: machine(first, second, comparison, set).adding(calendar(set)),
      blocks: blocks
    )
  }

  private static func machine(
    _ first: CaseFile,
    _ second: CaseFile,
    _ comparison: CaseComparison,
    _ set: PolicySet
  ) -> Record {
    func value(_ file: CaseFile, _ fact: FactID) -> Datum {
      file.facts[fact].map { .string(set[fact].decode($0).description) } ?? nil
    }
    return [
      "first": .string(first.name), "second": .string(second.name),
      "firstFacts": facts(first.facts, set), "secondFacts": facts(second.facts, set),
      "policies": policies(set),
      "differences": .array(
        comparison.differences.map { fact in
          [
            "fact": .string(set[fact].name), "first": value(first, fact),
            "second": value(second, fact),
          ]
        }
      ),
      "results": .array(
        comparison.answers.indices.map { place in
          let (pair, sets) = (comparison.answers[place], comparison.explanations[place])
          let reference = pair.first.reference
          return [
            "policy": .string(set.members[reference.member].policy.name),
            "decision": .string(set[reference].name),
            "first": strings(pair.first.values.labels(of: set[reference].values)),
            "second": strings(pair.second.values.labels(of: set[reference].values)),
            "firstRulings": rulings(pair.first, set),
            "secondRulings": rulings(pair.second, set),
            "smallest": .bool(comparison.areSmallest[place]),
            "explanations": .array(sets.map { facts in strings(facts.map { set[$0].name }) }),
          ]
        }
      ),
    ]
  }
}
