extension Store {
  /// An entry with the rows that it changed.
  struct Entry {
    var told: JournalEntry
    var rows: [RowChange]
  }

  func addEntry(
    time: Int64,
    typed: String,
    images: [UInt8]
  ) throws(WorkspaceError) {
    let statement = try connection.statement(JournalQuery.insertEntry)
    statement.bind(1, time)
    statement.bind(2, typed)
    statement.bind(3, images)
    try statement.run()
  }

  /// The entry that a query without parameters finds.
  func entry(_ query: JournalQuery) throws(WorkspaceError) -> Entry? {
    let statement = try connection.statement(query)
    defer { statement.reset() }
    return try statement.step() ? try statement.entry() : nil
  }

  func setState(
    _ state: JournalEntry.State,
    of entry: Int64
  ) throws(WorkspaceError) {
    let statement = try connection.statement(JournalQuery.setState)
    statement.bind(1, entry)
    statement.bind(2, state.rawValue)
    try statement.run()
  }

  /// The newest entries, newest first.
  func entries(
    limit: Int?,
    includingAbandoned: Bool
  ) throws(WorkspaceError) -> [JournalEntry] {
    let statement = try connection.statement(JournalQuery.entries)
    defer { statement.reset() }
    // A limit below 0 is none.
    statement.bind(1, Int64(limit.map { max(0, $0) } ?? -1))
    statement.bind(2, includingAbandoned ? 1 : 0)
    var entries: [JournalEntry] = []
    while try statement.step() { entries.append(try statement.entry().told) }
    return entries
  }
}

extension Statement {
  fileprivate func entry() throws(WorkspaceError) -> Store.Entry {
    let id = number(0)
    let rows = try RowChange.all(in: bytes(4))
    guard let state = JournalEntry.State(rawValue: try text(3)) else {
      throw .corrupted("state of journal entry \(id)")
    }
    var changes: [JournalChange] = []
    for row in rows { changes += try JournalChange.all(of: row) }
    let told = JournalEntry(
      id: id,
      time: number(1),
      typed: try text(2),
      state: state,
      changes: changes
    )
    return Store.Entry(told: told, rows: rows)
  }
}
