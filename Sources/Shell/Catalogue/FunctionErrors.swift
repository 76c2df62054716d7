import Diagnostics

// What can go wrong with functions.

extension Diagnostic {
  static func functionNameTaken(_ name: String) -> Diagnostic {
    made(
      "function-name-taken",
      en: "`\(name)` is a word of the command language and cannot be the name of a function",
      vi: "`\(name)` là từ của ngôn ngữ lệnh, không thể đặt tên cho hàm",
      help: Sentence(en: "choose another name", vi: "hãy chọn tên khác")
    )
  }

  static func otherNumberOfValues(_ function: Function, given: Int) -> Diagnostic {
    let wanted = function.parameters.count
    return made(
      "other-number-of-values",
      en: "`\(function.name)` takes \(count(wanted, "value")), but was given \(given)",
      vi: "`\(function.name)` nhận \(wanted) giá trị, nhưng có \(given)",
      help: Sentence(
        en: "it is used like this: \(function.usage)",
        vi: "cách dùng: \(function.usage)"
      )
    )
  }

  static func tooManyCalls(_ name: String, limit: Int) -> Diagnostic {
    made(
      "too-many-calls",
      en: "`\(name)` is called within \(limit) other calls: does it call itself without end?",
      vi: "`\(name)` được gọi bên trong \(limit) lần gọi khác: có phải nó tự gọi mãi không?"
    )
  }
}
