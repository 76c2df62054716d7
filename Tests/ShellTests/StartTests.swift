import Testing

@testable import Shell

/// The shell is there at once: what takes long waits until it is asked for.
@Suite struct StartTests {
  @Test(arguments: ["set width 100", "let office = Danang", "define both C { decide $C; why $C }"])
  func `No policy is read for the greeting, the prompt or a line of settings`(line: String) throws {
    let shell = try TestShell()
    #expect(shell.session.isStandardDue)
    _ = shell.session.banner
    _ = shell.session.prompt
    _ = shell.say(line)
    _ = shell.session.prompt
    #expect(shell.session.isStandardDue)
    _ = shell.say("policies")
    #expect(!shell.session.isStandardDue)
  }
}
