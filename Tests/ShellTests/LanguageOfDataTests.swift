import Diagnostics
import Reporting
import Testing

@testable import Shell

/// Whatever programs read does not depend on the language of whoever runs them.
@Suite struct LanguageOfDataTests {
  @Test(
    arguments: [
      "list cases", "list cadres", "list proposals", "list pilots", "list participants",
      "list facts", "list commands", "list expectations", "list functions", "list variables",
      "list cases by robustness", "policies", "log", "log --all", "show", "show cho", "decide",
      "decide all", "why", "why not exempted", "what if motive=self-seeking",
      "what if motive=*", "what if motive=* approval=*", "how exempted", "compare xe-kham cho/an/1",
      "probability", "simulate trials=500", "robust", "timeline", "ask --next", "matters motive",
    ])
  func `Objects are the same in both languages`(command: String) throws {
    try compare(command, mode: "json")
  }

  @Test(
    arguments: [
      "list cases", "list cadres", "list proposals", "list pilots", "list participants",
      "list facts", "list commands", "list expectations", "policies", "log", "log --all",
    ])
  func `Tables of records are the same in both languages`(command: String) throws {
    try compare(command, mode: "csv")
  }

  private func compare(_ command: String, mode: String) throws {
    let english = try TestShell.furnished()
    let vietnamese = try TestShell.furnished()
    _ = vietnamese.say("set language vi")
    for shell in [english, vietnamese] { _ = shell.say("mode \(mode)") }
    _ = english.say("undo; redo")
    _ = vietnamese.say("undo; redo")
    let (first, second) = (english.say(command), vietnamese.say(command))
    #expect(!first.isEmpty)
    #expect(first == second, "\(command)")
  }
}
