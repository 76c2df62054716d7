import TerminalSupport
import Testing

@Suite struct DryRunTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `All statements are checked and none is done`() throws {
    try folder.write("define greet who { echo $who }\n", to: "lib.dare")
    try folder.write(
      "source lib.dare\nnew w\nlet a = x\nfor i in 1, $a { greet $i; output $i.md }\nmode $a\n",
      to: "a.dare"
    )
    let result = try Program.run(["run", "--dry-run", "a.dare"], in: folder)
    #expect(result.errors == "")
    #expect(result.output == "a.dare: 9 statements checked, none done\n")
    #expect(result.ending == .exited(0))
    #expect(folder.names == ["a.dare", "lib.dare"])
  }

  @Test(arguments: [
    ("if 1 < 2 {\n  decide an --fast\n}", "a.dare:2:13: error: `decide` cannot be given `--fast`"),
    ("if 1 < 2 { echo x } else { echo $y }", "a.dare:1:33: error: there is no variable `$y`"),
    ("assert $y = 1", "a.dare:1:8: error: there is no variable `$y`"),
    ("define f x { f }", "a.dare:1:14: error: `f` takes 1 value, but was given 0"),
    ("define f { echo $late $never }; let late = 1", "there is no variable `$never`"),
    ("f; define f { echo x }", "a.dare:1:1: error: there is no command `f`"),
    ("for i in 1 { echo $i }; echo $i", "a.dare:1:30: error: there is no variable `$i`"),
    ("mode tabel", "a.dare:1:6: error: "),
    ("source none.dare", "a.dare:1:8: error: "),
    ("source a.dare", "a.dare:1:8: error: "),
    ("decde", "a.dare:1:1: error: there is no command `decde`"),
  ])
  func `What is wrong is told at its place`(script: String, error: String) throws {
    try folder.write(script + "\n", to: "a.dare")
    let result = try Program.run(["run", "--dry-run", "a.dare"], in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.errors.contains(error), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func `What a file expects to go wrong is not told`() throws {
    try folder.write("expect error { decide an --fast }\n", to: "a.dare")
    let result = try Program.run(["run", "--dry-run", "a.dare"], in: folder)
    #expect(result.ending == .exited(0))
  }

  @Test func `A demo is not made, and all files are checked`() throws {
    try folder.write("echo $a\n", to: "a.dare")
    try folder.write("echo $b\n", to: "b.dare")
    let options = ["run", "--dry-run", "--demo", "-w", "w.workspace"]
    let result = try Program.run(options + ["a.dare", "b.dare"], in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.errors.contains("a.dare:1:6") && result.errors.contains("b.dare:1:6"))
    #expect(folder.names == ["a.dare", "b.dare"])
  }
}
