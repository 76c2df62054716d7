import Diagnostics
import PlainText
import PolicyLanguage
import Testing

@testable import Shell

private let registry = CommandRegistry(allCommands)

/// A text in English, by the words of all policies that ship.
private func english(_ text: String, functions: Set<String> = []) -> String {
  var reader = VietnameseReader(SourceText(text), registry, functions: functions) {
    PolicyWords.shipped
  }
  return reader.english().text
}

/// Everything that the words of the language are called in Vietnamese.
@Suite struct VietnameseWordsTests {
  @Test func `Every statement has a Vietnamese name, and no name is left over`() {
    let names = Set(registry.names + StatementHelp.all.map(\.name) + ["else"])
    #expect(names == Set(SpokenWords.statements.keys))
  }

  @Test
  func `No two statements have the same Vietnamese name, and none begins like an English one`() {
    #expect(registry.books.statements.ambiguous == [])
    let english = Set(
      (registry.names + CommandRegistry.statementWords).flatMap { $0.split(separator: " ") }
        .map(String.init)
    )
    for phrase in registry.books.statements.keys {
      let first = phrase.prefix { $0 != " " }
      #expect(!english.contains(String(first)), "\(phrase)")
    }
  }

  @Test func `Every option, flag and preposition has a Vietnamese name that only it has`() {
    for command in allCommands {
      let books = registry.books[command]
      for parameter in command.parameters {
        switch parameter.form {
        case .positional, .rest, .written, .facts, .expression: continue
        case .named, .field, .flag, .preposition, .prepositionList, .prepositionFacts, .particle:
          break
        }
        let phrases = SpokenWords.phrases(for: parameter.name, of: command.name)
        #expect(!phrases.isEmpty, "\(command.name) \(parameter.name)")
      }
      for book in [books.named, books.flags, books.prepositions] {
        #expect(book.ambiguous == [], "\(command.name)")
      }
    }
  }

  @Test func `Every word that an option can be given has a Vietnamese name that only it has`() {
    for command in allCommands {
      for case .word(let words) in command.parameters.map(\.kind) {
        for word in words { #expect(SpokenWords.values[word] != nil, "\(command.name) \(word)") }
        #expect(SpokenWords.book(of: words).ambiguous == [], "\(command.name)")
      }
    }
    for setting in Setting.allCases { #expect(SpokenWords.settings[setting.rawValue] != nil) }
  }

  @Test func `No two facts, decisions or values of one fact have the same Vietnamese name`() throws
  {
    let words = try #require(PolicyWords.shipped)
    #expect(words.facts.ambiguous == [])
    #expect(words.decisions.ambiguous == [])
    #expect(words.readings.ambiguous == [])
    for (name, book) in words.values { #expect(book.ambiguous == [], "\(name)") }
  }

  @Test func `Placeholders of usage lines have a Vietnamese name`() {
    for command in allCommands {
      for word in command.usage.en.split(whereSeparator: { " []=|…".contains($0) })
      where word.count > 1 || word == "N" {
        guard word.allSatisfy({ $0.isUppercase || $0 == "-" }) else { continue }
        #expect(SpokenWords.placeholders[String(word)] != nil, "\(command.usage)")
      }
    }
  }
}

/// Statements as they are typed, and what they are in English.
@Suite struct VietnameseReaderTests {
  @Test func `Facts and their values are read with marks, without, and with hyphens`() throws {
    let words = try #require(PolicyWords.shipped)
    for (fact, title) in words.facts.spoken {
      let spellings = [title, title.withoutMarks, title.uppercased()]
      for spelling in spellings {
        #expect(english("đặt \(spelling)=?") == "set \(fact)=?")
        #expect(english("set x \(spelling)=?") == "set x \(fact)=?")
        #expect(english("tìm đã rõ(\(spelling))") == "find known(\(fact))")
      }
      for (value, phrase) in words.values[fact]?.spoken ?? [:] {
        for spelling in [phrase, phrase.withoutMarks, String(phrase.map { $0 == " " ? "-" : $0 })] {
          #expect(english("đặt \(title)=\(spelling) x=1") == "set \(fact)=\(value) x=1")
          #expect(english("tìm \(title) = \(spelling)") == "find \(fact) = \(value)")
        }
      }
    }
  }

  @Test func `Names of commands are read with marks, without, and composed in any way`() {
    for (name, phrases) in SpokenWords.statements where !["else", "time"].contains(name) {
      for phrase in phrases {
        #expect(english(phrase) == name)
        #expect(english(phrase.withoutMarks) == name)
        #expect(english(phrase.uppercased()) == name)
        #expect(english(phrase.decomposed) == name)
      }
    }
  }

  @Test func `English stays as it is, example by example`() {
    for command in allCommands {
      for example in command.examples { #expect(english(example) == example) }
    }
    for help in StatementHelp.all {
      for example in help.examples { #expect(english(example) == example) }
    }
    // Ids, names of functions and quotes are nobody's words.
    for text in [
      "decide cho", "show voi", #"add cadre x name="trong sáng""#, "use xoa", "remove do",
      "define xem who { echo $who }; xem an", "echo tại sao không", "open đề-xuất.workspace",
    ] {
      #expect(english(text) == text)
    }
  }

  @Test(arguments: [
    ("quyết định tất cả tính đến ngày 1/3/2022", "decide all as of 1/3/2022"),
    ("QUYET DINH fence/linh", "decide fence/linh"),
    ("đặt xe thiệt hại=3,2 tỷ nguyên nhân=chủ quan", "set xe damage=3,2 tỷ cause=subjective"),
    (
      "kỳ vọng phê duyệt cho thí điểm:60% bác bỏ:40% cho xe",
      "expect approval pilot:60% rejected:40% for xe"
    ),
    ("vì sao không miễn cho xe", "why not exempted for xe"),
    ("giả sử động cơ=* phê duyệt=*", "what if motive=* approval=*"),
    (
      "nếu không động cơ = vụ lợi { in ra \"a\" } ngược lại { tại sao }",
      "if not motive = self-seeking { echo \"a\" } else { why }"
    ),
    (
      "tìm động cơ thuộc {trong sáng, vụ lợi} hoặc lợi ích chung = không",
      "find motive in {pure, self-seeking} or common-good = no"
    ),
    (
      "với mỗi c trong tìm thiệt hại > 5 tỷ { quyết định $c }",
      "for c in find damage > 5 tỷ { decide $c }"
    ),
    ("với mỗi c trong vụ việc { xem $c }", "for c in cases { show $c }"),
    (
      "biểu quyết xe phiếu thuận=5 phiếu chống=2 người đứng đầu=không tán thành",
      "vote xe for=5 against=2 head=against"
    ),
    (
      "khẳng định trách nhiệm = miễn cho xe vì \"đã báo cáo\"",
      "assert responsibility = exempted for xe because \"đã báo cáo\""
    ),
    (
      "làm sao miễn giữ nguyên động cơ chi phí phê duyệt=5",
      "how exempted keeping motive cost approval=5"
    ),
    ("gọi m = vụ lợi; giả sử động cơ=$m", "let m = self-seeking; what if motive=$m"),
    ("hỏi xe bỏ qua động cơ --tiếp-theo", "ask xe skipping motive --next"),
    ("trợ giúp tại sao không", "help why not"),
  ])
  func `Statements are put into English`(typed: String, expected: String) {
    #expect(english(typed) == expected)
    #expect(english(english(typed)) == expected)
  }

  @Test func `A mistake is shown in what was typed`() throws {
    let shell = try TestShell.furnished()
    let typed = "đặt xe-kham động cơ=trong sáng lợi ích chung=lầm"
    let lines = shell.say(typed).split(separator: "\n").map(String.init)
    let shown = try #require(lines.firstIndex { $0.contains(typed) })
    let place = try #require(lines[shown].firstRange(of: "lầm")).lowerBound
    let caret = try #require(lines[shown + 1].firstIndex(of: "^"))
    #expect(lines[shown][..<place].count == lines[shown + 1][..<caret].count)
    #expect(lines[shown + 1].filter { $0 == "^" }.count == 3)
    let near = shell.say("đặt xe-kham động cơo=vụ lợi")
    #expect(near.contains("động cơ`"), "\(near)")
  }

  @Test func `What is kept of a statement is English`() throws {
    let shell = try TestShell.furnished()
    _ = shell.say("đặt xe-kham động cơ=vụ lợi")
    #expect(shell.say("log 1").contains("set xe-kham motive=self-seeking"))
  }
}

extension String {
  /// The text with every mark as a scalar of its own.
  fileprivate var decomposed: String {
    unicodeScalars.map { scalar in
      VietnameseMarks.decomposed[scalar] ?? String(scalar)
    }.joined()
  }
}

/// The letters with marks, taken apart, for as many as the names of commands need.
private enum VietnameseMarks {
  static let decomposed: [Unicode.Scalar: String] = [
    "ế": "e\u{302}\u{301}", "ị": "i\u{323}", "á": "a\u{301}", "à": "a\u{300}", "ả": "a\u{309}",
    "ạ": "a\u{323}", "ữ": "u\u{31B}\u{303}", "ự": "u\u{31B}\u{323}", "ệ": "e\u{302}\u{323}",
    "ố": "o\u{302}\u{301}", "ộ": "o\u{302}\u{323}", "ờ": "o\u{31B}\u{300}", "ê": "e\u{302}",
  ]
}
