import Diagnostics

// What can go wrong with variables and scripts.

extension Diagnostic {
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
}
