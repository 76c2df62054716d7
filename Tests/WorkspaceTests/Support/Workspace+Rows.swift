@testable import Workspace

extension Workspace {
  /// Every row of every table but the journal's, as text: equal for equal contents, byte by byte.
  func rows() throws -> [String] {
    var rows: [String] = []
    for table in [
      "subject", "cadre", "proposal", "participant", "pilot", "fact", "expectation",
      "plan_part", "dare_evidence", "setting",
    ] {
      rows += try texts("SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
    }
    return rows
  }

  /// The same; nil where the file is too damaged to tell.
  func rowsIfReadable() throws -> [String]? {
    do {
      return try rows()
    } catch is WorkspaceError {
      return nil
    }
  }

  /// The rows of a query, each as one text.
  func texts(_ sql: String) throws -> [String] {
    try connection.reading { () throws(WorkspaceError) in
      let statement = try Statement(sql, on: connection)
      defer { statement.reset() }
      var rows: [String] = []
      while try statement.step() {
        var cells: [String] = []
        for column in 0..<statement.columnCount {
          cells.append(statement.isNull(column) ? "NULL" : "<\(try statement.text(column))>")
        }
        rows.append(cells.joined(separator: " "))
      }
      return rows
    }
  }

  /// Runs SQL as nobody should.
  func tamper(_ sql: String) throws {
    try connection.reading { () throws(WorkspaceError) in try Statement(sql, on: connection).run() }
  }
}
