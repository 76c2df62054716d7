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

  static func unknownCommand(_ word: String, known: [String]) -> Diagnostic {
    // What newcomers type, as other programs taught them.
    let elsewhere = [
      "?": "help", "bye": "quit", "delete": "remove", "exit": "quit", "load": "open", "ls": "list",
      "man": "help", "print": "show", "q": "quit", "rm": "remove", "run": "source",
    ]
    let meant = elsewhere[word] ?? nearestName(to: word, among: known)
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

  static func tooManyWords(_ word: String, usage: Sentence) -> Diagnostic {
    made(
      "too-many-words",
      en: "`\(word)` is one word too many",
      vi: "thừa từ `\(word)`",
      help: Sentence(en: "it is used like this: \(usage.en)", vi: "cách dùng: \(usage.vi)")
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

  private static func near(_ text: String, _ known: [String]) -> Sentence? {
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

  // MARK: Variables and scripts

  static func unknownVariable(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-variable",
      en: "there is no variable `$\(name)`",
      vi: "không có biến `$\(name)`",
      help: near(name, known)
        ?? Sentence(en: "`let \(name) = …` makes one", vi: "`gọi \(name) = …` tạo biến")
    )
  }

  static let hasNoCanonicalForm = made(
    "no-canonical-form",
    en: "this would not be read as the same in its canonical form, and is left as it is",
    vi: "ở dạng chuẩn, câu này sẽ không còn được hiểu như cũ, nên được giữ nguyên"
  )

  static func variableIsNoValue(_ name: String, _ text: String) -> Diagnostic {
    made(
      "variable-no-value",
      en: "`$\(name)` holds `\(text)`, which is not a value of an expression",
      vi: "`$\(name)` chứa `\(text)`, không phải là giá trị của biểu thức"
    )
  }

  static func assertionFailed(_ text: String, _ caseName: String?, because: String) -> Diagnostic {
    let reason = because.isEmpty ? text : "\(text) (\(because))"
    guard let caseName else {
      return made(
        "assertion-failed",
        en: "this does not hold: \(reason)",
        vi: "điều này không đúng: \(reason)"
      )
    }
    return made(
      "assertion-failed",
      en: "this does not hold of \(caseName): \(reason)",
      vi: "điều này không đúng với \(caseName): \(reason)"
    )
  }

  static let noError = made(
    "no-error",
    en: "an error was expected, but none came",
    vi: "cần có lỗi nhưng không có lỗi nào"
  )

  static func otherError(_ expected: String, _ found: Diagnostic?) -> Diagnostic {
    made(
      "other-error",
      en: "an error with `\(expected)` was expected; this one came:"
        + " \(found?.message.en ?? "") [\(found?.code ?? "")]",
      vi: "cần lỗi có `\(expected)`, nhưng gặp:"
        + " \(found?.message.vi ?? "") [\(found?.code ?? "")]"
    )
  }

  static let interrupted = made("interrupted", en: "interrupted", vi: "đã dừng")
  static let tooDeep = made(
    "too-deep",
    en: "blocks and files are nested too deep",
    vi: "khối lệnh và tệp lồng nhau quá sâu"
  )

  static func sourceCircle(_ path: String) -> Diagnostic {
    made(
      "source-circle",
      en: "`\(path)` is being run already",
      vi: "`\(path)` đang được chạy"
    )
  }

  static func notAReader(_ verb: String) -> Diagnostic {
    made(
      "not-here",
      en: "`\(verb)` works at the prompt only",
      vi: "`\(verb)` chỉ dùng được ở dấu nhắc"
    )
  }

  static func internalError(_ detail: String) -> Diagnostic {
    made(
      "internal-error",
      en: "internal error: \(detail)",
      vi: "lỗi nội bộ: \(detail)",
      help: Sentence(
        en: "please report it with what you typed",
        vi: "hãy báo lại cùng với những gì bạn đã gõ"
      )
    )
  }

  // MARK: Files

  static func noSuchFile(_ path: String) -> Diagnostic {
    made("no-such-file", en: "there is no file `\(path)`", vi: "không có tệp `\(path)`")
  }

  static func isFolder(_ path: String) -> Diagnostic {
    made("is-folder", en: "`\(path)` is a folder", vi: "`\(path)` là thư mục")
  }

  static func notAFile(_ path: String) -> Diagnostic {
    made(
      "not-a-file",
      en: "`\(path)` is not an ordinary file",
      vi: "`\(path)` không phải là tệp thông thường"
    )
  }

  static func tooLargeFile(_ path: String, limit: Int) -> Diagnostic {
    made(
      "too-large-file",
      en: "`\(path)` is larger than \(limit >> 20) MB",
      vi: "`\(path)` lớn hơn \(limit >> 20) MB"
    )
  }

  static func badLine(_ byte: Int) -> Diagnostic {
    made(
      "bad-bytes",
      en: "the line is not UTF-8 text: byte \(byte)",
      vi: "dòng không phải là văn bản UTF-8: byte \(byte)"
    )
  }

  static func cannotRead(_ path: String, _ reason: String) -> Diagnostic {
    made(
      "cannot-read",
      en: "`\(path)` cannot be read: \(reason)",
      vi: "không đọc được `\(path)`: \(reason)"
    )
  }

  static func cannotWrite(_ path: String) -> Diagnostic {
    made("cannot-write", en: "`\(path)` cannot be written", vi: "không ghi được `\(path)`")
  }

  static func fileExists(_ path: String) -> Diagnostic {
    made(
      "file-exists",
      en: "`\(path)` exists already and is left as it is",
      vi: "`\(path)` đã có và được giữ nguyên",
      help: Sentence(en: "choose another name", vi: "hãy chọn tên khác")
    )
  }

  static func refusedWhenSafe(_ command: String) -> Diagnostic {
    made(
      "refused-when-safe",
      en: "`\(command)` is refused in safe mode",
      vi: "`\(command)` bị từ chối trong chế độ an toàn",
      help: Sentence(
        en: "start without `--safe` if you trust where the file comes from",
        vi: "hãy chạy không có `--safe` nếu bạn tin nơi tệp được gửi đến"
      )
    )
  }

  static let editorFailed = made(
    "editor-failed",
    en: "the editor ended with an error, so the statement is as it was",
    vi: "trình soạn thảo kết thúc với lỗi, nên câu lệnh vẫn như cũ",
    help: Sentence(
      en: "set VISUAL or EDITOR to the editor that you like",
      vi: "hãy đặt biến VISUAL hoặc EDITOR là trình soạn thảo quen dùng"
    )
  )

  static func outsideFolder(_ path: String) -> Diagnostic {
    made(
      "outside-folder",
      en: "`\(path)` lies outside the folder, and safe mode reads nothing there",
      vi: "`\(path)` nằm ngoài thư mục, chế độ an toàn không đọc ở đó",
      help: Sentence(
        en: "put a copy of the file into the folder, or start without `--safe`",
        vi: "hãy chép tệp vào thư mục, hoặc chạy không có `--safe`"
      )
    )
  }

  // MARK: Settings and the rest

  static func unknownSetting(_ name: String, known: [String]) -> Diagnostic {
    made(
      "unknown-setting",
      en: "there is no setting `\(name)`",
      vi: "không có thiết lập `\(name)`",
      help: .didYouMean(name, among: known),
      Sentence(
        en: "facts are given with an equals sign: `set motive=pure`",
        vi: "dữ kiện được cho bằng dấu bằng: `đặt động cơ=trong sáng`"
      )
    )
  }

  static func badSetting(_ text: String, _ setting: String, _ values: Sentence) -> Diagnostic {
    made(
      "bad-setting",
      en: "`\(setting)` cannot be `\(text)`; it can be \(values.en)",
      vi: "`\(setting)` không thể là `\(text)`; có thể là \(values.vi)"
    )
  }

  static func badCost(_ text: String) -> Diagnostic {
    made(
      "bad-cost",
      en: "`\(text)` is not a cost; write it like `approval=5`, from 0 to 1000000",
      vi: "`\(text)` không phải là chi phí; hãy viết như `phê duyệt=5`, từ 0 đến 1000000"
    )
  }

  static let nothingToSaveTo = made(
    "scratch",
    en: "a scratch workspace has no file",
    vi: "bản nháp không có tệp",
    help: Sentence(en: "`save as FILE` keeps it", vi: "`lưu thành TỆP` giữ nó lại")
  )

  static let notACaseTable = made(
    "not-a-case-table",
    en: "the first line must name the columns, the first of them `case`",
    vi: "dòng đầu phải nêu tên cột, cột đầu là `case`"
  )

  static func tooManyCells(_ found: Int, _ wanted: Int) -> Diagnostic {
    made(
      "too-many-cells",
      en: "this line has \(count(found, "cell")), the first has \(wanted)",
      vi: "dòng này có \(found) ô, dòng đầu có \(wanted)"
    )
  }
}
