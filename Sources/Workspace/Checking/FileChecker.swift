import PlainText

/// What looks through a copy of a workspace, and spoils it.
final class FileChecker {
  private(set) var findings: [Finding] = []
  private let workspace: Workspace
  private var connection: Connection { workspace.connection }

  init(workspace: Workspace) {
    self.workspace = workspace
  }

  func check() throws(WorkspaceError) -> [Finding] {
    try connection.reading { () throws(WorkspaceError) in
      try checkStructure()
      // Rows of a damaged file tell nothing more.
      guard findings.isEmpty else { return }
      try checkSchema()
      guard findings.isEmpty else { return }
      try checkReferences()
      try checkSubjects()
      try checkTexts()
      try checkValues()
      try checkEntries()
    }
    if findings.isEmpty { try checkReplay() }
    return findings
  }

  private func checkStructure() throws(WorkspaceError) {
    try rows("PRAGMA integrity_check") { (row) throws(WorkspaceError) in
      let line = try row.text(0)
      if line != "ok" { findings.append(.damaged(line)) }
    }
  }

  private func checkSchema() throws(WorkspaceError) {
    let fresh = try Connection.inMemory()
    try fresh.migrate(workspace.schema.migrator)
    let wanted = try fresh.reading { () throws(WorkspaceError) in try objects(of: fresh) }
    let found = try objects(of: connection)
    let names = Set(wanted.keys).union(found.keys).filter { wanted[$0] != found[$0] }
    if !names.isEmpty { findings.append(.alteredSchema(names.sorted())) }
  }

  // Tables whose names begin with `sqlite_` are SQLite's own, such as those of ANALYZE.
  private func objects(of connection: Connection) throws(WorkspaceError) -> [String: String] {
    let sql = "SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%'"
    let statement = try Statement(sql + " ESCAPE '\\'", on: connection)
    defer { statement.reset() }
    var objects: [String: String] = [:]
    while try statement.step() { objects[try statement.text(0)] = try statement.text(1) }
    return objects
  }

  private func checkReferences() throws(WorkspaceError) {
    try rows("PRAGMA foreign_key_check") { (row) throws(WorkspaceError) in
      findings.append(
        .dangling(
          table: try row.text(0),
          row: row.optionalNumber(1),
          parent: try row.text(2)
        )
      )
    }
  }

  private func checkSubjects() throws(WorkspaceError) {
    for kind in ["cadre", "proposal", "participant", "pilot"] {
      let sql = """
        SELECT s.key FROM subject s LEFT JOIN \(kind) t ON t.key = s.key
        WHERE s.kind = '\(kind)' AND t.key IS NULL
        UNION ALL
        SELECT t.key FROM \(kind) t JOIN subject s ON s.key = t.key WHERE s.kind <> '\(kind)'
        """
      try rows(sql) { (row) throws(WorkspaceError) in
        findings.append(.incomplete(kind: kind, key: row.number(0)))
      }
    }
    try rows("SELECT key, id, folded FROM subject WHERE id IS NOT NULL") {
      (row) throws(WorkspaceError) in
      let id = String(decoding: row.bytes(1), as: UTF8.self)
      let kept = try? id.keptAsID()
      guard let kept, Array(kept.utf8) == row.bytes(1),
        Array(id.withoutMarks.utf8) == row.bytes(2)
      else {
        findings.append(.badID(id, key: row.number(0)))
        return
      }
    }
  }

  private func checkTexts() throws(WorkspaceError) {
    let columns = [
      ("cadre", ["name", "post", "unit"]), ("proposal", ["title", "field"]), ("pilot", ["place"]),
      ("fact", ["name", "text", "evidence"]), ("expectation", ["name", "text"]),
      ("plan_part", ["name", "text"]), ("dare_evidence", ["dare", "about", "text"]),
      ("setting", ["key", "text"]),
      ("entry", ["typed"]),
    ]
    for (table, names) in columns {
      var counts = [Int](repeating: 0, count: names.count)
      let list = names.joined(separator: ", ")
      try rows("SELECT \(list) FROM \(table)") { (row) throws(WorkspaceError) in
        for place in names.indices where !row.isNull(Int32(place)) {
          let bytes = row.bytes(Int32(place))
          if !Self.isSound(bytes) { counts[place] += 1 }
        }
      }
      for (place, name) in names.enumerated() where counts[place] > 0 {
        findings.append(.badText(table: table, column: name, count: counts[place]))
      }
    }
  }

  private static func isSound(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return !bytes.contains(0) && text.composed.utf8.elementsEqual(bytes)
  }

  private func checkValues() throws(WorkspaceError) {
    let sql = "SELECT subject, name, kind, number, text FROM fact"
    try rows(sql) { (row) throws(WorkspaceError) in
      let kind = String(decoding: row.bytes(2), as: UTF8.self)
      let text = row.isNull(4) ? nil : String(decoding: row.bytes(4), as: UTF8.self)
      let number = row.optionalNumber(3)
      let value = try? StoredValue(
        kind: StoredValue.Kind(stored: kind),
        number: number,
        text: text
      ).value()
      if value == nil {
        let name = String(decoding: row.bytes(1), as: UTF8.self)
        findings.append(.badValue(subject: row.number(0), fact: name))
      }
    }
  }

  private func checkEntries() throws(WorkspaceError) {
    // INVARIANT: applied entries come first, then undone ones; abandoned ones lie anywhere.
    var firstUndone: Int64?
    try rows("SELECT id, state, images FROM entry ORDER BY id") { (row) throws(WorkspaceError) in
      let id = row.number(0)
      if (try? RowChange.all(in: row.bytes(2))) == nil { findings.append(.unreadableEntry(id)) }
      switch try row.text(1) {
      case JournalEntry.State.undone.rawValue: firstUndone = firstUndone ?? id
      case JournalEntry.State.applied.rawValue:
        if firstUndone != nil { findings.append(.misplacedEntry(id)) }
      default: break
      }
    }
    let seal = try connection.number(JournalQuery.sealed)
    if let firstUndone, firstUndone <= seal { findings.append(.misplacedEntry(firstUndone)) }
  }

  private func checkReplay() throws(WorkspaceError) {
    let before = try digest()
    workspace.beginGroup()
    defer { workspace.rollbackGroup() }
    // What is undone is done again and undone once more; then all the rest the other way round.
    guard let redone = try walk(.redo), try walk(.undo, redone) != nil,
      let undone = try walk(.undo), try walk(.redo, undone) != nil
    else { return }
    if try digest() != before { findings.append(.notReproduced) }
  }

  private enum Direction {
    case undo
    case redo
  }

  /// Goes through the journal, step by step.
  ///
  /// - Parameters:
  ///   - direction: Which way.
  ///   - count: How many steps, nil for as many as there are.
  /// - Returns: How many steps were gone; nil if one does not fit, which is then found.
  /// - Throws: What the file fails with.
  private func walk(_ direction: Direction, _ count: Int? = nil) throws(WorkspaceError) -> Int? {
    var done = 0
    while done < count ?? .max {
      do throws(WorkspaceError) {
        switch direction {
        case .undo: try workspace.undo(steps: 1)
        case .redo: try workspace.redo(steps: 1)
        }
        done += 1
      } catch {
        switch error {
        case .nothingToUndo where count == nil, .nothingToRedo where count == nil: return done
        case .changedMeanwhile(let place): try findUnfit(direction, place)
        default: try findUnfit(direction, nil)
        }
        return nil
      }
    }
    return done
  }

  private func findUnfit(
    _ direction: Direction,
    _ place: JournalPlace?
  ) throws(WorkspaceError) {
    let entry = try connection.reading { () throws(WorkspaceError) in
      try workspace.store.entry(direction == .undo ? .lastApplied : .firstUndone)
    }
    findings.append(.unfitEntry(entry?.told.id ?? 0, place))
  }

  /// A number that differs, in all likelihood, when any row but those of the journal does.
  ///
  /// G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a, 1991.
  private func digest() throws(WorkspaceError) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    try connection.reading { () throws(WorkspaceError) in
      for table in [
        "subject", "cadre", "proposal", "participant", "pilot", "fact", "expectation",
        "plan_part", "dare_evidence", "setting",
      ] {
        try rows("SELECT * FROM \(table) ORDER BY 1, 2") { (row) throws(WorkspaceError) in
          for column in 0..<row.columnCount {
            add(row.isNull(column) ? 0 : 1)
            for byte in row.bytes(column) { add(byte) }
          }
          add(2)
        }
      }
    }
    return hash
  }

  /// Goes through the rows of a statement that is run once.
  private func rows(
    _ sql: String,
    _ body: (Statement) throws(WorkspaceError) -> Void
  ) throws(WorkspaceError) {
    let statement = try Statement(sql, on: connection)
    defer { statement.reset() }
    while try statement.step() { try body(statement) }
  }
}
