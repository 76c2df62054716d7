import GRDBSQLite
import Glibc
import PlainText

/// A prepared statement, with its parameters numbered from 1 and its columns from 0.
///
/// It reads and writes texts by their length, so that a zero character cannot cut them, and reports
/// a text that is not valid UTF-8 instead of repairing it: what an undo compares must be exact. The
/// pointer is its own from beginning to end, and no memory of SQLite's leaves a function.
@safe final class Statement {
  private unowned let connection: Connection
  private let pointer: OpaquePointer

  init(_ sql: String, on connection: Connection) throws(WorkspaceError) {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      connection.handle,
      sql,
      -1,
      UInt32(SQLITE_PREPARE_PERSISTENT),
      &prepared,
      nil
    )
    guard code == SQLITE_OK, let prepared = unsafe prepared else {
      throw connection.error(code)
    }
    self.connection = connection
    unsafe pointer = prepared
  }

  deinit {
    unsafe sqlite3_finalize(pointer)
  }

  /// Whether it stands between its first row and its last.
  var isRunning: Bool { unsafe sqlite3_stmt_busy(pointer) != 0 }

  // MARK: Parameters

  func bind(_ parameter: Int32, _ number: Int64) {
    unsafe sqlite3_bind_int64(pointer, parameter, number)
  }

  func bind(_ parameter: Int32, _ number: Int64?) {
    if let number { bind(parameter, number) } else { unsafe sqlite3_bind_null(pointer, parameter) }
  }

  func bind(_ parameter: Int32, _ text: String) {
    let isBound: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bind(parameter, bytes)
    }
    if isBound == nil { bind(parameter, Array(text.utf8)) }
  }

  func bind(_ parameter: Int32, _ text: String?) {
    if let text { bind(parameter, text) } else { unsafe sqlite3_bind_null(pointer, parameter) }
  }

  /// Gives a text as bytes of UTF-8.
  func bind(_ parameter: Int32, _ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { bytes in unsafe bind(parameter, bytes) }
  }

  private func bind(_ parameter: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    // SQLite takes a nil pointer for NULL, also where the length is 0; and it copies the bytes when
    // the destructor is the one called SQLITE_TRANSIENT, which is -1.
    let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard let start = bytes.baseAddress else {
      unsafe sqlite3_bind_text(pointer, parameter, "", 0, copied)
      return
    }
    unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
      _ = unsafe sqlite3_bind_text64(
        pointer,
        parameter,
        start,
        UInt64(bytes.count),
        copied,
        UInt8(SQLITE_UTF8)
      )
    }
  }

  // MARK: Running

  /// Goes to the next row and tells whether there is one.
  func step() throws(WorkspaceError) -> Bool {
    errno = 0
    let code = unsafe sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      let error = connection.error(code, systemError: errno)
      reset()
      throw error
    }
    return false
  }

  /// Runs to the end and makes the statement ready for another run.
  func run() throws(WorkspaceError) {
    while try step() {}
    reset()
  }

  /// Ends the run, so that nothing is held in the file.
  func reset() {
    unsafe sqlite3_reset(pointer)
  }

  // MARK: Columns

  func number(_ column: Int32) -> Int64 {
    unsafe sqlite3_column_int64(pointer, column)
  }

  func int(_ column: Int32) -> Int {
    Int(unsafe sqlite3_column_int64(pointer, column))
  }

  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(pointer, column) == SQLITE_NULL
  }

  func optionalNumber(_ column: Int32) -> Int64? {
    isNull(column) ? nil : number(column)
  }

  func optionalText(_ column: Int32) throws(WorkspaceError) -> String? {
    isNull(column) ? nil : try text(column)
  }

  func text(_ column: Int32) throws(WorkspaceError) -> String {
    let bytes = unsafe storage(column)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    // Decoding repairs, which shows in the bytes; the initializer that validates is slower.
    guard unsafe text.utf8.elementsEqual(bytes) else { throw .corrupted("text that is not UTF-8") }
    return text
  }

  /// The bytes of a text, whatever they are.
  func bytes(_ column: Int32) -> [UInt8] {
    unsafe Array(storage(column))
  }

  // The bytes live until the next step or reset.
  private func storage(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = unsafe sqlite3_column_text(pointer, column)
    let count = Int(unsafe sqlite3_column_bytes(pointer, column))
    return unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
  }

  /// How many columns a row has.
  var columnCount: Int32 { unsafe sqlite3_column_count(pointer) }
}
