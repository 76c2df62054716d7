import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// Whether like cases are decided alike, with the cases that are alike.
  static func likeCases(_ answer: LikeCases, _ language: Language) -> Document {
    let set = answer.set
    let speech = Speech(set: set, language: language)
    var table = Table([
      Column(Text(speech[.decisionColumn]), key: "decision"),
      Column(Text(speech[.patternsColumn]), key: "patterns", gap: 3),
      Column(Text(speech[.differingColumn]), key: "differing", gap: 3),
    ])
    for result in answer.results {
      let pairs = result.differing.map { "\($0) ≠ \($1)" }
      table.append([
        Cell(
          Text(speech.citation(result.reference), as: .clause)
            + Text(" \(speech[set[result.reference].title])")
        ),
        Cell(Text("\(result.patterns)")),
        Cell(pairs.isEmpty ? "–" : Text(pairs.joined(separator: ", "), as: .error)),
      ])
    }
    let differing = answer.results.reduce(0) { $0 + $1.differing.count }
    let patterns = answer.results.map(\.patterns).max() ?? 0
    let verdict: Sentence =
      answer.isSound ? .likeCases(answer.cases, patterns: patterns) : .unlikeDecisions(differing)
    var blocks: [Block] = [
      .heading(Text(speech[verdict], as: answer.isSound ? .strong : .error)), .table(table),
    ]
    if !answer.alike.isEmpty {
      blocks.append(.heading(Text(speech[.sameFacts])))
      blocks.append(
        .list(answer.alike.prefix(20).map { ListItem(Text($0.joined(separator: " · "))) })
      )
    }
    return Document(
      schema: "sixdares.compare-all/1",
      data: [
        "cases": .int(Int64(answer.cases)), "sound": .bool(answer.isSound),
        "policies": policies(set),
        "results": .array(
          answer.results.map { result in
            [
              "policy": .string(set.members[result.reference.member].policy.name),
              "decision": .string(set[result.reference].name),
              "patterns": .int(Int64(result.patterns)),
              "differing": .array(result.differing.map { strings([$0, $1]) }),
            ]
          }
        ),
        "alike": .array(answer.alike.map(strings)),
      ],
      blocks: blocks
    )
  }
}
