/// The tables, row by row.
///
/// Nothing here checks what a change means or writes the journal; ``Changes`` does.
struct Store {
  let connection: Connection

  /// Makes a row what it should be, after checking that it is what it was.
  ///
  /// - Parameters:
  ///   - change: The change, to be done again or undone.
  ///   - isUndo: Whether the row goes from after to before.
  /// - Throws: ``WorkspaceError/changedMeanwhile(_:)`` if the row is not as the change left it.
  func apply(_ change: RowChange, isUndo: Bool) throws(WorkspaceError) {
    switch change {
    case .cadre(let id, let step):
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try cadre(id)
      } put: { (old, new) throws(WorkspaceError) in
        try put(cadre: id, old, new)
      }
    case .proposal(let id, let step):
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try proposal(id)
      } put: { (old, new) throws(WorkspaceError) in
        try put(proposal: id, old, new)
      }
    case .participant(let proposal, let cadre, let step):
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try key(of: .participant(proposal: proposal, cadre: cadre)).map(BareRow.init(key:))
      } put: { (old, new) throws(WorkspaceError) in
        try put(participant: cadre, in: proposal, old, new)
      }
    case .pilot(let proposal, let number, let step):
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try pilot(number, of: proposal)
      } put: { (old, new) throws(WorkspaceError) in
        try put(pilot: number, of: proposal, old, new)
      }
    case .bareCase(let id, let step):
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try key(of: .bareCase(id)).map(BareRow.init(key:))
      } put: { (old, new) throws(WorkspaceError) in
        try put(bareCase: id, old, new)
      }
    case .fact(let subject, let name, let step):
      guard let key = try key(of: subject) else { throw .changedMeanwhile(change.place) }
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try fact(name, of: key)
      } put: { (old, new) throws(WorkspaceError) in
        try put(fact: name, of: key, old, new)
      }
    case .expectation(let subject, let name, let step):
      guard let key = try key(of: subject) else { throw .changedMeanwhile(change.place) }
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try expectation(name, of: key)
      } put: { (old, new) throws(WorkspaceError) in
        try put(expectation: name, of: key, old, new)
      }
    case .planPart(let subject, let kind, let name, let step):
      let owner = try subject.map { (subject) throws(WorkspaceError) in try self.key(of: subject) }
      guard let key = owner ?? Store.wholeWorkspace else {
        throw .changedMeanwhile(change.place)
      }
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try planPart(kind, name, of: key)
      } put: { (old, new) throws(WorkspaceError) in
        try put(planPart: kind, name, of: key, old, new)
      }
    case .evidence(let cadre, let number, let step):
      guard let key = try key(of: .cadre(cadre)) else { throw .changedMeanwhile(change.place) }
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try evidence(number, of: key)
      } put: { (old, new) throws(WorkspaceError) in
        try put(evidence: number, of: key, old, new)
      }
    case .setting(let name, let step):
      try replace(step, isUndo, change) { () throws(WorkspaceError) in
        try setting(name)
      } put: { (old, new) throws(WorkspaceError) in
        try put(setting: name, old, new)
      }
    }
  }

  private func replace<Row: Image>(
    _ step: Step<Row>,
    _ isUndo: Bool,
    _ change: RowChange,
    found: () throws(WorkspaceError) -> Row?,
    put: (Row?, Row?) throws(WorkspaceError) -> Void
  ) throws(WorkspaceError) {
    let (old, new) = isUndo ? (step.after, step.before) : (step.before, step.after)
    guard try found() == old else { throw .changedMeanwhile(change.place) }
    try put(old, new)
  }
}
