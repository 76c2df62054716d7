/// What a change did to one thing, as it was before and as it was after.
public enum JournalChange: Hashable, Sendable {
  /// Something came to be.
  case added(Subject)
  /// Something is no more.
  case removed(Subject)
  /// A text that belongs to a cadre, a proposal or a pilot was written.
  case wrote(TextRole, Subject, before: String, after: String)
  /// A fact was set, set otherwise, or taken back; nil where it was not known.
  case fact(String, Subject, before: FactRecord?, after: FactRecord?)
  /// What is expected of a fact; nil where nothing was.
  case expectation(String, Subject, before: String?, after: String?)
  /// What is said of a part of a plan; nil where there was no such part.
  case planPart(PlanPart.Kind, String, Subject?, before: String?, after: String?)
  /// Evidence of a cadre's daring; nil where there was none.
  case evidence(before: DareEvidence?, after: DareEvidence?)
  /// Something remembered under a key; nil where there was nothing.
  case setting(String, before: String?, after: String?)
}

extension JournalChange {
  /// All that can be told of a row's change.
  ///
  /// Nothing is told of counters: that a number was used shows in what was numbered.
  static func all(of change: RowChange) throws(WorkspaceError) -> [JournalChange] {
    switch change {
    case .cadre(let id, let step):
      existence(.cadre(id), step)
        + [
          text(.name, .cadre(id), step.before?.name, step.after?.name),
          text(.post, .cadre(id), step.before?.post, step.after?.post),
          text(.unit, .cadre(id), step.before?.unit, step.after?.unit),
        ].compactMap(\.self)
    case .proposal(let id, let step):
      existence(.proposal(id), step)
        + [
          text(.title, .proposal(id), step.before?.title, step.after?.title),
          text(.field, .proposal(id), step.before?.field, step.after?.field),
        ].compactMap(\.self)
    case .participant(let proposal, let cadre, let step):
      existence(.participant(proposal: proposal, cadre: cadre), step)
    case .pilot(let proposal, let number, let step):
      existence(.pilot(proposal: proposal, number: number), step)
        + [
          text(
            .place,
            .pilot(proposal: proposal, number: number),
            step.before?.place,
            step.after?.place
          )
        ].compactMap(\.self)
    case .bareCase(let id, let step): existence(.bareCase(id), step)
    case .fact(let subject, let name, let step):
      [
        .fact(
          name,
          subject,
          before: try step.before?.record(of: subject, name),
          after: try step.after?.record(of: subject, name)
        )
      ]
    case .expectation(let subject, let name, let step):
      [.expectation(name, subject, before: step.before, after: step.after)]
    case .planPart(let subject, let kind, let name, let step):
      [.planPart(kind, name, subject, before: step.before?.text, after: step.after?.text)]
    case .evidence(let cadre, let number, let step):
      [
        .evidence(
          before: step.before?.record(of: cadre, number),
          after: step.after?.record(of: cadre, number)
        )
      ]
    case .setting(let key, let step): [.setting(key, before: step.before, after: step.after)]
    }
  }

  private static func existence<Row>(_ subject: Subject, _ step: Step<Row>) -> [JournalChange] {
    switch (step.before, step.after) {
    case (nil, .some): [.added(subject)]
    case (.some, nil): [.removed(subject)]
    default: []
    }
  }

  // A text that something comes or goes with is told as well, unless it is empty.
  private static func text(
    _ role: TextRole,
    _ subject: Subject,
    _ before: String?,
    _ after: String?
  ) -> JournalChange? {
    let (before, after) = (before ?? "", after ?? "")
    return before == after ? nil : .wrote(role, subject, before: before, after: after)
  }
}

extension EvidenceRow {
  fileprivate func record(of cadre: String, _ number: Int) -> DareEvidence {
    DareEvidence(cadre: cadre, number: number, dare: dare, about: about, text: text)
  }
}
