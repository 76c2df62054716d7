import Glibc
import TerminalSupport
import Testing

/// Texts from elsewhere that would move the cursor, name the window or turn the reading around.
@Suite struct EscapingTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// ESC with colour, OSC that names the window, C1 introducers, bidi overrides, a bell, a backspace,
  /// a carriage return, a line separator.
  private static let evil =
    "a\u{1B}[31mb\u{1B}]0;title\u{7}c\u{9B}31md\u{9D}0;x\u{9C}e\u{202E}f\u{2066}g\u{7}h\u{8}i\rj\u{2028}k"

  /// Whether nothing in a text but line breaks could do anything to a terminal.
  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }

  private func expectHarmless(_ result: Program.Result, _ what: String) {
    #expect(isHarmless(result.output), "\(what): \(result.output.debugDescription)")
    #expect(isHarmless(result.errors), "\(what): \(result.errors.debugDescription)")
    #expect(!(result.output + result.errors).isEmpty, "\(what) says nothing")
  }

  @Test(arguments: ["table", "line", "json", "markdown"])
  func `Names and evidence are shown escaped in every form`(mode: String) throws {
    let text = Self.evil
    let script = """
      policy conclusion-14
      add cadre an name="\(text)" post="\(text)" unit="\(text)"
      add proposal p by=an title="\(text)" field="\(text)"
      add pilot p place="\(text)"
      set p motive=pure evidence="\(text)"
      report p to="\(text)" on=2021-10-04
      list cadres
      list proposals
      list pilots
      list cases
      show an
      show p
      decide p
      why p
      what if motive=mixed for p
      timeline p
      inspect
      recognise p
      find motive = pure
      log
      dump
      echo "\(text)"
      let v = "\(text)"
      list variables
      undo
      """
    try folder.write(script, to: "a.dare")
    let result = try Program.run(
      ["run", "--safe", "--keep-going", "--mode", mode, "a.dare"],
      in: folder
    )
    expectHarmless(result, mode)
    let spoken = try Program.run(
      ["run", "--language", "vi", "--trace", "--keep-going", "a.dare"],
      in: folder
    )
    expectHarmless(spoken, "trace")
  }

  @Test func `Errors show what was typed escaped`() throws {
    let text = Self.evil
    for line in [
      "decide \"\(text)\"", "\(text)", "set x \(text)=1", "set x motive=\"\(text)\"",
      "find \(text)",
      "echo $\(text)", "source \"\(text)\"", "open \"\(text)\"", "policy \"\(text).md\"",
      "import \"\(text)\"", "explain \"\(text)\"", "help \"\(text)\"", "use \"\(text)\"",
      "assert 1 > 2 because \"\(text)\"", "expect error \"\(text)\" { decide x }",
      "# \(text)\ndecde",
      "mode \"\(text)\"", "set \"\(text)\" x", "case \"\(text)\" a=1", "verify \"\(text)\"",
      "define f x { }; f \"\(text)\" \"\(text)\"", "save as \"x\(text)\"", "output \"\(text)\"",
    ] {
      try folder.write(line + "\n", to: "a.dare")
      for options in [["run", "--safe"], ["run", "--mode", "json"], ["run", "--dry-run"]] {
        let result = try Program.run(options + ["a.dare"], in: folder)
        guard result.ending != .exited(0) else { continue }
        expectHarmless(result, line.debugDescription)
      }
      _ = try? folder.write("", to: "a.dare")
    }
  }

  @Test func `File names are shown escaped`() throws {
    let name = "x\u{1B}[31m\u{202E}y"
    try folder.write("decde\n", to: name + ".dare")
    try folder.write("```sixdares\n› echo a\nb\n```\n", to: name + ".md")
    try folder.write("no table", to: name + ".csv")
    try folder.write("# no policy", to: name + ".policy.md")
    try folder.write("no workspace", to: name + ".workspace")
    expectHarmless(try Program.run(["run", name + ".dare"], in: folder), "run")
    expectHarmless(try Program.run(["test", name + ".dare", name + ".md"], in: folder), "test")
    expectHarmless(try Program.run(["fmt", "--check", name + ".dare"], in: folder), "fmt")
    expectHarmless(
      try Program.run(["-w", name + ".workspace", "-c", "list cases"], in: folder),
      "-w"
    )
    expectHarmless(
      try Program.run(["--policy", name + ".policy.md", "-c", "policies"], in: folder),
      "policy"
    )
    for line in ["source", "import", "policy", "open", "policy check", "verify"] {
      let ending =
        ["import": ".csv", "open": ".workspace"][line]
        ?? (line == "source" ? ".dare" : ".policy.md")
      let result = try Program.say("\(line) '\(name)\(ending)'", ["--safe"], in: folder)
      expectHarmless(result, line)
    }
    let made = try Program.say("new '\(name)-made'; list cadres", in: folder)
    expectHarmless(made, "new")
  }

  @Test func `Policy prose is shown escaped`() throws {
    let text = Self.evil.split(separator: "\r").joined()
    try folder.write(
      """
      # A \(text) policy {evil}

      - vi: Một chính sách \(text)
      - in force: 2021-01-01 …

      About it: \(text).

      ## A \(text) clause {clause}

      - vi: Một điều \(text)

      Prose \(text) here.

      vi: Văn bản \(text) ở đây.

      ```policy
      decision responsibility: one of ordinary, exempted
      fact a: yes/no
        en "Is \(text)?"
        vi "Có \(text)?"
      rule r
        when a
        then responsibility = exempted
        en "because \(text)"
        vi "vì \(text)"
      ```
      """,
      to: "evil.policy.md"
    )
    let script = """
      policy evil.policy.md
      explain clause
      explain r
      explain a
      policy show evil
      policy check evil
      case x
      ask x
      set x a=yes
      decide x
      why x
      what if a=no for x
      how ordinary for x
      find "\(text)" = 1
      """
    for options in [
      ["--keep-going"], ["--safe", "--keep-going"], ["--language", "vi", "--keep-going"],
    ] {
      expectHarmless(try Program.say(script, options, in: folder), "policy")
    }
  }

  @Test func `At a terminal, a name moves nothing and completes escaped`() throws {
    try folder.write("add cadre an name=\"\(Self.evil)\"\nadd cadre anh name=b\n", to: "a.dare")
    let session = try Program.atTerminal(in: folder)
    session.type("source a.dare\r")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("show an\t\t")
    try session.wait(forText: "anh")
    session.type("\u{15}show an\r")
    try session.wait(forText: "\\u{1B}[31mb")
    #expect(session.screen.bells <= 2)
  }

  @Test func `The name of a workspace is greeted escaped`() throws {
    let name = "a\u{1B}]0;title\u{7}b\u{1B}[31mc.workspace"
    let session = try Program.atTerminal(["--demo", "--workspace", name], in: folder)
    #expect(session.screen.lines.contains { $0.hasPrefix("a\\u{1B}]0;title\\u{7}b") })
    #expect(session.screen.bells == 0)
  }

  @Test func `What shells are told of values is escaped`() throws {
    try folder.write("add cadre an name=\"\(Self.evil)\"\n", to: "a.dare")
    let made = try Program.run(["-c", "new w; source a.dare"], in: folder)
    #expect(made.ending == .exited(0))
    try folder.write("# $2: \u{1B}[31mred\nshow $1\necho $2\n", to: "b.dare")
    for typed in [["b.dare", ""], ["b.dare", "an", ""]] {
      let told = try Program.run(["complete", "run", "-w", "w.workspace"] + typed, in: folder)
      #expect(!told.output.isEmpty)
      #expect(isHarmless(told.output.filter { $0 != "\t" }), "\(typed): \(told.output)")
    }
  }
}
