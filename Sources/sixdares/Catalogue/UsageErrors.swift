import Diagnostics
import Shell

// What can be wrong with the arguments of the program.

extension Diagnostic {
  /// A mistake, with what would help, or else where it is told how the program is used.
  private static func usage(
    _ message: Sentence,
    of subcommand: Subcommand?,
    help: Sentence? = nil
  ) -> Diagnostic {
    let name = (subcommand?.rawValue).map { " " + $0 } ?? ""
    let page = Sentence(
      en: "`sixdares help\(name)` tells how it is used",
      vi: "`sixdares help\(name)` chỉ cách dùng"
    )
    return Diagnostic("wrong-usage", message, help: [help ?? page])
  }

  private static func nearest(_ name: String?) -> Sentence? {
    name.map { Sentence(en: "did you mean `\($0)`?", vi: "có phải ý bạn là `\($0)`?") }
  }

  static func unknownOption(_ word: String, of subcommand: Subcommand) -> Diagnostic {
    let name = word.prefix { $0 != "=" }
    let isKnown = Subcommand.allCases.contains { other in
      other.options.contains { $0.isSpelled(by: name) }
    }
    let known = subcommand.options.flatMap(\.spellings)
    let near = isKnown ? nil : nearestName(to: String(name), among: known)
    return usage(
      isKnown
        ? Sentence(
          en: "`sixdares \(subcommand.rawValue)` cannot be given `\(name)`",
          vi: "`sixdares \(subcommand.rawValue)` không nhận `\(name)`"
        )
        : Sentence(en: "there is no option `\(name)`", vi: "không có tùy chọn `\(name)`"),
      of: subcommand,
      help: nearest(near)
    )
  }

  static func missingValue(_ option: ProgramOption) -> Diagnostic {
    usage(
      Sentence(
        en: "`\(option.usage(.english))` lacks its value",
        vi: "`\(option.usage(.vietnamese))` thiếu giá trị"
      ),
      of: nil,
      help: option.meaning
    )
  }

  static func takesNoValue(_ option: ProgramOption) -> Diagnostic {
    usage(
      Sentence(
        en: "`--\(option.name)` takes no value",
        vi: "`--\(option.name)` không nhận giá trị"
      ),
      of: nil
    )
  }

  static func notAmong(_ value: String, _ words: [String], of option: ProgramOption) -> Diagnostic {
    let quoted = words.map { "`\($0)`" }
    return Diagnostic(
      "wrong-usage",
      Sentence(
        en: "`--\(option.name)` cannot be `\(value)`; it can be \(list(quoted, "or"))",
        vi: "`--\(option.name)` không thể là `\(value)`; có thể là \(list(quoted, "hoặc"))"
      )
    ).helping(nearest(nearestName(to: value, among: words)))
  }

  static func notANumber(_ value: String, of option: ProgramOption) -> Diagnostic {
    Diagnostic(
      "wrong-usage",
      Sentence(
        en: "`--\(option.name)` needs a whole number, not `\(value)`",
        vi: "`--\(option.name)` cần một số nguyên, không phải `\(value)`"
      ),
      help: [option.meaning]
    )
  }

  static func tooSmall(_ number: Int, least: Int, of option: ProgramOption) -> Diagnostic {
    Diagnostic(
      "wrong-usage",
      Sentence(
        en: "`--\(option.name)` must be at least \(least), not \(number)",
        vi: "`--\(option.name)` phải từ \(least) trở lên, không thể là \(number)"
      )
    )
  }

  static func tooLarge(_ number: Int, _ limit: Int, of option: ProgramOption) -> Diagnostic {
    Diagnostic(
      "wrong-usage",
      Sentence(
        en: "`--\(option.name)` must be at most \(limit), not \(number)",
        vi: "`--\(option.name)` không thể lớn hơn \(limit), mà ở đây là \(number)"
      )
    )
  }

  static func cannotGoTogether(_ one: String, _ other: String) -> Diagnostic {
    Diagnostic(
      "wrong-usage",
      Sentence(
        en: "`\(one)` and `\(other)` cannot go together",
        vi: "`\(one)` và `\(other)` không thể đi cùng nhau"
      )
    )
  }

  static func missingWord(of subcommand: Subcommand) -> Diagnostic {
    let name = subcommand.wordName
    return usage(
      Sentence(
        en: "`sixdares \(subcommand.rawValue)` needs \(name.en)",
        vi: "`sixdares \(subcommand.rawValue)` cần \(name.vi)"
      ),
      of: subcommand
    )
  }

  static func unexpectedWord(_ word: String, of arguments: Arguments) -> Diagnostic {
    let subcommand = arguments.subcommand
    guard subcommand == .shell, !arguments.namesSubcommand else {
      return usage(
        Sentence(
          en: "`sixdares \(subcommand.rawValue)` cannot be given `\(word)`",
          vi: "`sixdares \(subcommand.rawValue)` không nhận `\(word)`"
        ),
        of: subcommand
      )
    }
    return usage(
      Sentence(en: "there is no subcommand `\(word)`", vi: "không có lệnh con `\(word)`"),
      of: nil,
      help: whatIsMeant(by: word)
    )
  }

  /// What a word may be that stands where a subcommand is expected.
  private static func whatIsMeant(by word: String) -> Sentence? {
    if word.hasSuffix(".dare") {
      return Sentence(
        en: "a command file is run by `sixdares run \(word)`",
        vi: "chạy một tệp lệnh bằng `sixdares run \(word)`"
      )
    }
    if word.hasSuffix(".workspace") {
      return Sentence(
        en: "a workspace is opened by `sixdares --workspace \(word)`",
        vi: "mở một không gian làm việc bằng `sixdares --workspace \(word)`"
      )
    }
    if CommandOutline.names.contains(word) {
      return Sentence(
        en: "a statement of the shell is run by `sixdares -c '\(word)'`",
        vi: "chạy một câu lệnh của phiên làm việc bằng `sixdares -c '\(word)'`"
      )
    }
    return nearest(nearestName(to: word, among: Subcommand.allCases.map(\.rawValue)))
  }

  static func unknownShell(_ word: String) -> Diagnostic {
    usage(
      Sentence(
        en:
          "there is no completion for `\(word)`, only for \(list(CompletionScript.shells, "and"))",
        vi:
          "không có phần hoàn thành cho `\(word)`, chỉ có cho \(list(CompletionScript.shells, "và"))"
      ),
      of: .completion,
      help: nearest(nearestName(to: word, among: CompletionScript.shells))
    )
  }

  static func badFormatOfInput() -> Diagnostic {
    Diagnostic(
      "wrong-usage",
      Sentence(
        en: "`--in-place` needs a file, and `-` is standard input",
        vi: "`--in-place` cần một tệp, mà `-` là đầu vào"
      )
    )
  }

  static func noHelp(on name: String) -> Diagnostic {
    let known = Subcommand.allCases.map(\.rawValue) + CommandOutline.names
    return Diagnostic(
      "wrong-usage",
      Sentence(
        en: "there is no subcommand and no statement `\(name)`",
        vi: "không có lệnh con hay câu lệnh nào là `\(name)`"
      )
    ).helping(nearest(nearestName(to: name, among: known)))
  }
}
