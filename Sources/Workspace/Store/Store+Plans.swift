extension Store {
  /// The key that plans of the whole workspace have for a subject's.
  static let wholeWorkspace: Int64 = 0

  func planPart(
    _ kind: PlanPart.Kind,
    _ name: String,
    of key: Int64
  ) throws(WorkspaceError) -> PlanPartRow? {
    let statement = try connection.statement(PlanQuery.part)
    defer { statement.reset() }
    statement.bind(1, key)
    statement.bind(2, kind.rawValue)
    statement.bind(3, name)
    guard try statement.step() else { return nil }
    return PlanPartRow(key: statement.number(0), text: try statement.text(1))
  }

  @discardableResult
  func put(
    planPart kind: PlanPart.Kind,
    _ name: String,
    of subject: Int64,
    _ old: PlanPartRow?,
    _ new: PlanPartRow?
  ) throws(WorkspaceError) -> Int64 {
    guard let new else {
      if let old {
        let statement = try connection.statement(PlanQuery.deletePart)
        statement.bind(1, old.key)
        try statement.run()
      }
      return 0
    }
    guard let old else { return try insert(kind, name, of: subject, new) }
    let statement = try connection.statement(PlanQuery.updatePart)
    statement.bind(1, old.key)
    statement.bind(2, new.text)
    try statement.run()
    return old.key
  }

  /// All parts of a plan, in the order in which they were made.
  func planParts(of subject: Subject?, key: Int64) throws(WorkspaceError) -> [PlanPart] {
    let statement = try connection.statement(PlanQuery.parts)
    defer { statement.reset() }
    statement.bind(1, key)
    var all: [PlanPart] = []
    while try statement.step() {
      let word = try statement.text(0)
      guard let kind = PlanPart.Kind(rawValue: word) else {
        throw .corrupted("part of a plan of kind \(word)")
      }
      all.append(
        PlanPart(
          subject: subject,
          kind: kind,
          name: try statement.text(1),
          text: try statement.text(2)
        )
      )
    }
    return all
  }

  private func insert(
    _ kind: PlanPart.Kind,
    _ name: String,
    of subject: Int64,
    _ new: PlanPartRow
  ) throws(WorkspaceError) -> Int64 {
    let statement = try connection.statement(PlanQuery.insertPart)
    statement.bind(1, new.key == 0 ? nil : new.key)
    statement.bind(2, subject)
    statement.bind(3, kind.rawValue)
    statement.bind(4, name)
    statement.bind(5, new.text)
    try statement.run()
    return connection.lastKey
  }
}
