import Reporting
import Workspace

extension ListCommand {
  /// The parts of plans of one kind, over the whole workspace, as they are written.
  static func planParts(
    _ kind: PlanPart.Kind,
    _ name: String,
    _ session: Session
  ) throws -> Document {
    let parts = try session.allPlanParts(kind)
    let hasOwners = parts.contains { $0.subject != nil }
    return Documents.list(
      name,
      (hasOwners ? [(.caseColumn, "subject")] : [])
        + [(.nameColumn, "name"), (.writtenColumn, "text")],
      zip(parts, session.spoken(parts)).map { part, text in
        (hasOwners ? [Cell(Text(part.subject?.path ?? ""))] : [])
          + [Cell(Text(part.name)), Cell(Text(text), data: .string(part.text))]
      },
      empty: .noRecords,
      session.language
    )
  }
}
