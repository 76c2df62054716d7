import Diagnostics

// What can go wrong with what a command file is given.

extension Diagnostic {
  static func missingArgument(_ name: String, _ arguments: ScriptArguments) -> Diagnostic {
    switch arguments.owner {
    case .nobody:
      made(
        "missing-argument",
        en: "there is no `$\(name)`: no file is being run",
        vi: "không có `$\(name)`: không có tệp nào đang chạy",
        help: Sentence(
          en: "a file is given values by `source FILE VALUE…`",
          vi: "cho tệp các giá trị bằng `chạy tệp TỆP GIÁ-TRỊ…`"
        )
      )
    case .function(let function):
      made(
        "missing-argument",
        en: "there is no `$\(name)` in the function `\(function)`: what it takes has names",
        vi: "trong hàm `\(function)` không có `$\(name)`: những gì hàm nhận đều có tên",
        help: Sentence(
          en: "write `define \(function) VALUE { … $VALUE … }`, and hand it over in the call",
          vi: "hãy viết `định nghĩa \(function) GIÁ-TRỊ { … $GIÁ-TRỊ … }` và đưa vào khi gọi"
        )
      )
    case .file(let file): tooFewArguments(name, file, given: arguments.values.count)
    }
  }

  private static func tooFewArguments(_ name: String, _ file: String, given: Int) -> Diagnostic {
    let help = Sentence(
      en: "values stand behind the file: `source FILE VALUE…`, `sixdares run FILE VALUE…`",
      vi: "các giá trị đứng sau tên tệp: `chạy tệp TỆP GIÁ-TRỊ…`, `sixdares run TỆP GIÁ-TRỊ…`"
    )
    guard given > 0 else {
      return made(
        "missing-argument",
        en: "there is no `$\(name)`: `\(file)` was given no value",
        vi: "không có `$\(name)`: `\(file)` không được cho giá trị nào",
        help: help
      )
    }
    return made(
      "missing-argument",
      en: "there is no `$\(name)`: `\(file)` was given \(count(given, "value"))",
      vi: "không có `$\(name)`: `\(file)` được cho \(given) giá trị",
      help: help
    )
  }

  static func takesNoArguments(_ file: String, _ first: String) -> Diagnostic {
    made(
      "takes-no-arguments",
      en: "`\(file)` takes no values, but was given `\(first)`",
      vi: "`\(file)` không nhận giá trị nào, nhưng được cho `\(first)`",
      help: Sentence(
        en: "a file takes them as `$1`, `$2` …; `$*` is all of them, `$#` their number",
        vi: "tệp nhận chúng bằng `$1`, `$2` …; `$*` là tất cả, `$#` là số lượng"
      )
    )
  }

  static func argumentIsNoVariable(_ name: String) -> Diagnostic {
    made(
      "argument-no-variable",
      en: "`\(name)` cannot be the name of a variable: numbers stand for what a file is given",
      vi: "`\(name)` không thể đặt tên cho biến: chữ số dành cho giá trị mà tệp được cho",
      help: Sentence(en: "begin the name with a letter", vi: "hãy bắt đầu tên bằng một chữ cái")
    )
  }

  static func tooLongRange(_ range: String, limit: Int) -> Diagnostic {
    made(
      "too-long-range",
      en: "`\(range)` has more than \(limit) values",
      vi: "`\(range)` có hơn \(limit) giá trị"
    )
  }

  static func rangeOfTooLargeNumbers(_ range: String) -> Diagnostic {
    made(
      "too-large-range",
      en: "the numbers of `\(range)` are too large for a loop",
      vi: "các số của `\(range)` quá lớn để lặp"
    )
  }

  static func rangeOfNoDays(_ range: String) -> Diagnostic {
    made(
      "no-days",
      en: "`\(range)` does not go from one day to another",
      vi: "`\(range)` không đi từ ngày này đến ngày khác"
    )
  }

  static let rangeWithBlanks = made(
    "range-with-blanks",
    en: "`..` stands between two numbers or two dates, without blanks",
    vi: "`..` đứng giữa hai số hoặc hai ngày, không có khoảng trắng",
    help: Sentence(
      en: "such as `1..5` or `2021-09-22..2021-10-01`",
      vi: "chẳng hạn `1..5` hoặc `2021-09-22..2021-10-01`"
    )
  )
}
