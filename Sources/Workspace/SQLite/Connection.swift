import GRDB
import GRDBSQLite

/// An open database and the statements prepared for it.
///
/// GRDB opens, configures and migrates it, and keeps other threads away. Statements are prepared
/// and run by this module itself, which takes half the time: see <doc:Storage>. The handle lives
/// as long as the queue that owns it, and is nil from then on.
@safe final class Connection {
  /// The file, nil in memory.
  let path: String?

  private var queue: DatabaseQueue?
  private(set) var handle: OpaquePointer?
  private var prepared: [[Statement?]]
  /// What is to be run before anything else; nil once it was.
  private var dueScript: String?

  init(_ queue: DatabaseQueue, path: String?) {
    self.queue = queue
    self.path = path
    unsafe handle = unsafe queue.unsafeReentrantWrite { unsafe $0.sqliteConnection }
    prepared = Array(repeating: [], count: QueryArea.allCases.count)
  }

  deinit { close() }

  /// Closes the database; what is not committed is given up.
  func close() {
    guard let queue else { return }
    queue.unsafeReentrantWrite { _ in prepared = [] }
    // It refuses only where statements are left, and there are none.
    try? queue.close()
    self.queue = nil
    unsafe handle = nil
  }

  /// Says what is to be run before the first access, which may never come.
  func beginLater(with script: String) { dueScript = script }

  /// Whether nothing has been asked of the database yet.
  var isUntouched: Bool { dueScript != nil && queue != nil }

  /// Runs something with the database at hand.
  ///
  /// Every use of a statement lies within such an access, which may lie within another.
  func access<T, E: Error>(_ body: () throws(E) -> T) throws(WorkspaceError) -> Result<T, E> {
    guard let queue else { throw .misuse(.closed) }
    if let script = dueScript {
      dueScript = nil
      try execute(script)
    }
    return queue.unsafeReentrantWrite { _ in
      do throws(E) { return .success(try body()) } catch { return .failure(error) }
    }
  }

  /// Runs something that fails only as a workspace does.
  func reading<T>(
    _ body: () throws(WorkspaceError) -> T
  ) throws(WorkspaceError) -> T {
    try access(body).get()
  }

  /// Brings the schema up to date.
  func migrate(_ migrator: DatabaseMigrator) throws(WorkspaceError) {
    guard let queue else { throw .misuse(.closed) }
    do { try migrator.migrate(queue) } catch { throw WorkspaceError(error, path: path) }
  }

  /// The statement of a query, ready to be run.
  ///
  /// One that is in the middle of a run is left alone and another prepared in its place, so that
  /// what reads row by row may be interrupted by the same question.
  func statement<Q: Query>(_ query: Q) throws(WorkspaceError) -> Statement {
    let area = Q.area.rawValue
    if prepared[area].isEmpty {
      prepared[area] = Array(repeating: nil, count: Q.allCases.count)
    }
    if let known = prepared[area][query.rawValue] {
      return known.isRunning ? try Statement(query.sql, on: self) : known
    }
    let new = try Statement(query.sql, on: self)
    prepared[area][query.rawValue] = new
    return new
  }

  /// Runs a statement that has neither parameters nor rows.
  func run(_ query: some Query) throws(WorkspaceError) {
    try statement(query).run()
  }

  /// Runs statements that have neither parameters nor rows, one after the other.
  func execute(_ script: String) throws(WorkspaceError) {
    try reading { () throws(WorkspaceError) in
      let code = unsafe sqlite3_exec(handle, script, nil, nil, nil)
      guard code == SQLITE_OK else { throw error(code) }
    }
  }

  /// The only number that a query without parameters gives, 0 if it gives none.
  func number(_ query: some Query) throws(WorkspaceError) -> Int64 {
    let statement = try statement(query)
    defer { statement.reset() }
    return try statement.step() ? statement.number(0) : 0
  }

  /// Whether no transaction is open, also because SQLite gave one up.
  var isOutsideTransaction: Bool {
    unsafe handle.map { unsafe sqlite3_get_autocommit($0) != 0 } ?? true
  }

  /// The key of the row last inserted.
  var lastKey: Int64 {
    unsafe handle.map { unsafe sqlite3_last_insert_rowid($0) } ?? 0
  }

  /// Whether SQLite can only read the file, whatever was asked for.
  var isReadOnly: Bool {
    unsafe handle.map { unsafe sqlite3_db_readonly($0, "main") == 1 } ?? true
  }

  /// What a result code stands for.
  ///
  /// SQLite does not note the system's error where a commit fails, so what is left in `errno` is
  /// looked at as well.
  func error(_ code: Int32, systemError: Int32 = 0) -> WorkspaceError {
    guard let handle = unsafe handle else { return .misuse(.closed) }
    return WorkspaceError(
      code: code,
      detail: unsafe String(cString: sqlite3_errmsg(handle)),
      systemErrors: [unsafe sqlite3_system_errno(handle), systemError],
      path: path
    )
  }
}
