import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

extension Session {
  /// What the active policies now say becomes of a proposal.
  ///
  /// Where several cases share the proposal, the first speaks for it: nothing that a vote turns on
  /// is a cadre's own but the role of whoever proposes.
  func outcome(of path: SubjectPath, schema: String) throws -> Document {
    let data: Record = ["subject": .string(path.text)]
    let cases =
      try workspace.kind(of: path.head) == .proposal
      ? workspace.cases(of: path.head) : [caseID(path)]
    guard let id = cases.first else { return Document(schema: schema, data: data) }
    let examination = try examine(caseFile(id))
    let set = examination.policies.set
    let speech = Speech(set: set, language: language)
    var pairs: [Pair] = []
    var results: [Datum] = []
    for reference in examination.decisions where set[reference].name == "outcome" {
      let explanation = try examination.explanation(reference)
      guard !explanation.answer.isSilent else { continue }
      let basis = explanation.live.map { speech.title($0, member: reference.member) }
      pairs.append(
        Pair(
          Text(speech.citation(reference), as: .clause),
          Text(speech[set[reference].title]) + Text("  ") + speech.headline(explanation.answer),
          note: Text(basis.joined(separator: " / "), as: .faint)
        )
      )
      results.append([
        "policy": .string(set.members[reference.member].policy.name),
        "values": Documents.strings(
          explanation.answer.values.labels(of: set[reference].values)
        ),
      ])
    }
    var all = data
    all["results"] = .array(results)
    return Document(schema: schema, data: all, blocks: pairs.isEmpty ? [] : [.pairs(pairs)])
  }
}
