import Glibc
import Testing

@testable import Terminal

@Suite struct ScriptLinesTests {
  /// All that comes of some bytes: lines as they are, errors in words.
  private func read(_ source: ScriptLines) -> [String] {
    var result: [String] = []
    while true {
      do throws(LineError) {
        guard case .line(let line) = try source.readLine() else { return result }
        result.append("\(source.lineNumber): \(line)")
      } catch {
        result.append(
          "\(error.kind) in line \(error.line), byte \(error.byteInLine), \(error.byteInInput)"
        )
      }
    }
  }

  @Test(
    arguments: [
      ("", []), ("\n", ["1: "]), ("a", ["1: a"]), ("a\nb\n", ["1: a", "2: b"]),
      ("a\n\nb", ["1: a", "2: ", "3: b"]), ("a\r\nb\r\n", ["1: a", "2: b"]),
      ("a\rb\n", ["1: a\rb"]), ("\u{FEFF}a\nb", ["1: a", "2: b"]), ("\u{FEFF}", ["1: "]),
      ("Nguye\u{302}\u{303}n\n", ["1: Nguyễn"]),
    ])
  func `Lines come without their ends, marks of order and returns`(text: String, lines: [String]) {
    #expect(read(ScriptLines(text: text)) == lines)
  }

  @Test func `What is no text is reported with its place, and the next line is read`() {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("one\n".utf8) + [0x61, 0x62, 0xE1, 0xBB, 0x28, 0x0A]
      + [0x63, 0x00, 0x64, 0x0A] + Array("last".utf8)
    #expect(
      read(ScriptLines(bytes: bytes)) == [
        "1: one", "notUTF8 in line 2, byte 2, 9", "zeroByte in line 3, byte 1, 14", "4: last",
      ]
    )
    #expect(read(ScriptLines(bytes: [0x61, 0xE1, 0xBB])) == ["notUTF8 in line 1, byte 1, 1"])
    #expect(read(ScriptLines(bytes: [0xFF, 0xFE, 0x61, 0x00])) == ["notUTF8 in line 1, byte 0, 0"])
    #expect(read(ScriptLines(bytes: [0x00, 0xFF])) == ["zeroByte in line 1, byte 0, 0"])
  }

  @Test func `A line of two megabytes is read whole`() {
    let line = String(repeating: "đồng ", count: 300_000)
    #expect(read(ScriptLines(text: "a\n\(line)\nb")) == ["1: a", "2: \(line)", "3: b"])
  }

  @Test func `A line beyond the limit is reported once and skipped`() {
    let long = String(repeating: "x", count: 200_000)
    let expected = ["1: a", "tooLong(limit: 1000) in line 2, byte 1000, 1002", "3: b"]
    #expect(read(ScriptLines(bytes: Array("a\n\(long)\nb\n".utf8), limit: 1000)) == expected)
    let folder = TemporaryFolder()
    folder.write("a\n\(long)\nb\n", to: "script")
    let lines = try? ScriptLines(file: folder.file("script"), limit: 1000)
    #expect(lines.map(read) == expected)
  }

  @Test func `An input that never ends a line is reported after the limit`() throws {
    let source = try ScriptLines(file: "/dev/zero", limit: 1 << 20)
    #expect(
      throws: LineError(
        .tooLong(limit: 1 << 20),
        line: 1,
        byteInLine: 1 << 20,
        byteInInput: 1 << 20
      )
    ) {
      try source.readLine()
    }
  }

  @Test func `Lines are the same wherever a read ends`() throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    let bytes = Array("một\r\nhai\n\nbốn".utf8)
    let source = ScriptLines(descriptor: ends[0])
    var lines: [LineOutcome] = []
    var written = 0
    for end in [2, 3, 5, 6, 7, 9, 11, 12, 14, bytes.count] {
      // Whatever is complete by now can be read without waiting.
      _ = unsafe write(ends[1], Array(bytes[written..<end]), end - written)
      written = end
      let complete = bytes[..<end].count { $0 == 0x0A }
      while lines.count < complete { lines.append(try source.readLine()) }
    }
    close(ends[1])
    lines.append(try source.readLine())
    #expect(lines == [.line("một"), .line("hai"), .line(""), .line("bốn")])
    #expect(try source.readLine() == .endOfInput)
    #expect(source.lineNumber == 4)
    close(ends[0])
  }

  @Test func `A file that cannot be opened says why`() {
    #expect(throws: SystemError(code: ENOENT)) { try ScriptLines(file: "/nowhere/at/all") }
    #expect(SystemError(code: ENOENT).text == "No such file or directory")
  }

  @Test func `A folder opens and cannot be read`() throws {
    #expect(try ScriptLines(file: "/tmp").readLine() == .failed(code: EISDIR))
  }
}
