import Diagnostics
import PlainText
import PolicyLanguage
import Testing

@testable import Shell

private let registry = CommandRegistry(allCommands)

/// A text in English, by the words of all policies that ship.
private func english(_ text: String) -> String {
  var reader = VietnameseReader(SourceText(text), registry, functions: []) { PolicyWords.shipped }
  return reader.english().text
}

/// What stands in back-quotes in a text.
private func quoted(_ text: String) -> [String] {
  let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
  return pieces.count % 2 == 0
    ? [] : pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
}

/// A text with every placeholder of usage lines as the same sign, to compare those of two languages.
private func blanked(_ text: String) -> String {
  let known = Set(SpokenWords.placeholders.keys).union(SpokenWords.placeholders.values)
  return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
    word.split(separator: "=", omittingEmptySubsequences: false).map { part in
      var bare = part
      while bare.last == "…" { bare.removeLast() }
      return known.contains(String(bare)) ? "□" + part.dropFirst(bare.count) : String(part)
    }.joined(separator: "=")
  }.joined(separator: " ")
}

/// What a reader is told to type, in English and in Vietnamese.
@Suite struct SuggestedStatementsTests {
  private static let cases = ["cut-first", "kien-giang", "ferry/binh", "night-bus/ha/1"]

  @Test func `Statements that Vietnamese sentences tell to type mean what the English ones do`() {
    let names = Set(registry.names.map { $0.prefix { $0 != " " } })
    for pair in SaidPair.all() {
      // What is put in stands as a name.
      func filled(_ text: String) -> [String] {
        quoted(text).map { $0.replacing(" … ", with: " x ") }
      }
      let (ours, theirs) = (filled(pair.en).map(blanked), filled(pair.vi))
      let statements = ours.filter { names.contains($0.prefix { $0 != " " }) }
      // The words of policy files are English.
      guard !statements.isEmpty, !pair.place.hasPrefix("PolicyLanguage") else { continue }
      let understood = theirs.map { blanked(english($0)) }
      for statement in statements where !isName(statement) {
        let canonical = english(statement)
        #expect(
          understood.contains { $0 == statement || $0 == canonical },
          "\(pair.place): \(statement) in \(theirs)"
        )
        #expect(!theirs.contains(statement), "\(pair.place): \(statement) in \(pair.vi)")
      }
    }
  }

  /// Whether what looks like a statement is the name of something else.
  private func isName(_ text: String) -> Bool { ["history", "case", "help add"].contains(text) }

  /// Whether there are Vietnamese words for a fragment: an option, a flag, a value, a fact.
  private func hasWords(_ fragment: String, _ words: PolicyWords) -> Bool {
    let bare = fragment.hasPrefix("--") ? fragment.dropFirst(2) : fragment[...]
    let name = String(bare.prefix { $0 != "=" })
    let lists = [
      SpokenWords.values, SpokenWords.parameters, SpokenWords.statements, SpokenWords.settings,
    ]
    // Others than these are the names of a workspace and of a column.
    return !isName(name) && lists.contains { $0[name] != nil && $0[name] != [name] }
      || words.known.contains(name)
  }

  @Test func `Fragments in the help of commands mean what the English ones do`() throws {
    let words = try #require(PolicyWords.shipped)
    func means(_ spoken: String, _ word: String, _ command: String) -> Bool {
      if english("\(command) \(spoken)") == "\(command) \(word)" { return true }
      if english("\(command) x \(spoken)") == "\(command) x \(word)" { return true }
      if words.facts[spoken] == word || words.everyValue[spoken] == word { return true }
      let lists = [
        SpokenWords.values, SpokenWords.parameters, SpokenWords.answers, SpokenWords.statements,
      ]
      return english(spoken) == word || lists.contains { $0[word]?.contains(spoken) == true }
    }
    for command in allCommands {
      let sentences = command.about + command.parameters.map(\.about) + [command.summary]
      for sentence in sentences {
        let theirs = quoted(sentence.vi).map(blanked)
        for word in quoted(sentence.en).map(blanked) where hasWords(word, words) {
          let isTold = theirs.contains { means($0, word, command.name) }
          #expect(isTold, "\(command.name): \(word), \(theirs)")
          #expect(!theirs.contains(word), "\(command.name): \(word), \(theirs)")
        }
      }
    }
  }

  @Test func `What to try is told in the language of the session and means the same in both`()
    throws
  {
    let english = try TestShell.demo(language: "en")
    let vietnamese = try TestShell.demo(language: "vi")
    for shell in [english, vietnamese] { _ = shell.say("set width 1000") }
    func tries(_ answer: String, _ label: String) -> [String] {
      answer.split(separator: "\n").filter { $0.hasPrefix("  \(label)  ") }
        .map { String($0.dropFirst(label.count + 4)) }
    }
    var count = 0
    for name in Self.cases {
      for value in ["exempted", "ordinary"] {
        let ours = tries(english.say("how \(value) for \(name)"), "try")
        let theirs = tries(vietnamese.say("how \(value) for \(name)"), "thử")
        #expect(ours.count == theirs.count)
        for (statement, spoken) in zip(ours, theirs) {
          count += 1
          #expect(spoken.hasPrefix("giả sử "), "\(spoken)")
          let expected = english.say("mode json; \(statement); mode table")
          #expect(vietnamese.say("mode json; \(spoken); mode table") == expected, "\(spoken)")
        }
      }
    }
    #expect(count > 5)
  }

  @Test func `What stands in the way can be asked for as it is told`() throws {
    let english = try TestShell.demo(language: "en")
    let vietnamese = try TestShell.demo(language: "vi")
    for shell in [english, vietnamese] { _ = shell.say("set width 1000") }
    func equations(_ answer: String) -> [String] {
      answer.split(separator: "\n").filter { $0.hasPrefix("  ✗ ") }.map { line in
        let item = line.dropFirst(4)
        return String(item[..<(item.firstRange(of: "  ")?.lowerBound ?? item.endIndex)])
      }
    }
    var count = 0
    for name in Self.cases {
      for value in ["exempted", "ordinary"] {
        let ours = equations(english.say("why not \(value) for \(name)"))
        let theirs = equations(vietnamese.say("why not \(value) for \(name)"))
        #expect(ours.count == theirs.count)
        for (equation, spoken) in zip(ours, theirs) where equation.contains(" ") {
          count += 1
          let expected = english.say("mode json; find \(equation); mode table")
          #expect(expected.contains("sixdares.list/1"), "\(equation)")
          #expect(vietnamese.say("mode json; tìm \(spoken); mode table") == expected, "\(spoken)")
        }
      }
    }
    #expect(count > 5)
  }

  @Test func `Every quoted text in the examples of help is told in Vietnamese`() {
    let examples = allCommands.flatMap { $0.examples } + StatementHelp.all.flatMap(\.examples)
    for example in examples {
      let parts = example.split(separator: "\"", omittingEmptySubsequences: false)
      for part in parts.enumerated().filter({ $0.offset % 2 == 1 }).map(\.element)
      where part.allSatisfy(\.isASCII) {
        #expect(SpokenWords.exampleTexts[String(part)] != nil, "\(example)")
      }
    }
  }

  @Test(arguments: [
    ("kỳ vọng thiệt hại 300 triệu đến 14 tỷ", "expect damage 300m to 14bn"),
    ("ky vong thiet hai 300 trieu den 14 ty", "expect damage 300m to 14bn"),
    (
      "kỳ vọng thiệt hại normal(2 tỷ, 1 tỷ) trong 0..5 tỷ",
      "expect damage normal(2bn, 1bn) in 0..5bn"
    ),
    ("kỳ vọng thiệt hại không có", "expect damage none"),
    ("kỳ vọng phê duyệt không có:10%", "expect approval none:10%"),
    (
      #"rủi ro xe "đường đến trường" xác suất=20% thiệt hại=1 tỷ đến 4 tỷ nguyên nhân=khách quan"#,
      #"risk xe "đường đến trường" chance=20% damage=1bn to 4bn cause=objective"#
    ),
    ("rủi ro xe đường đến trường xác suất=20%", "risk xe đường đến trường chance=20%"),
    (
      #"phụ thuộc xe "lượt khám" phụ thuộc vào "xe hỏng"=không: normal(6000, 1000)"#,
      #"dependence xe "lượt khám" depends on "xe hỏng"=no: normal(6000, 1000)"#
    ),
    (
      #"phụ thuộc xe "xe hỏng" phụ thuộc vào "lượt khám"=không đạt: 40%"#,
      #"dependence xe "xe hỏng" depends on "lượt khám"=missed: 40%"#
    ),
    (
      "bảng điểm dân: đạt=10 thông thường=-20 thiệt hại=-1 cho mỗi 1 tỷ",
      "payoff dân: achieved=10 ordinary=-20 damage=-1 per 1bn"
    ),
    (
      "mô phỏng xe quét xác suất.phê duyệt=0%..100% số điểm=11",
      "simulate xe sweep chance.approval=0%..100% points=11"
    ),
    (
      "mô phỏng xe quét xác suất.phê duyệt.cho thí điểm=0%..100%",
      "simulate xe sweep chance.approval.pilot=0%..100%"
    ),
    ("gọi limit = 3 tỷ", "let limit = 3bn"),
    ("xuất ra tắt", "output off"),
    ("tính đến ngày hôm nay", "as of today"),
    ("tính đến ngày tắt", "as of off"),
    ("giả sử ngày=1/1/2022", "what if date=1/1/2022"),
    ("giả sử ngày=* cho xe", "what if date=* for xe"),
    ("giả sử ngày báo cáo=*", "what if reported-on=*"),
    ("đặt màu tự động", "set colour auto"),
    ("đặt theo dõi bật", "set trace on"),
    ("xem mau", "show mau"),
    ("tìm trách nhiệm gồm miễn", "find responsibility has exempted"),
    ("tìm decree-73.trách nhiệm = loại trừ", "find decree-73.responsibility = excluded"),
  ])
  func `Words of plans and of conditions are read in Vietnamese`(typed: String, expected: String) {
    #expect(english(typed) == expected)
    #expect(english(expected) == expected)
  }
}
