import Diagnostics
import PolicyLanguage
import TestSupport
import Testing

@testable import Shell

/// Words that English cannot do without and Vietnamese does not have.
private let english: Set<String> = [
  "the", "of", "is", "are", "was", "were", "be", "been", "and", "not", "with", "which", "that",
  "this", "these", "nothing", "known", "by", "from", "has", "have", "can", "cannot", "its", "must",
  "what", "when", "where", "whether", "more", "most", "than", "there", "their", "they", "other",
  "facts", "case", "cases", "value", "values", "rules", "rule", "possible", "expected", "given",
]

/// The words of a text that stand outside of back-quotes, quotes and brackets of code.
private func words(_ text: String) -> [Substring] {
  var plain = ""
  var isInside = false
  for character in text {
    if character == "`" {
      isInside.toggle()
      plain.append(" ")
    } else if !isInside || character == "\n" {
      if character == "\n" { isInside = false }
      plain.append(character)
    }
  }
  // A name with hyphens, dots or an equals sign is something that could be typed.
  return plain.split { $0.isWhitespace || "·,:;()|/".contains($0) }
}

@Suite struct CatalogueTests {
  /// What is asked of the shell: every command's examples, every error that is easily made, and
  /// many lines that make no sense at all.
  private static var questions: [String] {
    let mistakes = [
      "decde", "add kadre x", "decide nobody", "set motiv=pure", "set motive=pur", "set damage=3xx",
      "set damage=-1", "approve on=2021-13-01", "approve as=no on=2021-01-01", "report",
      "why x y z",
      "unset motive for x/y/z/w", "use", "add cadre an", "add cadre 5x", "add cadre a/b",
      "add pilot nobody", "add participant cho an", "remove an", "start x on=2021-01-01",
      "expect damage pilot:60%", "expect approval pilot:60%", "expect damage normal(1)",
      "expect approval nein:100%", "how exempt", "how exempted cost approval", "what if a=1",
      "what if motive=* cause=* result=*", "compare an binh", "decide cho", "set cho motive=pure",
      "finish cho result=failed", "explain nothing-here", "glossary xyz", "reading strange",
      "policy strange", "policy ./strange.policy.md", "open strange", "open strange read-only",
      "new strange/strange", "save", "undo 100000", "redo", "log 0", "output /x/y/z", "mode x",
      "set width 5", "set colour red", "set strange 5", "list strange", "find motiv = pure",
      "find motive = pur", "find damage = motive", "find (motive = pure", "find motive",
      "assert motive = mixed for xe-kham", "assert x", "let x", "for x in {", "if x",
      "echo \"\\q\"",
      "echo $nothing", "expect error { echo x }", "expect error strange { decde }", "time",
      "source strange.dare", "import strange.csv", "quit now", "help strange", "evidence motive x",
      "evidence an x dare=strange", "case cho motive=pure", "edit x title=y", "edit cho/1 title=y",
      "set reported-first=yes", "}", "(", "decide --alle", "decide fence x", "why --tree --tree x",
    ]
    let tour = [
      "decide", "decide all", "decide cho/an/1", "why", "why --all", "why --tree",
      "why not exempted",
      "why not reduced", "how exempted", "how reduced",
      "what if motive=self-seeking",
      "what if motive=*",
      "what if approval=* motive=*", "what if reported-on=*", "what if damage=*",
      "simulate xe-kham trials=500", "simulate cho/an/1 trials=500", "compare xe-kham cho/an/1",
      "decide xe-kham", "assume motive=mixed", "decide", "assume", "assume off", "assume", "show",
      "show --all", "show an", "show cho", "list cases", "list cadres", "list proposals",
      "list pilots", "list participants", "list facts", "list commands", "list expectations",
      "list variables", "find motive = pure", "find damage > 1tn", "policies", "policy", "reading",
      "explain core", "explain conclusion-14", "explain balanced", "explain personal-gain",
      "explain motive", "explain exempted", "explain support", "log", "undo", "redo", "log --all",
      "check workspace", "set", "mode", "version", "history", "time echo x", "use", "help",
      "set finished-on=2020-01-01", "decide", "why", "undo", "decide x", "why for x",
    ]
    var examples: [String] = []
    for command in allCommands where command.name != "quit" { examples += command.examples }
    examples.removeAll { line in
      // The demo holds English records; what an assertion says is what was typed.
      ["set language", "mode", "echo", "how ", "open ", "assert ", "add "].contains {
        line.contains($0)
      }
    }
    return tour + mistakes + examples
  }

  @Test func `Nothing that is said in Vietnamese is English`() throws {
    let shell = try TestShell.furnished(safe: true)
    _ = shell.say("set language vi")
    for question in Self.questions {
      let answer = shell.say(question)
      // What was typed is shown again under an error; commands and citations are names.
      var left = answer.split(separator: "\n").filter {
        !$0.contains(" | ") && !$0.contains("cách dùng: ")
      }.joined(
        separator: "\n"
      )
      left = left.replacing(question, with: "")
      let strange = words(left).filter { english.contains($0.lowercased()) }
      let isCode = [
        "explain", "log", "undo", "redo", "help", "list commands", "glossary", "policy",
      ]
      .contains { question.hasPrefix($0) }
      #expect(isCode || strange.isEmpty, "\(question)\n\(strange)\n\(answer)")
    }
  }

  @Test func `Whatever is asked, each language has an answer of its own of the same length`() throws
  {
    let first = try TestShell.furnished(safe: true)
    let second = try TestShell.furnished(safe: true)
    _ = second.say("set language vi; set width 1000")
    _ = first.say("set width 1000")
    for question in Self.questions where !question.hasPrefix("explain") {
      let (english, vietnamese) = (first.say(question), second.say(question))
      #expect(english.isEmpty == vietnamese.isEmpty, "\(question)")
      let words = english.split { $0.isWhitespace }.filter { $0.allSatisfy(\.isLowercase) }
      if words.contains("the") { #expect(english != vietnamese, "\(question): \(english)") }
    }
  }
}
