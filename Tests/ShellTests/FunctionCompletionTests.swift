import Terminal
import Testing

@testable import Shell

@Suite struct FunctionCompletionTests {
  @Test func `Functions are offered where a statement begins, and ? tells how they are called`()
    throws
  {
    let shell = try TestShell()
    shell.run("define greet who { echo $who }")
    let completer = Completer(shell.session)
    #expect(completer.complete("gre", 3).candidates.map(\.text) == ["greet"])
    #expect(completer.complete("let a = 1; gre", 14).candidates.map(\.text) == ["greet"])
    #expect(completer.complete("list gre", 8).candidates.isEmpty)
    #expect(completer.explain("greet ") == "greet WHO")
  }
}
