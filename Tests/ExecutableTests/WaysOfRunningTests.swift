import TerminalSupport
import Testing

@Suite struct WaysOfRunningTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `Files run one after the other in one session`() throws {
    try folder.write("let who = an\nadd cadre $who\n", to: "a.dare")
    try folder.write("list cadres\necho $who\n", to: "b.dare")
    let result = try Program.run(["run", "a.dare", "b.dare"], in: folder)
    #expect(result.ending == .exited(0))
    #expect(result.lines.last == "an")
  }

  @Test func `A file that fails tells its name, line and column, and stops the run`() throws {
    try folder.write("# one\nadd cadre an\n  remove nobody\n", to: "a.dare")
    try folder.write("echo two\n", to: "b.dare")
    let result = try Program.run(["run", "a.dare", "b.dare"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(
      result.errors.hasPrefix(
        """
        a.dare:3:10: error: nothing here is called `nobody`
          3 |   remove nobody
            |          ^^^^^^

        """
      )
    )
    #expect(result.output == "")
    let all = try Program.run(["run", "--keep-going", "a.dare", "b.dare"], in: folder)
    #expect(all.ending == .exited(1))
    #expect(all.output == "two\n")
  }

  @Test func `A script on standard input stops at its first error, with its line`() throws {
    let script = "add cadre an\nlist cadres\n\nfor c in cadres {\n  decide $c\n}\necho never\n"
    let result = try Program.run([], input: script, in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.errors.hasPrefix("<stdin>:5:10: error: "))
    #expect(!result.output.contains("never"))
  }

  @Test func `With --keep-going standard input goes on after errors of any kind`() throws {
    let script = "decde\ndecide nobody\necho still here\n"
    let result = try Program.run(["--keep-going"], input: script, in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.output == "still here\n")
  }

  @Test(arguments: [true, false])
  func `With --atomic a script that fails leaves nothing behind`(fromFile: Bool) throws {
    _ = try Program.say("new w; add cadre an", in: folder)
    let script = "add cadre binh\nadd cadre hoa\nremove nobody\n"
    try folder.write(script, to: "a.dare")
    let options = ["--atomic", "-w", "w.workspace"]
    let result =
      fromFile
      ? try Program.run(["run"] + options + ["a.dare"], in: folder)
      : try Program.run(options, input: script, in: folder)
    #expect(result.ending == .exited(1))
    let cadres = try Program.say("for c in cadres { echo $c }", ["-w", "w.workspace"], in: folder)
    #expect(cadres.output == "an\n")
  }

  @Test func `A workspace that is left for another keeps what was changed in it`() throws {
    _ = try Program.say("new a; new b", in: folder)
    let result = try Program.say(
      "add cadre an; open b; add cadre binh",
      ["-w", "a.workspace"],
      in: folder
    )
    #expect(result.ending == .exited(0))
    for (name, cadre) in [("a", "an"), ("b", "binh")] {
      let cadres = try Program.say(
        "for c in cadres { echo $c }",
        ["-w", "\(name).workspace"],
        in: folder
      )
      #expect(cadres.output == cadre + "\n")
    }
  }

  @Test func `Options choose workspace, policy, mode, language and seed`() throws {
    _ = try Program.say("new w; case x result=failed", in: folder)
    let decided = try Program.say(
      "decide x",
      [
        "-w", "w.workspace", "--policy", "conclusion-14", "--policy", "decree-73", "--mode", "json",
      ],
      in: folder
    )
    #expect(decided.lines.count == 1)
    #expect(decided.output.contains(#""policy":"decree-73""#))
    let spoken = try Program.say("decide nobody", ["--language", "vi"], in: folder)
    #expect(spoken.errors.contains("lỗi: ở đây không có gì mang tên `nobody`"))
    let script = "case x result=failed; expect motive pure:50% mixed:50%; simulate trials=100"
    let runs = try [["--seed", "7"], ["--seed", "7"], ["--seed", "8"]].map {
      try Program.say(script, $0, in: folder).output
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0] != runs[2])
  }

  @Test func `Plain output has no boxes, bars or colours`() throws {
    let script =
      "open demo; why --tree for cut-first; expect motive pure:50% mixed:50% for cut-first; simulate cut-first trials=100"
    let plain = try Program.say(script, ["--plain"], in: folder)
    #expect(plain.ending == .exited(0))
    let drawn = plain.output.unicodeScalars.filter { (0x2500...0x25FF).contains($0.value) }
    #expect(drawn.isEmpty)
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    "new w", "save as w", "output x.md", "source ../x.dare", "source /etc/passwd",
    "import ../x.csv", "policy ../x.policy.md",
  ])
  func `Safe mode writes no files and reads nothing outside of the folder`(line: String) throws {
    let result = try Program.say(line, ["--safe"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.errors.contains("safe mode"))
    #expect(folder.names == [])
  }

  @Test func `Tests are told one by one and counted`() throws {
    try folder.write("assert 1 < 2\n", to: "good.dare")
    try folder.write("assert 1 > 2\n", to: "bad.dare")
    try folder.write("```sixdares\n› echo hi\nhi\n```\n", to: "good.md")
    try folder.write("```sixdares\n› echo hi\nho\n```\n", to: "bad.md")
    let result = try Program.run(["test", "."], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.lines.last == "2 passed, 2 failed")
    #expect(result.output.contains("passed ./good.md\n"))
    #expect(result.output.contains("  - ho\n  + hi\n"))
    let updated = try Program.run(["test", "--update", "bad.md"], in: folder)
    #expect(updated.ending == .exited(1))
    #expect(folder.text(of: "bad.md") == "```sixdares\n› echo hi\nhi\n```\n")
    #expect(try Program.run(["test", "bad.md", "good.md"], in: folder).ending == .exited(0))
  }
}
