@testable import Workspace

/// A workspace's file, or any database, as a program sees it that knows nothing of workspaces.
enum RawFile {
  /// Runs statements one by one.
  static func run(_ statements: [String], on path: String) throws {
    let connection = try Connection.open(file: path, .readWrite, patience: .seconds(1))
    defer { connection.close() }
    try connection.reading { () throws(WorkspaceError) in
      for sql in statements { try Statement(sql, on: connection).run() }
    }
  }

  /// The first column of all rows.
  static func texts(_ sql: String, on path: String) throws -> [String] {
    let connection = try Connection.open(file: path, .readOnly, patience: .seconds(1))
    defer { connection.close() }
    return try connection.reading { () throws(WorkspaceError) in
      let statement = try Statement(sql, on: connection)
      defer { statement.reset() }
      var texts: [String] = []
      while try statement.step() { texts.append(try statement.text(0)) }
      return texts
    }
  }
}
