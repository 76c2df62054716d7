import Glibc
import TestSupport
import Testing

@testable import Workspace

@Suite struct OpeningTests {
  private func opening(_ path: String) -> WorkspaceError? {
    error { _ = try Workspace.open(at: path) }
  }

  @Test func `What is no workspace is told so and left as it is`() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix(seed: 1)
    let contents: [String: [UInt8]] = [
      "empty": [],
      "one-byte": [0],
      "text": Array("# A policy {policy}\n".utf8),
      "long-text": Array(String(repeating: "cases and facts\n", count: 5000).utf8),
      "random": (0..<10_000).map { _ in UInt8.random(in: 0...255, using: &random) },
      "almost": Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 84),
      "almost-page": Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 4080),
    ]
    for (name, bytes) in contents.sorted(by: { $0.key < $1.key }) {
      folder.write(bytes, to: name)
      #expect(opening(folder.file(name)) == .notAWorkspace(folder.file(name)), "\(name)")
      #expect(
        error { _ = try Workspace.open(at: folder.file(name), readOnly: true) }
          == .notAWorkspace(folder.file(name)),
        "\(name)"
      )
      #expect(folder.read(name) == bytes, "\(name)")
    }
    #expect(folder.names() == contents.keys.sorted())
  }

  @Test func `Another program's database is told so and left as it is`() throws {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file("other")).close()
    try RawFile.run(
      ["PRAGMA application_id = 7", "CREATE TABLE t (x)", "INSERT INTO t VALUES (1)"],
      on: folder.file("other")
    )
    let before = folder.read("other")
    #expect(opening(folder.file("other")) == .notAWorkspace(folder.file("other")))
    #expect(folder.read("other") == before)
    #expect(folder.names() == ["other"])
  }

  @Test func `Another program's database with a log of its own is not merged`() throws {
    let folder = try TemporaryFolder()
    try Workspace.create(at: folder.file("first")).close()
    let connection = try Connection.open(
      file: folder.file("first"),
      .readWrite,
      patience: .seconds(1)
    )
    try connection.reading { () throws(WorkspaceError) in
      try Statement("PRAGMA application_id = 7", on: connection).run()
    }
    // The files as a program that was killed would leave them.
    folder.copy("first", to: "other")
    folder.copy("first-wal", to: "other-wal")
    connection.close()
    let before = (folder.read("other"), folder.read("other-wal"))
    #expect(before.1.count > 0)
    #expect(opening(folder.file("other")) == .notAWorkspace(folder.file("other")))
    #expect(folder.read("other") == before.0)
    #expect(folder.read("other-wal") == before.1)
  }

  @Test func `A path that leads nowhere says which part is missing`() throws {
    let folder = try TemporaryFolder()
    folder.write([1], to: "file")
    #expect(opening(folder.file("none")) == .noSuchFile(folder.file("none")))
    #expect(opening(folder.file("none/none")) == .missingFolder(folder.file("none")))
    #expect(opening(folder.file("file/none")) == .missingFolder(folder.file("file")))
    #expect(opening(folder.path) == .isFolder(folder.path))
    #expect(opening("/dev/null") == .notAWorkspace("/dev/null"))
    #expect(opening("a\0b") == .noSuchFile("a\0b"))
    #expect(opening("") != nil)
    #expect(opening(folder.file(String(repeating: "x", count: 5000))) != nil)
    unsafe symlink("loop", folder.file("loop"))
    #expect(opening(folder.file("loop")) != nil)
    unsafe mkfifo(folder.file("pipe"), 0o600)
    #expect(opening(folder.file("pipe")) == .notAWorkspace(folder.file("pipe")))
  }

  @Test func `Links, dots and names of any letters lead to the file`() throws {
    let folder = try TemporaryFolder()
    let name = "Dự án #1 100%?&a=b;'\".workspace"
    let workspace = try Workspace.create(at: folder.file(name))
    #expect(workspace.location == .file(folder.file(name)))
    try workspace.make { try $0.addBareCase("a") }
    workspace.close()
    unsafe symlink(name, folder.file("link"))
    let linked = try Workspace.open(at: folder.path + "/./link")
    #expect(linked.location == .file(folder.file(name)))
    #expect(try linked.bareCases() == ["a"])
  }

  @Test func `What is opened for reading only cannot be changed`() throws {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    let reader = try Workspace.open(at: folder.file(), readOnly: true)
    #expect(reader.isReadOnly)
    #expect(!workspace.isReadOnly)
    #expect(error { try reader.make { try $0.addBareCase("b") } } == .readOnly)
    #expect(error { try reader.undo(steps: 1) } == .readOnly)
    #expect(error { try reader.sealJournal() } == .readOnly)
    #expect(try reader.check() == [])
    try workspace.make { try $0.addBareCase("b") }
    #expect(try reader.bareCases() == ["loose", "b"])
    try reader.save(as: folder.file("copy"))
    #expect(try !Workspace.open(at: folder.file("copy")).isReadOnly)
  }

  @Test func `A file that hides triggers or views is not opened`() throws {
    for sql in [
      "CREATE TRIGGER t AFTER INSERT ON cadre BEGIN DELETE FROM fact; END",
      "CREATE VIEW v AS SELECT 1",
    ] {
      let folder = try TemporaryFolder()
      try Workspace.create(at: folder.file()).close()
      try RawFile.run([sql], on: folder.file())
      #expect(opening(folder.file()) == .corrupted("triggers or views"))
    }
  }
}

/// Opens as somebody who may not do everything, unlike the one who may run the tests.
@Suite struct PermissionTests {
  private func opened(_ folder: TemporaryFolder, readOnly: Bool = false) throws -> [String] {
    try ProbeProcess(["open", folder.file()] + (readOnly ? ["read-only"] : [])).lines()
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.create(at: folder.file())
    try workspace.fillWithSample()
    workspace.close()
    return folder
  }

  @Test func `A file that may not be read says so`() throws {
    let folder = try folder()
    unsafe chmod(folder.file(), 0o000)
    #expect(try opened(folder) == ["error no-permission"])
    #expect(try opened(folder, readOnly: true) == ["error no-permission"])
  }

  @Test func `A file that may not be written is opened for reading`() throws {
    let folder = try folder()
    unsafe chmod(folder.path, 0o777)
    unsafe chmod(folder.file(), 0o444)
    #expect(try opened(folder) == ["read-only: an binh"])
  }

  @Test func `A file in a folder that may not be written is opened for reading`() throws {
    let folder = try folder()
    unsafe chmod(folder.file(), 0o666)
    unsafe chmod(folder.path, 0o555)
    #expect(try opened(folder) == ["read-only: an binh"])
    #expect(folder.names() == ["demo.workspace"])
  }

  @Test func `A folder that may not be entered says so`() throws {
    let folder = try folder()
    // The probe gives up all rights where it has them; elsewhere it is the folder's owner.
    unsafe chmod(folder.path, geteuid() == 0 ? 0o700 : 0o000)
    #expect(try opened(folder) == ["error no-permission"])
  }

  @Test func `Changes that wait in a log are not passed over`() throws {
    let folder = try folder()
    let workspace = try Workspace.open(at: folder.file())
    try workspace.make { try $0.addCadre("chi") }
    // The files as a program that was killed would leave them, where nobody may write.
    let left = try TemporaryFolder()
    left.write(folder.read(), to: "demo.workspace")
    left.write(folder.read("demo.workspace-wal"), to: "demo.workspace-wal")
    workspace.close()
    unsafe chmod(left.path, 0o555)
    #expect(try opened(left) == ["error unmerged-log"])
    unsafe chmod(left.path, 0o777)
    for name in left.names() { unsafe chmod(left.file(name), 0o666) }
    #expect(try opened(left) == ["writable: an binh chi"])
  }
}
