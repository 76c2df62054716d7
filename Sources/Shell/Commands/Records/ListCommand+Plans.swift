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
    return document(
      name,
      (hasOwners ? [(.caseColumn, "subject")] : [])
        + [(.nameColumn, "name"), (.writtenColumn, "text")],
      parts.map { part in
        (hasOwners ? [part.subject?.path ?? ""] : []) + [part.name, part.text]
      },
      session
    )
  }
}
