import Diagnostics
import PolicyLanguage
import Terminal
import TestSupport
import Testing
import Workspace

@testable import Shell

/// Lines that could have been typed: by somebody, by a cat, by somebody with bad intentions.
private struct Typist {
  var random: SplitMix

  static let words =
    CommandRegistry(allCommands).names + CommandRegistry.statementWords + [
      "an", "binh", "xe-kham", "cho", "cho/an", "cho/an/1", "cho/9", "x", "nobody", "all", "for",
      "as", "because", "keeping", "cost", "off", "read-only", "text-only", "balanced", "strict",
      "exempted", "reduced", "ordinary", "responsibility", "conclusion-14.responsibility",
      "conclusion-14", "decree-73", "motive=pure", "motive=*", "damage=*", "approval=*",
      "damage=3.2bn", "damage=12 tỷ", "damage=-1", "reported-on=2021-13-45", "on=2021-11-01",
      "reported-on=never", "parts={need, content}", "benefit-to={self}", "evidence=\"báo cáo\"",
      "by=an,binh", "title='Chợ'", "number=3", "trials=10", "seed=4", "approval:5", "--all",
      "--tree", "--fresh", "-1", "1m", "99999999999999999999", "$c", "${c}", "$", "{", "}", "(",
      ")", "\"", "'", "\\", "#", ";", "=", "==", "!=", "<=", "*", "?", "..", "and", "or", "not",
      "in", "has", "known(motive)", "open(responsibility)", "damage > 1bn", "let c = an", "\n",
      "\u{0}", "\u{1B}[31m", "\u{202E}", "ễ", "e\u{302}\u{303}", "👩‍👩‍👧", "\u{FFFD}", "\t",
    ]

  /// A line, but none that searches for changes: without optimisation that can take minutes.
  mutating func line() -> String {
    while true {
      let line = anyLine()
      if !line.contains("how") { return line }
    }
  }

  private mutating func anyLine() -> String {
    switch random.number(0...3) {
    case 0: return mutated(random.one(of: examples))
    case 1:
      let words = (0...random.number(0...9)).map { _ in random.one(of: Self.words) }
      return words.joined(separator: random.chance(90) ? " " : "")
    case 2:
      // A command that exists, with what may or may not fit.
      let command = random.one(of: CommandRegistry(allCommands).names)
      let words = (0..<random.number(0...5)).map { _ in random.one(of: Self.words) }
      return ([command] + words).joined(separator: " ")
    default:
      let scalars = (0...random.number(0...20)).map { _ in
        Unicode.Scalar(UInt32(random.number(0...0x24F))) ?? "?"
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  private let examples = allCommands.flatMap { $0.examples } + StatementHelp.all.flatMap(\.examples)

  /// A line with some letters left out, doubled or swapped.
  private mutating func mutated(_ line: String) -> String {
    var letters = Array(line)
    for _ in 0..<random.number(0...3) where letters.count > 1 {
      let place = random.number(0...letters.count - 2)
      switch random.number(0...3) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      case 2: letters.swapAt(place, place + 1)
      default:
        letters[place] = Character(random.one(of: ["\"", "=", "*", "{", "$", " ", "/", "é"]))
      }
    }
    return String(letters)
  }
}

@Suite struct FuzzTests {
  @Test(arguments: 1...4)
  func `Whatever is typed, the shell answers or says what is wrong, and lives on`(seed: Int) throws
  {
    // Safe mode keeps these lines from writing files.
    let shell = try TestShell.furnished(safe: true)
    var typist = Typist(random: SplitMix(seed: UInt64(seed)))
    for count in 1...150 {
      let line = typist.line()
      let answer = shell.say(line)
      #expect(!answer.contains("internal error"), "\(line.debugDescription): \(answer)")
      // Nothing reaches the terminal but text, and an error tells a place within the line.
      let stray = answer.unicodeScalars.first { $0.value < 0x20 && $0 != "\n" }
      #expect(stray == nil, "\(line.debugDescription): \(answer.debugDescription)")
      if shell.session.isOver { shell.session.isOver = false }
      shell.session.outputFile = nil
      if count % 50 == 0 {
        _ = shell.say("mode table; set language en; set width auto")
        #expect(shell.say("echo alive") == "alive\n")
      }
    }
    #expect(try shell.session.workspace.check().isEmpty)
  }

  @Test(arguments: 1...4)
  func `Completion and explanation have an answer wherever the cursor stands`(seed: Int) throws {
    let shell = try TestShell.furnished()
    let completer = Completer(shell.session)
    var typist = Typist(random: SplitMix(seed: UInt64(seed)))
    for _ in 1...100 {
      let line = typist.line()
      for cursor in [0, line.utf8.count / 2, line.utf8.count] {
        let found = completer.complete(line, cursor)
        #expect(found.replacing.lowerBound >= 0 && found.replacing.upperBound <= line.utf8.count)
      }
      _ = completer.explain(line)
    }
  }

  @Test(arguments: 1...4)
  func `What is read in one language has the same outcome in the other`(seed: Int) throws {
    let english = try TestShell.furnished(safe: true)
    let vietnamese = try TestShell.furnished(safe: true)
    _ = vietnamese.say("set language vi")
    var typist = Typist(random: SplitMix(seed: UInt64(seed) &+ 100))
    for _ in 1...100 {
      let line = typist.line()
      guard !line.contains("language") else { continue }
      let first = english.session.read(SourceText(line), isLast: true)
      let second = vietnamese.session.read(SourceText(line), isLast: true)
      #expect("\(first)" == "\(second)", "\(line.debugDescription)")
      english.session.isOver = false
      vietnamese.session.isOver = false
    }
    #expect(try english.dump() == vietnamese.dump())
  }
}
