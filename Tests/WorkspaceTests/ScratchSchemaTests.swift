import Testing

@testable import Workspace

@Suite struct ScratchSchemaTests {
  /// All that a database holds right after it was made: its schema, and what the migrator keeps.
  private func contents(_ connection: Connection) throws -> [String] {
    try connection.reading { () throws(WorkspaceError) in
      var rows: [String] = []
      let queries = [
        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type",
        "SELECT identifier, '', '', '' FROM grdb_migrations",
        "SELECT user_version, '', '', '' FROM pragma_user_version",
        "SELECT application_id, '', '', '' FROM pragma_application_id",
        "SELECT entry, '', '', '' FROM seal",
      ]
      for query in queries {
        let statement = try Statement(query, on: connection)
        while try statement.step() {
          var row = ""
          for column in 0..<4 { row += try statement.optionalText(Int32(column)) ?? "-" }
          rows.append(row)
        }
        statement.reset()
      }
      return rows
    }
  }

  @Test func `The script of the schema leaves what the migrator leaves`() throws {
    let migrated = try Connection.inMemory()
    try migrated.migrate(Schema.current.migrator)
    let scripted = try Connection.inMemory()
    try scripted.execute(Schema.current.script)
    #expect(try contents(scripted) == contents(migrated))
    #expect(try contents(scripted).count > 10)
    // The migrator finds nothing left to do.
    try scripted.migrate(Schema.current.migrator)
    #expect(try contents(scripted) == contents(migrated))
  }
}
