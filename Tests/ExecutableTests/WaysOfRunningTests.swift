import Glibc
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

  @Test func `What follows the files is given to them`() throws {
    try folder.write("for x in $* { echo \"a: $x\" }\n", to: "a.dare")
    try folder.write("echo \"$0 has $#: $1\"\n", to: "b.dare")
    let result = try Program.run(["run", "a.dare", "b.dare", "Trần An", "3"], in: folder)
    #expect(result.output == "a: Trần An\na: 3\nb.dare has 2: Trần An\n")
    let parted = try Program.run(["run", "a.dare", "x", "--", "b.dare", "--plain"], in: folder)
    #expect(parted.output == "a: x\na: b.dare\na: --plain\n")
  }

  @Test func `A value that no file asks for is refused, and a missing one is told at its place`()
    throws
  {
    try folder.write("echo fixed\n", to: "a.dare")
    let typo = try Program.run(["run", "a.dare", "b.dar"], in: folder)
    #expect(typo.ending == .exited(2))
    #expect(typo.errors.hasPrefix("error: `a.dare` takes no values, but was given `b.dar`"))
    #expect(typo.output == "")
    try folder.write("echo $1\necho $2\n", to: "c.dare")
    let missing = try Program.run(["run", "c.dare", "x"], in: folder)
    #expect(missing.ending == .exited(1))
    #expect(missing.errors.hasPrefix("c.dare:2:6: error: there is no `$2`"))
    let checked = try Program.run(["run", "--dry-run", "c.dare", "x"], in: folder)
    #expect(checked.ending == .exited(2))
    #expect(checked.errors.hasPrefix("c.dare:2:6: error: there is no `$2`"))
  }

  @Test func `A file that counts its values is not blamed for those that it can do without`() throws
  {
    try folder.write("if $# > 1 { echo $2 } else { echo $1 }\n", to: "a.dare")
    let checked = try Program.run(["run", "--dry-run", "a.dare", "x"], in: folder)
    #expect(checked.ending == .exited(0))
  }

  @Test func `A trace goes to standard error and leaves the answers as they are`() throws {
    try folder.write("let a = x\necho $a\n", to: "a.dare")
    let result = try Program.run(["run", "--trace", "a.dare"], in: folder)
    #expect(result.output == "x\n")
    #expect(result.errors == "+ a.dare:1: let a = x\n+ a.dare:2: echo x\n")
    let told = try Program.run(["run", "--trace", "--mode", "json", "a.dare"], in: folder)
    #expect(told.lines.count == 2 && !told.output.contains("trace"))
    #expect(told.errors.contains(#""line":2,"depth":0,"statement":"echo x""#))
  }

  @Test func `A tilde stands for the home folder, but not in safe mode's folder`() throws {
    try folder.write("echo \"at home\"\n", to: "home.dare")
    let result = try Program.run(["-c", "source ~/home.dare; save as ~/kept"], in: folder)
    #expect(result.lines.first == "at home")
    #expect(folder.names.contains("kept.workspace"))
    unsafe mkdir(folder.file("inner"), 0o700)
    try folder.write("source ~/home.dare\n", to: "inner/a.dare")
    let safe = try Program.run(["run", "--safe", "inner/a.dare"], in: folder)
    #expect(safe.ending == .exited(1) && safe.output == "")
  }

  @Test func `A profile goes to standard error, whatever comes of the run`() throws {
    try folder.write("for n in 1..20 { echo $n }\ndecide nobody\n", to: "a.dare")
    let result = try Program.run(["run", "--profile", "a.dare"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.lines.count == 20)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("22 statements in ") && $0.hasSuffix(" a second") })
    #expect(lines.contains { $0.hasPrefix("  echo ") && $0.contains("20") })
    #expect(lines.contains { $0.hasPrefix("  (parsing statements) ") })
    #expect(lines.contains { $0.hasPrefix("  a.dare:2 ") })
    let told = try Program.run(["--profile", "--mode", "json", "-c", "echo x"], in: folder)
    #expect(told.errors.hasPrefix(#"{"schema":"sixdares.profile/1","statements":1,"#))
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

  @Test func `Only the tests whose path holds a text are run`() throws {
    try folder.write("assert 1 < 2\n", to: "good.dare")
    try folder.write("assert 1 > 2\n", to: "bad.dare")
    let result = try Program.run(["test", "--filter", "goo", "."], in: folder)
    #expect(result.ending == .exited(0))
    #expect(result.output == "passed ./good.dare\n1 passed, 0 failed\n")
    let none = try Program.run(["test", "--filter", "ugly", "."], in: folder)
    #expect(none.ending == .exited(2))
    #expect(none.errors == "no files to test that --filter lets through\n")
  }
}
