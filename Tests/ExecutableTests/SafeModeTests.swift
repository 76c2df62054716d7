import Glibc
import TerminalSupport
import Testing

/// Files that try to get out, or to keep the machine busy.
@Suite struct SafeModeTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: [
    "source link.dare", "source away/secret.dare", "source inner/../../x", "import link.csv",
    "policy link.policy.md", "open link",
  ])
  func `A link that leads out of the folder is not followed`(line: String) throws {
    let outside = try Folder()
    for name in ["secret.dare", "secret.csv", "secret.policy.md", "secret.workspace"] {
      try outside.write("echo secret\n", to: name)
      let ending = name.dropFirst("secret".count)
      #expect(unsafe symlink(outside.file(name), folder.file("link" + ending)) == 0)
    }
    #expect(unsafe symlink(outside.path, folder.file("away")) == 0)
    let result = try Program.say(line, ["--safe"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.errors.contains("outside the folder"))
    #expect(!result.output.contains("secret"))
  }

  @Test func `A link within the folder is followed`() throws {
    try folder.write("echo inside\n", to: "real.dare")
    #expect(unsafe symlink("real.dare", folder.file("link.dare")) == 0)
    let result = try Program.say("source link.dare", ["--safe"], in: folder)
    #expect(result.ending == .exited(0))
    #expect(result.output == "inside\n")
  }

  @Test func `No expected error hides that all steps are used up`() throws {
    let script = "define f { expect error { f }; expect error { f } }; f"
    let result = try Program.say(script, ["--safe", "--max-steps", "500"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.errors.contains("500 statements were done"))
  }

  @Test func `As many statements as are allowed are done`() throws {
    let result = try Program.say("echo a; echo b; echo c", ["--max-steps", "2"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.output == "a\nb\n")
  }

  @Test func `A text that doubles itself comes to an end`() throws {
    let script =
      "let a = 0123456789; for i in 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20 { let a = $a$a }"
    let result = try Program.say(script, ["--safe"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.errors.contains("more than 1000000 bytes"))
  }

  // MARK: Reading

  @Test(arguments: [
    "source pipe", "import pipe", "policy ./pipe", "open pipe.workspace", "source sub",
    "source /dev/zero", "source /proc/self/environ",
    "source ../x.dare", "source sub/../../x.dare", "source ./sub/./../../x.dare",
    "source none/../../x",
    "source ''", "import /dev/zero", "policy /dev/zero.md", "open /dev/zero", "open ../w",
    "verify /dev/zero", "verify pipe", "verify ../x", "policy check ../x.policy.md",
    "policy diff ../a.policy.md ../b.policy.md", "source away/none.dare", "source ///etc//passwd",
  ])
  func `No path reads what is no file of the folder, and none waits`(line: String) throws {
    for name in ["pipe", "pipe.workspace"] {
      #expect(unsafe mkfifo(folder.file(name), 0o600) == 0)
    }
    unsafe mkdir(folder.file("sub"), 0o755)
    #expect(unsafe symlink("/etc", folder.file("away")) == 0)
    let before = folder.names
    let result = try Program.say(line, ["--safe"], in: folder)
    #expect(result.ending == .exited(1), "\(result.output)")
    #expect(result.output == "")
    #expect(folder.names == before)
  }

  @Test func `Where nothing is, outside is refused as where something is`() throws {
    let errors = try ["/etc/passwd", "/etc/none-such", "../none", "sub/../../none"].map {
      try Program.say("source \($0)", ["--safe"], in: folder).errors
    }
    for text in errors { #expect(text.contains("outside the folder")) }
  }

  @Test func `The folder is that of the file that is run`() throws {
    unsafe mkdir(folder.file("lesson"), 0o755)
    unsafe mkdir(folder.file("lesson/parts"), 0o755)
    try folder.write("echo outside\n", to: "outside.dare")
    try folder.write("echo inside\n", to: "lesson/parts/one.dare")
    try folder.write("source parts/one.dare\nsource ../outside.dare\n", to: "lesson/all.dare")
    for file in ["lesson/all.dare", folder.file("lesson/all.dare")] {
      let result = try Program.run(["run", "--safe", file], in: folder)
      #expect(result.output == "inside\n")
      #expect(result.errors.contains("all.dare:2:8: error: "))
      #expect(result.errors.contains("outside the folder"))
    }
  }

  // MARK: Writing

  @Test(arguments: [
    "output x.md", "output sub/x.md", "output /dev/null", "output x.dare", "output link",
    "output ../x", "save as w", "save as ../w", "new w", "new ../w", "output ''", "output off x",
  ])
  func `Nothing is written, whatever it is called`(line: String) throws {
    try folder.write("mine\n", to: "x.dare")
    #expect(unsafe symlink("x.dare", folder.file("link")) == 0)
    let result = try Program.say(line, ["--safe"], in: folder)
    #expect(result.ending != .exited(0))
    #expect(folder.names == ["link", "x.dare"])
    #expect(folder.text(of: "x.dare") == "mine\n")
  }

  @Test(arguments: [
    ("output answers.md", 1, 6), ("new w", 1, 3), ("save as w", 1, 4), ("echo a; output x", 9, 6),
    ("source ../x.dare", 8, 9), ("import ../x.csv", 8, 8), ("open ../w", 6, 4),
    ("policy ../x.md decree-73", 8, 7),
  ])
  func `The caret stands under the word that is refused`(
    line: String,
    column: Int,
    length: Int
  ) throws {
    let result = try Program.say(line, ["--safe"], in: folder)
    let carets = String(repeating: " ", count: column) + String(repeating: "^", count: length)
    #expect(result.errors.hasPrefix("-c:1:\(column): error: "), "\(result.errors)")
    #expect(result.errors.contains("|" + carets + "\n"), "\(result.errors)")
  }

  // MARK: Using up

  @Test(arguments: [
    ("define f { f }; f", "too-many-calls"),
    ("define f { g }; define g { f }; f", "too-many-calls"),
    ("for a in 1..1000 { for b in 1..1000 { for c in 1..1000 { } } }", "too-many-steps"),
    ("for a in 1..100000000 { }", "too-long-range"),
  ])
  func `What has no end comes to one`(script: String, code: String) throws {
    let result = try Program.say(
      script,
      ["--safe", "--mode", "json", "--max-steps", "2000"],
      in: folder
    )
    #expect(result.ending == .exited(1))
    #expect(result.errors.contains("\"code\":\"\(code)\""), "\(result.errors.prefix(500))")
  }

  @Test func `Blocks are nested so deep and no deeper`() throws {
    func run(_ text: String) throws -> Program.Result {
      try folder.write(text, to: "a.dare")
      return try Program.run(["run", "--safe", "a.dare"], in: folder)
    }
    func blocks(_ depth: Int) -> String {
      let (start, end) = (
        String(repeating: "if 1 < 2 { ", count: depth), String(repeating: " }", count: depth)
      )
      return start + "echo deep" + end
    }
    #expect(try run(blocks(50)).output == "deep\n")
    #expect(try run(blocks(90)).ending == .exited(1))
    #expect(try run(blocks(20_000)).ending == .exited(2))
    #expect(
      try run("if " + String(repeating: "(", count: 50_000) + "1 < 2 { }").ending == .exited(2)
    )
    #expect(
      try run("if " + String(repeating: "not ", count: 50_000) + "1 < 2 { }").ending == .exited(2)
    )
  }

  @Test func `One statement cannot put in more than its room`() throws {
    let doubling = "let a = 0123456789abcdef; for i in 1..15 { let a = $a$a }; "
    for line in ["echo $a$a", "echo $a $a", "echo \"$a$a\"", "find x = $a$a", "let b = $a$a"] {
      let result = try Program.say(doubling + line, ["--safe"], in: folder)
      #expect(result.ending == .exited(1))
      #expect(result.output.utf8.count <= 1_000_000)
    }
  }

  @Test func `Answers, time and memory have their limits, and no expected error hides them`() throws
  {
    let long =
      "let a = 0123456789abcdef; for i in 1..12 { let a = $a$a }; for i in 1..100 { echo $a }"
    let written = try Program.say(long, ["--safe", "--max-output", "1"], in: folder)
    #expect(written.ending == .exited(1))
    #expect(written.errors.contains("more than 1 MB of answers were written"))
    #expect(written.output.utf8.count < 1_300_000)
    let endless = "for a in 1..1000000 { expect error { for b in 1..1000000 { if 1 > 2 { } } } }"
    let options = ["--max-seconds", "1", "--max-steps", "1000000000"]
    let timed = try Program.say(endless, options, in: folder)
    #expect(timed.ending == .exited(1))
    #expect(timed.errors.hasPrefix("-c:1:"))
    #expect(timed.errors.contains("this ran for 1 second, which is the limit"))
    let full = try Program.say(
      "for a in 1..1000000 { echo $a }",
      ["--max-memory", "1"],
      in: folder
    )
    #expect(full.ending == .exited(1))
    #expect(full.errors.contains("more than 1 MB of memory"))
  }
}
