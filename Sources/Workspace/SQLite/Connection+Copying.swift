import GRDB
import GRDBSQLite

extension Connection {
  /// Hands over the whole database as the bytes of a file, changes of an open group included.
  ///
  /// The bytes are those of one moment: no other program is kept from writing meanwhile.
  ///
  /// - Parameters:
  ///   - isForFile: Whether the bytes shall be those of a file with a write-ahead log, which a
  ///     database in memory cannot have.
  ///   - body: What takes the bytes.
  /// - Throws: What the body throws, or what the file fails with.
  /// - Complexity: O(size of the file), and as much memory.
  func serialized(
    forFile isForFile: Bool,
    _ body: (UnsafeMutablePointer<UInt8>, Int) throws(WorkspaceError) -> Void
  ) throws(WorkspaceError) {
    try reading { () throws(WorkspaceError) in
      var size: Int64 = 0
      let copy = unsafe handle.flatMap { unsafe sqlite3_serialize($0, "main", &size, 0) }
      guard let copy = unsafe copy else { throw .io("the file could not be copied") }
      // Bytes 18 and 19 of the header say how the file is written: 2 is with such a log, 1 without
      // (SQLite, "Database File Format", section 1.3.3).
      if size >= 100 {
        for place in 18...19 { unsafe copy[place] = isForFile ? 2 : 1 }
      }
      try unsafe body(copy, Int(size))
    }
  }

  /// A copy of the whole database in memory.
  func copyInMemory() throws(WorkspaceError) -> Connection {
    let copy = try Connection.inMemory()
    try unsafe serialized(forFile: false) { (bytes, count) throws(WorkspaceError) in
      try copy.reading { () throws(WorkspaceError) in
        // The copy takes the bytes over, to free them when it is closed.
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
        let code = unsafe sqlite3_deserialize(
          copy.handle,
          "main",
          bytes,
          Int64(count),
          Int64(count),
          flags
        )
        guard code == SQLITE_OK else { throw copy.error(code) }
      }
    }
    return copy
  }
}
