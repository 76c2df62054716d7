import Testing

@testable import Workspace

@Suite struct FileFormatTests {
  @Test func `A file says that it is a workspace, of which version, and that it has a log`() throws
  {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file()).close()
    let header = folder.read()
    #expect(String(decoding: header[0..<15], as: UTF8.self) == "SQLite format 3")
    #expect(String(decoding: header[68..<72], as: UTF8.self) == "SxDr")
    #expect(header[60..<64].reduce(0) { $0 << 8 | Int($1) } == Schema.current.version)
    #expect(Array(header[18...19]) == [2, 2])
    #expect(folder.names() == ["demo.workspace"])
  }

  @Test func `What is written waits in a log and is forced to the disk`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    #expect(try workspace.texts("PRAGMA journal_mode") == ["<wal>"])
    #expect(try workspace.texts("PRAGMA synchronous") == ["<2>"])
    #expect(try workspace.texts("PRAGMA foreign_keys") == ["<1>"])
    #expect(try workspace.texts("PRAGMA trusted_schema") == ["<0>"])
    try workspace.make { try $0.addBareCase("a") }
    #expect(folder.names() == ["demo.workspace", "demo.workspace-shm", "demo.workspace-wal"])
    workspace.close()
    #expect(folder.names() == ["demo.workspace"])
  }

  @Test func `Every table of ours is strict`() throws {
    let workspace = try Workspace.scratch()
    let loose = try workspace.texts(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%' ORDER BY name
      """
    )
    // The list of steps taken is kept by the library that takes them.
    #expect(loose == ["<grdb_migrations>"])
    #expect(error { try workspace.tamper("INSERT INTO setting VALUES ('a', x'FF')") } != nil)
    #expect(try workspace.rows().isEmpty)
  }

  @Test(
    arguments: [
      "INSERT INTO fact VALUES (99, 'a', 'yes-no', 1, NULL, '', NULL)",
      "INSERT INTO fact VALUES (1, 'a', 'yes-no', 2, NULL, '', NULL)",
      "INSERT INTO fact VALUES (1, 'a', 'yes-no', NULL, NULL, '', NULL)",
      "INSERT INTO fact VALUES (1, 'a', 'label', 1, NULL, '', NULL)",
      "INSERT INTO fact VALUES (1, 'a', 'colour', 1, NULL, '', NULL)",
      "INSERT INTO fact VALUES (1, '', 'date', 1, NULL, '', NULL)",
      "INSERT INTO fact VALUES (1, 'a', 'date', 1, NULL, '', 99999999)",
      "INSERT INTO plan_part VALUES (9, 99, 'target', 'a', '')",
      "INSERT INTO plan_part VALUES (9, 1, 'colour', 'a', '')",
      "INSERT INTO plan_part VALUES (9, 1, 'target', '', '')",
      "INSERT INTO plan_part VALUES (0, 1, 'target', 'a', '')",
      "INSERT INTO plan_part VALUES (9, NULL, 'strategy', 'wait', '')",
      "INSERT INTO subject VALUES (9, 'case', NULL, NULL)",
      "INSERT INTO subject VALUES (9, 'pilot', 'a', 'a')",
      "INSERT INTO subject VALUES (9, 'thing', 'a', 'a')",
      "INSERT INTO subject VALUES (9, 'case', 'an', 'an')",
      "INSERT INTO cadre VALUES (99, '', '', '', 0)",
      "INSERT INTO pilot VALUES (9, 9, 0, '')",
      "INSERT INTO entry VALUES (9, 0, '', 'lost', '')",
      "INSERT INTO seal VALUES (2, 0)",
      "DELETE FROM subject WHERE id = 'an'",
    ])
  func `The file itself refuses a row that makes no sense`(sql: String) throws {
    let workspace = try Workspace.sample()
    let before = try workspace.rows()
    guard case .corrupted = error({ try workspace.tamper(sql) }) else {
      Issue.record("taken: \(sql)")
      return
    }
    #expect(try workspace.rows() == before)
  }
}

@Suite struct VersionTests {
  private static let next = Schema(
    migrations: Schema.current.migrations + [
      Migration(name: "colours", sql: "CREATE TABLE colour (name TEXT PRIMARY KEY) STRICT")
    ]
  )

  private func open(_ path: String, _ schema: Schema, readOnly: Bool = false) throws -> Workspace {
    try Workspace.open(at: path, readOnly: readOnly, patience: .seconds(1), schema: schema)
  }

  @Test func `A newer program brings an older file up to date and keeps what is in it`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    let before = try workspace.rows()
    workspace.close()
    let newer = try open(folder.file(), Self.next)
    #expect(try newer.rows() == before)
    #expect(try newer.texts("PRAGMA user_version") == ["<3>"])
    #expect(try newer.check() == [])
    try newer.undo(steps: 1)
    try newer.redo(steps: 1)
    #expect(try newer.rows() == before)
  }

  @Test func `A file from before plans keeps everything, and takes parts of plans from then on`()
    throws
  {
    let folder = try TemporaryFolder()
    let first = Schema(migrations: [.subjectsFactsAndJournal])
    let connection = try Connection.inMemory()
    try connection.migrate(first.migrator)
    let old = Workspace(connection, location: .memory, isReadOnly: false, schema: first)
    try old.make { changes in
      try changes.addProposal("clinic", title: "Clinics on buses")
      try changes.setExpectation("approved", "yes:70%", of: .proposal("clinic"))
    }
    let facts = try old.texts("SELECT * FROM expectation")
    try old.save(as: folder.file())
    #expect(
      error { try Workspace.open(at: folder.file(), readOnly: true) }
        == .olderVersion(found: 1, known: 2)
    )
    let workspace = try Workspace.open(at: folder.file())
    #expect(try workspace.texts("PRAGMA user_version") == ["<2>"])
    #expect(try workspace.texts("SELECT * FROM expectation") == facts)
    #expect(try workspace.planParts(of: .proposal("clinic")) == [])
    #expect(try workspace.check() == [])
    try workspace.make { try $0.setPlanPart(.risk, "flood", "chance=5%", of: .proposal("clinic")) }
    let rows = try workspace.rows()
    try workspace.undo(steps: 2)
    #expect(try workspace.rows().isEmpty)
    try workspace.redo(steps: 2)
    #expect(try workspace.rows() == rows)
    #expect(try workspace.check() == [])
  }

  @Test func `An older program does not touch a newer file`() throws {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file()).close()
    try open(folder.file(), Self.next).close()
    let before = folder.read()
    #expect(
      error { _ = try Workspace.open(at: folder.file()) } == .newerVersion(found: 3, known: 2)
    )
    #expect(folder.read() == before)
    #expect(folder.names() == ["demo.workspace"])
  }

  @Test func `An older file that cannot be written cannot be brought up to date`() throws {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file()).close()
    #expect(
      error { _ = try open(folder.file(), Self.next, readOnly: true) }
        == .olderVersion(found: 2, known: 3)
    )
  }

  @Test func `A program that is overtaken while it has the file open stops writing`() throws {
    let folder = try TemporaryFolder()
    let old = try Workspace.create(at: folder.file())
    try old.make { try $0.addBareCase("a") }
    let new = try open(folder.file(), Self.next)
    try new.make { try $0.addBareCase("b") }
    #expect(
      error { try old.make { try $0.addBareCase("c") } } == .newerVersion(found: 3, known: 2)
    )
    #expect(try new.bareCases() == ["a", "b"])
  }
}
