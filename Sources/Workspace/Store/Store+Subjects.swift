import PlainText

extension Store {
  /// The key of a subject, nil if there is none.
  func key(of subject: Subject) throws(WorkspaceError) -> Int64? {
    switch subject {
    case .cadre(let id): return try key(id, .cadre)
    case .proposal(let id): return try key(id, .proposal)
    case .bareCase(let id): return try key(id, .bareCase)
    case .participant(let proposal, let cadre):
      let statement = try connection.statement(SubjectQuery.participantKey)
      defer { statement.reset() }
      statement.bind(1, proposal)
      statement.bind(2, cadre)
      return try statement.step() ? statement.number(0) : nil
    case .pilot(let proposal, let number):
      let statement = try connection.statement(SubjectQuery.pilotKey)
      defer { statement.reset() }
      statement.bind(1, proposal)
      statement.bind(2, Int64(number))
      return try statement.step() ? statement.number(0) : nil
    }
  }

  /// What an id names, with its key.
  func entity(_ id: String) throws(WorkspaceError) -> (key: Int64, kind: EntityKind)? {
    let statement = try connection.statement(SubjectQuery.entityOfID)
    defer { statement.reset() }
    statement.bind(1, id)
    guard try statement.step() else { return nil }
    let word = try statement.text(1)
    guard let kind = EntityKind(rawValue: word) else {
      throw .corrupted("id of a subject of kind \(word)")
    }
    return (statement.number(0), kind)
  }

  private func key(_ id: String, _ kind: EntityKind) throws(WorkspaceError) -> Int64? {
    guard let found = try entity(id), found.kind == kind else { return nil }
    return found.key
  }

  /// Adds a subject.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - id: Its id, if it has one.
  ///   - key: Its key, 0 for the next.
  /// - Returns: Its key.
  /// - Throws: What SQLite fails with.
  func addSubject(_ kind: SubjectKind, id: String?, key: Int64) throws(WorkspaceError) -> Int64 {
    let statement = try connection.statement(SubjectQuery.insertSubject)
    statement.bind(1, key == 0 ? nil : key)
    statement.bind(2, kind.rawValue)
    statement.bind(3, id)
    statement.bind(4, id?.withoutMarks)
    try statement.run()
    return connection.lastKey
  }

  func removeSubject(_ key: Int64) throws(WorkspaceError) {
    let statement = try connection.statement(SubjectQuery.deleteSubject)
    statement.bind(1, key)
    try statement.run()
  }
}

/// The kinds of subjects in the words of the file.
enum SubjectKind: String {
  case cadre
  case proposal
  case bareCase = "case"
  case participant
  case pilot
}
