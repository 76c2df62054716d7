import Diagnostics

// What can go wrong with files of answers that are to be checked.

extension Diagnostic {
  static func notJSON(_ name: String) -> Diagnostic {
    made(
      "not-json",
      en: "this line is not JSON",
      vi: "dòng này không phải là JSON",
      help: Sentence(
        en: "`output \(name)`, `mode json` and a question write such a file",
        vi: "`xuất ra \(name)`, `chế độ json` và một câu hỏi sẽ ghi tệp như vậy"
      )
    )
  }

  static func notAnAnswer(_ field: String) -> Diagnostic {
    made(
      "not-an-answer",
      en: "this answer lacks a right `\(field)`, so it cannot be verified",
      vi: "câu trả lời này thiếu `\(field)` đúng, nên không thể kiểm chứng"
    )
  }

  static func nothingToVerify(_ name: String) -> Diagnostic {
    made(
      "nothing-to-verify",
      en: "`\(name)` holds no answer",
      vi: "`\(name)` không có câu trả lời nào",
      help: Sentence(
        en: "`output \(name)`, `mode json` and a question write one",
        vi: "`xuất ra \(name)`, `chế độ json` và một câu hỏi sẽ ghi một câu"
      )
    )
  }

  static func answersNotConfirmed(_ wrong: Int, of all: Int) -> Diagnostic {
    made(
      "not-confirmed",
      en: "\(wrong) of \(count(all, "answer")) \(wrong == 1 ? "is" : "are") not confirmed",
      vi: "\(wrong) trong \(all) câu trả lời không được xác nhận"
    )
  }
}
