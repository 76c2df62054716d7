import Glibc
import Testing

@testable import Terminal

@Suite struct HistoryTests {
  @Test func `What was typed last is last, and nothing is there twice`() {
    let history = History()
    for entry in ["one", "two", "one", "one", "three  \n", " secret", "", "   "] {
      history.append(entry)
    }
    #expect(history.entries == ["two", "one", "three"])
  }

  @Test func `The oldest entries go when there are too many`() {
    let history = History(limit: 3)
    for number in 1...5 { history.append("entry \(number)") }
    #expect(history.entries == ["entry 3", "entry 4", "entry 5"])
  }

  @Test func `Entries are composed`() {
    let history = History()
    history.append("Nguye\u{302}\u{303}n")
    #expect(history[0].unicodeScalars.count == 6)
  }

  @Test func `Entries are found by their beginning and by any part, with or without marks`() {
    let history = History()
    for entry in ["add Nguyễn", "ask", "add Đồng", "report nguyen"] { history.append(entry) }
    #expect(history.older(than: 4, beginningWith: "a") == 2)
    #expect(history.older(than: 2, beginningWith: "a") == 1)
    #expect(history.older(than: 4, beginningWith: "add N") == 0)
    #expect(history.newer(than: 0, beginningWith: "add") == 2)
    #expect(history.newer(than: 2, beginningWith: "add") == nil)
    #expect(history.older(than: 4, containing: "NGUYEN") == 3)
    #expect(history.older(than: 3, containing: "nguyễn") == 0)
    #expect(history.older(than: 4, containing: "dong") == 2)
    #expect(history.newer(than: 0, containing: "guy") == 3)
    #expect(history.older(than: 0, containing: "add") == nil)
    #expect(history.older(than: 9, containing: "add") == 2)
    #expect(history.newer(than: 9, beginningWith: "") == nil)
  }

  @Test func `A file is made for the user alone, with the folders that lead to it`() {
    let folder = TemporaryFolder()
    let history = History(file: folder.file("state/shell/history"))
    #expect(history.problem == nil)
    #expect(folder.names == [])
    history.append("add cadre an name=\"Trần Thị An\"")
    history.append("if x {\n  y\n}")
    #expect(history.problem == nil)
    #expect(folder.mode(of: "state") == 0o700)
    #expect(folder.mode(of: "state/shell") == 0o700)
    #expect(folder.mode(of: "state/shell/history") == 0o600)
    #expect(
      folder.text(of: "state/shell/history") == #"""
        add cadre an name="Trần Thị An"
        if x {\n  y\n}

        """#
    )
    #expect(History(file: folder.file("state/shell/history")).entries == history.entries)
  }

  @Test func `A file that others could read is closed to them`() {
    let folder = TemporaryFolder()
    folder.write("one\n", to: "history")
    History(file: folder.file("history")).append("two")
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test func `Of equal lines in a file the last stays, and a wrong line hides no other`() {
    let folder = TemporaryFolder()
    folder.write(
      Array("one\ntwo\n".utf8) + [0x62, 0xFF, 0x0A] + Array("bad \\x\n\none\nthree".utf8),
      to: "history"
    )
    let history = History(file: folder.file("history"))
    #expect(history.entries == ["two", "one", "three"])
    #expect(history.problem == nil)
    // The last line had no end: the next entry must not be swallowed by it.
    history.append("four")
    #expect(History(file: folder.file("history")).entries == ["two", "one", "three", "four"])
  }

  @Test func `A file that has grown too long is rewritten, shortened from the top`() {
    let folder = TemporaryFolder()
    folder.write((1...20).map { "entry \($0 % 15)\n" }.joined(), to: "history")
    let history = History(file: folder.file("history"), limit: 4)
    #expect(history.entries == ["entry 2", "entry 3", "entry 4", "entry 5"])
    #expect(folder.text(of: "history") == "entry 2\nentry 3\nentry 4\nentry 5\n")
    #expect(folder.names == ["history"])
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test func `A rewrite follows a link and leaves it a link`() {
    let folder = TemporaryFolder()
    folder.write((1...20).map { "entry \($0)\n" }.joined(), to: "real")
    folder.link("history", to: "real")
    _ = History(file: folder.file("history"), limit: 2)
    #expect(folder.text(of: "real") == "entry 19\nentry 20\n")
    #expect(folder.isLink("history"))
  }

  @Test(
    arguments: [
      Array("_HiStOrY_V2_\nadd\\040cadre\n".utf8), [0x7F, 0x45, 0x4C, 0x46, 0x0A, 0x00, 0x0A],
      [0xFF, 0xFE, 0x0A],
    ])
  func `A file that is no history is kept under another name`(bytes: [UInt8]) {
    let folder = TemporaryFolder()
    folder.write([1], to: "history.unreadable")
    folder.write(bytes, to: "history")
    let history = History(file: folder.file("history"))
    #expect(history.problem == .setAside(as: folder.file("history.unreadable-2")))
    #expect(history.entries == [])
    history.append("one")
    #expect(folder.text(of: "history") == "one\n")
    #expect(folder.bytes(of: "history.unreadable-2") == bytes)
    #expect(folder.bytes(of: "history.unreadable") == [1])
  }

  @Test func `A path that is no file is left alone`() {
    let folder = TemporaryFolder()
    let history = History(file: folder.path)
    history.append("one")
    #expect(history.problem == .notAFile)
    #expect(history.entries == ["one"])
    let null = History(file: "/dev/null")
    null.append("one")
    #expect(null.problem == .notAFile)
  }

  @Test func `What could not be written is written with the next entry`() {
    let folder = TemporaryFolder()
    let history = History(file: folder.file("state/history"))
    // The folder is a file for a while.
    folder.write("", to: "state")
    history.append("one")
    #expect(history.problem == .cannotWrite(code: ENOTDIR))
    folder.remove("state")
    history.append("two")
    #expect(folder.text(of: "state/history") == "one\ntwo\n")
  }
}
