import Diagnostics
import Engine
import PolicyLanguage

// What can go wrong with commands. Places are added where they are known.

extension Diagnostic {
  /// Makes a diagnostic of its two sentences and what would help.
  static func made(
    _ code: String,
    en: String,
    vi: String,
    help: Sentence?...
  ) -> Diagnostic {
    Diagnostic(code, Sentence(en: en, vi: vi), help: help.compactMap(\.self))
  }

  // MARK: Commands and arguments

  /// What newcomers type, as other programs taught them, and what it is called here.
  static let commandsElsewhere = [
    "?": "help", "bye": "quit", "c": "open", "cat": "show", "connect": "open", "d": "list",
    "delete": "remove", "describe": "show", "dt": "list", "e": "edit", "exit": "quit", "h": "help",
    "i": "source", "ir": "source", "less": "show", "load": "open", "ls": "list",
    "man": "help", "o": "output", "once": "output", "print": "show", "q": "quit", "q!": "quit",
    "read": "source", "rm": "remove", "run": "source", "s": "history", "select": "find",
    "tables": "list", "timer": "set time on", "timing": "set time on", "wq": "quit",
    "x": "mode line",
  ]

  /// A word where a command should stand, perhaps with the sign before it that commands of other
  /// programs have.
  static func unknownCommand(_ word: String, known: [String]) -> Diagnostic {
    let bare = String(word.drop { "\\:.!?/%@".contains($0) })
    let asked = word.hasPrefix("?") && known.contains(bare) ? "help \(bare)" : nil
    let own = known.contains(bare) && bare != word ? bare : nil
    let meant =
      asked ?? own ?? commandsElsewhere[bare.isEmpty ? word : bare]
      ?? nearestName(to: bare, among: known)
    let all = Sentence(en: "`help` lists all commands", vi: "`trợ giúp` liệt kê mọi lệnh")
    let nearest = meant.map {
      Sentence(en: "did you mean `\($0)`?", vi: "có phải ý bạn là `\($0)`?")
    }
    return made(
      "unknown-command",
      en: "there is no command `\(word)`",
      vi: "không có lệnh `\(word)`",
      help: nearest ?? all
    )
  }

  static func unknownObject(_ verb: String, _ word: String?, known: [String]) -> Diagnostic {
    guard let word else {
      let all = Sentence.choices(known)
      return made(
        "missing-object",
        en: "`\(verb)` needs to be told what: \(all.en)",
        vi: "`\(verb)` cần biết đối tượng: \(all.vi)"
      )
    }
    return made(
      "unknown-object",
      en: "`\(verb)` cannot be followed by `\(word)`",
      vi: "sau `\(verb)` không thể là `\(word)`",
      help: .didYouMean(word, among: known)
    )
  }

  static func unknownOption(_ word: String, of command: String, known: [String]) -> Diagnostic {
    made(
      "unknown-option",
      en: "`\(command)` cannot be given `\(word)`",
      vi: "lệnh `\(command)` không nhận `\(word)`",
      help: known.isEmpty
        ? Sentence(
          en: "see `help \(command)`",
          vi: "xem `trợ giúp"
            + " \(SpokenWords.name(of: command))`"
        )
        : .didYouMean(word, among: known)
    )
  }

  /// What shells of systems send answers elsewhere with.
  static let sendingSigns = [">", ">>", "|"]

  static func tooManyWords(_ word: String, usage: Sentence) -> Diagnostic {
    let isSending = sendingSigns.contains(word)
    return made(
      "too-many-words",
      en: "`\(word)` is one word too many",
      vi: "thừa từ `\(word)`",
      help: isSending
        ? Sentence(
          en: "`output FILE` sends answers to a file, `output off` back to the screen",
          vi: "`xuất ra TỆP` gửi câu trả lời vào tệp, `xuất ra tắt` đưa lại ra màn hình"
        )
        : Sentence(en: "it is used like this: \(usage.en)", vi: "cách dùng: \(usage.vi)")
    )
  }

  static func givenTwice(_ name: String) -> Diagnostic {
    made(
      "given-twice",
      en: "`\(name)` is given twice",
      vi: "`\(name)` được nêu hai lần",
      help: Sentence(en: "keep one of the two", vi: "hãy giữ một trong hai")
    )
  }

  static func missing(
    _ parameter: Parameter,
    of command: any Command.Type
  ) -> Diagnostic {
    let written = parameter.bareUsage(of: command.name)
    let usage = command.usage
    return
      made(
        "missing-argument",
        en: "\(written.en) is missing here: \(parameter.about.en)",
        vi: "ở đây thiếu \(written.vi): \(parameter.about.vi)",
        help: Sentence(en: "it is used like this: \(usage.en)", vi: "cách dùng: \(usage.vi)")
      )
  }

  /// A preposition with nothing behind it.
  static func nothingBehind(
    _ parameter: Parameter,
    of command: any Command.Type
  ) -> Diagnostic {
    let written = parameter.bareUsage(of: command.name)
    let spoken = SpokenWords.phrases(for: parameter.name, of: command.name).first
    return made(
      "missing-argument",
      en: "something is missing behind `\(parameter.name)`: it is written `\(written.en)`",
      vi: "thiếu phần đứng sau `\(spoken ?? parameter.name)`: cách viết là `\(written.vi)`",
      help: parameter.about
    )
  }

  static func notAValue(_ text: String, _ kind: FactKind, of name: String) -> Diagnostic {
    let needed = Sentence.kindName(kind)
    return made(
      "not-a-value",
      en: "`\(text)` is not a value of `\(name)`, which is \(needed.en)",
      vi: "`\(text)` không phải là giá trị của `\(name)`: cần \(needed.vi)",
      help: kind.labels.isEmpty ? nil : near(text, kind.labels)
    )
  }

  /// A text that is not a value of a fact, whose values are told as the reader calls them.
  static func notAValue(_ text: String, of fact: Fact) -> Diagnostic {
    let labels = fact.kind.labels
    guard !labels.isEmpty else {
      let needed = Sentence.kindName(fact.kind).vi
      var diagnostic = notAValue(text, fact.kind, of: fact.name)
      diagnostic.message.vi =
        "`\(text)` không phải là giá trị của `\(fact.title.vi)`: cần \(needed)"
      return diagnostic
    }
    let spoken = zip(labels, fact.labelTitles).map { $1.vi.spelled ?? $0 }
    let needed = Sentence.kindName(fact.kind)
    let all = Sentence.choices(spoken)
    let braces = if case .choices = fact.kind { ", đặt trong ngoặc nhọn" } else { "" }
    let spokenNeed = all.vi + braces
    return made(
      "not-a-value",
      en: "`\(text)` is not a value of `\(fact.name)`, which is \(needed.en)",
      vi: "`\(text)` không phải là giá trị của `\(fact.title.vi)`: cần \(spokenNeed)",
      help: near(text, labels) ?? near(text, spoken)
    )
  }

  /// The nearest of what is known, as a question.
  static func near(_ text: String, _ known: [String]) -> Sentence? {
    nearestName(to: text, among: known).map {
      Sentence(en: "did you mean `\($0)`?", vi: "có phải ý bạn là `\($0)`?")
    }
  }

  static func notANumber(_ text: String, _ range: ClosedRange<Int>) -> Diagnostic {
    made(
      "not-a-number",
      en: "`\(text)` is not a whole number from \(range.lowerBound) to \(range.upperBound)",
      vi: "`\(text)` không phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
      help: Sentence(en: "write it like 1000, 50k or 1m", vi: "hãy viết như 1000, 50k hoặc 1m")
    )
  }

  static func notAWord(_ text: String, _ words: [String]) -> Diagnostic {
    let spoken = words.map(SpokenWords.value)
    return made(
      "not-a-word",
      en: "`\(text)` cannot stand here; it can be \(Sentence.choices(words).en)",
      vi: "`\(text)` không thể đứng ở đây; có thể là \(Sentence.choices(spoken).vi)",
      help: near(text, words) ?? near(text, spoken)
    )
  }
}
