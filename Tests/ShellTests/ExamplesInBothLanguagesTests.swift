import Diagnostics
import Foundation
import PlainText
import Testing

@testable import Shell

/// What the examples of help answer, in one session each, in English and in Vietnamese.
@Suite struct ExamplesInBothLanguagesTests {
  /// The codes of errors in JSON Lines, whose sentences are in the language of the reader.
  private func codes(_ errors: String) -> [Substring] {
    errors.split(separator: "\n").map { line in
      let start = line.firstRange(of: "\"code\":")?.upperBound ?? line.startIndex
      return line[start...].prefix { $0 != "," }
    }
  }

  @Test(arguments: ["json", "csv"])
  func `Data for machines is the same in both languages`(mode: String) throws {
    let english = try TestShell.demo(language: "en", mode: mode)
    let vietnamese = try TestShell.demo(language: "vi", mode: mode)
    // The settings themselves are what differs.
    for example in TestShell.quickExamples where example != "set" {
      _ = english.say(example)
      _ = vietnamese.say(example)
      #expect(english.output == vietnamese.output, "\(example)")
      if mode == "json" {
        #expect(codes(english.errors) == codes(vietnamese.errors), "\(example)")
      } else {
        #expect(english.errors.isEmpty == vietnamese.errors.isEmpty, "\(example)")
      }
    }
  }

  @Test func `No English sentence of the catalogues is said in Vietnamese`() throws {
    let shell = try TestShell.demo(language: "vi")
    _ = shell.say("set width 1000")
    var said = ""
    let names = shell.session.commands.names + StatementHelp.all.map(\.name)
    for name in names { said += shell.say("help \(name)") }
    // Clauses and terms are told in both languages.
    for example in TestShell.quickExamples + ["policies", "list facts", "list commands", "set"]
    where !example.hasPrefix("explain") && !example.hasPrefix("glossary") {
      said += shell.say(example)
    }
    let answers = Data(said.utf8)
    // What the workspace holds was typed by somebody, in whatever language.
    let typed = shell.say("dump")
    for pair in SaidPair.all() where !pair.place.hasPrefix("workspace") {
      // What stands in back-quotes can be typed.
      let spoken = pair.en.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 0 }.map(\.element)
      for piece in spoken.flatMap({ $0.split(whereSeparator: { "…\n".contains($0) }) }) {
        let words = piece.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
        guard words.count > 2, !pair.vi.contains(piece), !typed.contains(piece) else { continue }
        #expect(answers.range(of: Data(piece.utf8)) == nil, "\(piece) of \(pair.place)")
      }
    }
  }

  @Test func `Every example can be written in Vietnamese, and is understood as it was`() throws {
    let registry = CommandRegistry(allCommands)
    let writer = VietnameseWriter(registry, PolicyWords.shipped)
    for command in allCommands {
      for example in command.examples {
        let spoken = writer.words(example)
        var reader = VietnameseReader(SourceText(spoken), registry, functions: []) {
          PolicyWords.shipped
        }
        let understood = reader.english().text
        #expect(understood == example)
        #expect(spoken != example, "there are words for it: \(example)")
      }
    }
  }

  @Test func `The examples of Vietnamese help do what the English ones do`() throws {
    let english = try TestShell.demo(language: "en", mode: "json")
    let vietnamese = try TestShell.demo(language: "vi", mode: "json")
    let writer = VietnameseWriter(english.session.commands, PolicyWords.shipped)
    for example in TestShell.quickExamples where !example.hasPrefix("set") {
      _ = english.say(example)
      let spoken = writer.vietnamese(example)
      _ = vietnamese.say(spoken)
      // The journal keeps dates and amounts as they were typed.
      if example.hasPrefix("log") || example.hasPrefix("dump") { continue }
      if example.hasPrefix("undo") || example.hasPrefix("redo") { continue }
      if example.hasPrefix("echo") || example.hasPrefix("list") { continue }
      #expect(english.output == vietnamese.output, "\(example)\n\(spoken)")
      #expect(codes(english.errors) == codes(vietnamese.errors), "\(example)\n\(spoken)")
    }
  }

  /// Questions whose answers have tables, lists and long sentences.
  private static let shown = [
    "decide", "decide all", "why", "why --all for cut-first", "why not exempted for cut-first",
    "how exempted for cut-first", "what if motive=self-seeking", "what if approval=* motive=*",
    "compare district-7 cut-first", "inspect", "robust for ferry/ha", "timeline", "plan health-bus",
    "list cases", "list cadres", "list facts", "list cases by robustness", "log", "policies",
    "policy gaps", "policy show", "reading", "discuss", "discuss 3", "recognise ha", "set",
    "glossary", "show", "show fence/linh --all", "probability", "simulate trials=1k seed=1",
    "assert responsibility = ordinary because \"the pilot fell short of what it was to reach\"",
    "set motiv=pure", "explain nothing-here", "finish x on=31/2/2022",
  ]

  @Test(arguments: [40, 60, 80, 100, 120])
  func `No line of an answer is wider than the window, and no number parted from its unit`(
    width: Int
  ) throws {
    let units = ["VND", "đồng", "tỷ", "triệu"]
    for language in ["en", "vi"] {
      let shell = try TestShell.demo(language: language)
      _ = shell.say("set width \(width)")
      for example in Self.shown {
        let answer = shell.say(example)
        var before: Substring = ""
        for line in answer.split(separator: "\n", omittingEmptySubsequences: false) {
          let words = line.split(separator: " ")
          // The last cell of a line may be one word that is never broken.
          let gap = line.range(of: "  ", options: .backwards)
          let last = line[(gap?.upperBound ?? line.startIndex)...]
          let isOneWord = words.count <= 2 || !last.contains(" ")
          #expect(
            line.displayWidth <= width || isOneWord,
            "\(example), \(language)\n\(line)"
          )
          let isNumber = before.split(separator: " ").last?.last?.isNumber == true
          if let first = words.first, isNumber, before.displayWidth + first.count < width {
            #expect(!units.contains(String(first)), "\(example)\n\(before)\n\(line)")
          }
          before = line
        }
      }
    }
  }
}
