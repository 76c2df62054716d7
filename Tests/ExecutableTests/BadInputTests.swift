import TerminalSupport
import Testing

@Suite struct BadInputTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// Runs bytes as a file, and as standard input with what follows.
  private func runFile(_ bytes: [UInt8]) throws -> Program.Result {
    try folder.write(bytes, to: "a.dare")
    return try Program.run(["run", "a.dare"], in: folder)
  }

  @Test func `Line ends of Windows and a byte order mark do no harm`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("echo one\r\nfor x in a b {\r\n  echo $x\r\n}\r\n".utf8)
    for result in [try runFile(bytes), try Program.run([], bytes: bytes, in: folder)] {
      #expect(result == Program.Result(ending: .exited(0), output: "one\na\nb\n", errors: ""))
    }
  }

  @Test func `A byte that is no text is told with its place, before anything is done`() throws {
    let result = try runFile(Array("echo one\necho b".utf8) + [0xFF] + Array("d\n".utf8))
    #expect(result.ending == .exited(2))
    #expect(result.output == "")
    #expect(
      result.errors
        == """
        a.dare:2:7: error: `a.dare` is not UTF-8 text: line 2, byte 7
          2 | echo b\u{FFFD}d
            |       ^

        """
    )
  }

  @Test func `A zero byte is told with its place`() throws {
    let result = try runFile(Array("echo one\necho b".utf8) + [0] + Array("d\n".utf8))
    #expect(result.ending == .exited(2))
    #expect(
      result.errors.hasPrefix("a.dare:2:7: error: `a.dare` is not text: there is a zero byte at")
    )
  }

  @Test func `On standard input the shell lives on after lines that are no text`() throws {
    let bytes = Array("echo one\n".utf8) + [0xFF, 0x0A, 0x61, 0, 0x0A] + Array("echo two\n".utf8)
    let result = try Program.run(["--keep-going"], bytes: bytes, in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.output == "one\ntwo\n")
    #expect(result.errors.contains("standard input is not UTF-8 text: line 2, byte 1"))
    #expect(result.errors.contains("there is a zero byte at line 3, byte 2"))
  }

  @Test func `A line of a megabyte is read, and one in an error is cut around the caret`() throws {
    let long = String(repeating: "x", count: 1 << 20)
    let result = try Program.run([], input: "echo \(long)\necho \(long) $nothing\n", in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.output.utf8.count == long.utf8.count + 1)
    #expect(result.errors.utf8.count < 1000)
    #expect(result.errors.contains("there is no variable `$nothing`"))
  }

  @Test func `A name of a megabyte is refused in a short sentence`() throws {
    let long = String(repeating: "x", count: 1 << 20)
    let result = try Program.run([], input: "add cadre \(long)\n", in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.errors.utf8.count < 2000)
  }

  @Test func `Control characters in names are shown escaped`() throws {
    let script = #"add cadre an name="\u{1b}[31mred\u{7}"; list cadres"#
    let result = try Program.say(script, in: folder)
    #expect(result.ending == .exited(0))
    #expect(!result.output.utf8.contains(0x1B) && !result.output.utf8.contains(7))
  }

  @Test(arguments: [
    ("decde", "there is no command `decde`", "did you mean `decide`?"),
    ("set motiv=pure", "no active policy knows a fact `motiv`", "did you mean `motive`?"),
    ("set motive=pur", "`pur` is not a value of `motive`", "did you mean `pure`?"),
    ("set damage=3xx", "`3xx` is not a number with a known unit", "3.2bn"),
    ("decide nobody", "nothing here is called `nobody`", "`list cases`"),
    ("source nowhere.dare", "there is no file `nowhere.dare`", ""),
    ("open nowhere", "there is no file `nowhere.workspace`", ""),
    ("policy ./bad.policy.md", "bad.policy.md:", "did you mean"),
  ])
  func `A mistake has a clear sentence, and the next statement works`(
    line: String,
    sentence: String,
    help: String
  ) throws {
    let policy = """
      # A policy {mine}

      - in force: 2020-01-01 …

      ## A clause {clause}

      ```policy
      fact speed: number
      decision outcome: one of fined, free
      rule fast
        when sped > 3
        then outcome = fined
      ```
      """
    try folder.write(policy, to: "bad.policy.md")
    let script = "case x\n\(line)\necho alive\n"
    let result = try Program.run(["--keep-going"], input: script, in: folder)
    #expect(result.output == "alive\n")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.errors.contains(help), "\(result.errors)")
    #expect(result.errors.contains(":2:") || result.errors.contains("bad.policy.md:"))
  }

  @Test func `A folder, a missing file and a file that is too large are told apart`() throws {
    #expect(try Program.run(["run", "."], in: folder).errors.contains("is a folder"))
    #expect(try Program.run(["run", "no.dare"], in: folder).errors.contains("there is no file"))
    #expect(
      try Program.run(["run", "/dev/null"], in: folder).errors.contains("not an ordinary file")
    )
  }
}
