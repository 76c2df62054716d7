import Glibc
import TerminalSupport
import Testing

@Suite struct ExitCodeTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `All well is 0`() throws {
    let result = try Program.say("echo hi", in: folder)
    #expect(result == Program.Result(ending: .exited(0), output: "hi\n", errors: ""))
  }

  @Test func `A statement that fails is 1, and nothing after it is done`() throws {
    let result = try Program.say("echo one; decide nobody; echo two", in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.output == "one\n")
    #expect(result.errors.hasPrefix("-c:1:18: error: nothing here is called `nobody`\n"))
  }

  @Test func `An assertion that fails is 1`() throws {
    let result = try Program.say("case x motive=pure; assert motive = mixed", in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.errors.contains("this does not hold of x: motive = mixed"))
  }

  @Test func `A wrong form is 2, and nothing at all is done`() throws {
    let result = try Program.say("echo one; decde; echo two; whi", in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.output == "")
    #expect(result.errors.contains("-c:1:11: error: there is no command `decde`"))
  }

  @Test(arguments: [
    ["--strange"], ["run"], ["--mode"], ["--seed", "x", "-c", "echo"],
    ["--seed", "-1", "--demo", "-c", "simulate health-bus trials=10"],
  ])
  func `Wrong usage is 2`(arguments: [String]) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.output == "")
    #expect(result.errors.hasPrefix("error: "))
  }

  @Test(arguments: [
    ["--mode", "xml"], ["--language", "fr"], ["--policy", "nothing"], ["--workspace", "nowhere"],
    ["--policy", "./broken.policy.md"],
  ])
  func `An option with a value that cannot be is 2, with a sentence`(options: [String]) throws {
    try folder.write("# Broken {broken}\n", to: "broken.policy.md.txt")
    let result = try Program.say("echo one", options, in: folder)
    #expect(result.ending == .exited(2))
    #expect(result.output == "")
    #expect(result.errors.contains("error: "))
  }

  @Test func `With --keep-going the worst is told in the end, and all the rest is done`() throws {
    let result = try Program.say("echo 1; decide nobody; echo 2", ["--keep-going"], in: folder)
    #expect(result.ending == .exited(1))
    #expect(result.output == "1\n2\n")
  }

  @Test func `The version and the help are asked for and answered on standard output`() throws {
    let version = try Program.run(["--version"], in: folder)
    #expect(version.ending == .exited(0))
    #expect(version.output.hasPrefix("SixDares "))
    let help = try Program.run(["help", "shell"], in: folder)
    #expect(help.ending == .exited(0))
    #expect(help.output.contains("--keep-going"))
  }
}
