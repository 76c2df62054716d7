import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

extension ListCommand {
  /// The least robust decision of one case.
  private struct Weakest {
    var file: CaseFile
    /// The decision; nil where no policy says anything of the case.
    var robustness: Robustness?

    /// Contradictory cases first, then by the number of facts; then what cannot change, then what
    /// nothing is said of.
    var rank: Int {
      guard let robustness else { return .max }
      return robustness.rulings.isEmpty ? 0 : robustness.distance ?? .max - 1
    }
  }

  /// Every case of the workspace, the least robust first.
  static func casesByRobustness(_ session: Session) throws -> Document {
    let set = try session.policySet()
    var survey = RobustnessSurvey(try session.compiledPolicies())
    let total = Double(max(try session.workspace.counts().cases, 1))
    var found: [Weakest] = []
    var problem: CompileError?
    try session.workspace.forEachCase { _, record in
      let file = CaseFile(record, set)
      do throws(CompileError) {
        found.append(Weakest(file: file, robustness: try survey.weakest(file.facts)))
      } catch {
        problem = error
        return false
      }
      session.progress(Double(found.count) / total)
      return !session.environment.isInterrupted()
    }
    session.progress(nil)
    try session.checkInterrupt()
    if let problem { throw problem }
    let speech = Speech(set: set, language: session.language)
    let sorted = found.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    return document(sorted.map(\.element), speech)
  }

  private static func document(_ cases: [Weakest], _ speech: Speech) -> Document {
    var table = Table([
      Column(Text(speech[.caseColumn]), key: "case", wrapping: .never),
      Column(Text(speech[.cadreColumn]), key: "cadre"),
      Column(Text(speech[.robustnessColumn]), key: "robustness", wrapping: .never),
      Column(Text(speech[.nearestColumn]), key: "nearest"),
      Column(Text(speech[.decisionColumn]), key: "decision"),
    ])
    for entry in cases {
      let reference = entry.robustness?.reference
      let nearest = entry.robustness?.sets.first ?? []
      table.append([
        Cell(Text(entry.file.name)),
        Cell(Text(entry.file.record.cadre?.name ?? "")),
        Cell(
          degree(entry, speech),
          data: machine(entry)
        ),
        Cell(
          Text(nearest.map(speech.title).joined(separator: " · ")),
          data: Documents.strings(nearest.map { speech.set[$0].name })
        ),
        Cell(
          decision(entry, speech),
          data: reference.map { reference in
            let policy = speech.set.members[reference.member].policy.name
            return .string("\(policy).\(speech.set[reference].name)")
          } ?? nil
        ),
      ])
    }
    return Document(
      schema: "sixdares.list/1",
      data: [
        "list": .string("cases"), "by": .string("robustness"),
        "rows": .array(table.records.map(Datum.object)),
      ],
      blocks: table.rows.isEmpty
        ? [.paragraph(Text(speech[.noRecords], as: .faint))] : [.table(table)]
    )
  }

  /// How many facts would have to be wrong: a number, or the word for why there is none.
  private static func machine(_ entry: Weakest) -> Datum {
    guard let robustness = entry.robustness else { return "silent" }
    if robustness.rulings.isEmpty { return "contradictory" }
    return robustness.distance.map { .int(Int64($0)) } ?? "cannot-change"
  }

  private static func degree(_ entry: Weakest, _ speech: Speech) -> Text {
    guard let robustness = entry.robustness else { return Text("–", as: .faint) }
    if robustness.rulings.isEmpty { return Text(speech[.contradictory], as: .error) }
    guard let distance = robustness.distance else { return Text(speech[.cannotChange], as: .good) }
    return Text("\(distance)", as: distance == 1 ? .warning : .strong)
  }

  private static func decision(_ entry: Weakest, _ speech: Speech) -> Text {
    guard let robustness = entry.robustness else { return Text(speech[.silent], as: .faint) }
    let answer = DecisionAnswer(reference: robustness.reference, rulings: robustness.rulings)
    return Text(speech.citation(robustness.reference), as: .clause) + Text("  ")
      + speech.listCell(answer)
  }
}
