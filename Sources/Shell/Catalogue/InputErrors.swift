public import Diagnostics

// What can go wrong with what is read and written: bytes, lines, the standard streams.

extension Diagnostic {
  static func badBytes(_ path: String, line: Int, byte: Int, isZero: Bool) -> Diagnostic {
    isZero
      ? made(
        "zero-byte",
        en: "`\(path)` is not text: there is a zero byte at line \(line), byte \(byte)",
        vi: "`\(path)` không phải là văn bản: có byte 0 ở dòng \(line), byte \(byte)"
      )
      : made(
        "bad-bytes",
        en: "`\(path)` is not UTF-8 text: line \(line), byte \(byte)",
        vi: "`\(path)` không phải là văn bản UTF-8: dòng \(line), byte \(byte)"
      )
  }

  /// A line of standard input that is no text.
  public static func badInput(line: Int, byte: Int) -> Diagnostic {
    made(
      "bad-bytes",
      en: "standard input is not UTF-8 text: line \(line), byte \(byte)",
      vi: "đầu vào không phải là văn bản UTF-8: dòng \(line), byte \(byte)"
    )
  }

  /// A line of standard input with a zero byte in it.
  public static func zeroInput(line: Int, byte: Int) -> Diagnostic {
    made(
      "zero-byte",
      en: "standard input is not text: there is a zero byte at line \(line), byte \(byte)",
      vi: "đầu vào không phải là văn bản: có byte 0 ở dòng \(line), byte \(byte)"
    )
  }

  /// A line of standard input that is longer than any statement may be.
  public static func longInput(line: Int, limit: Int) -> Diagnostic {
    made(
      "long-line",
      en: "line \(line) of standard input is longer than \(limit >> 20) MB",
      vi: "dòng \(line) của đầu vào dài hơn \(limit >> 20) MB"
    )
  }

  /// That standard input cannot be read.
  public static func inputFailed(_ reason: String) -> Diagnostic {
    made(
      "cannot-read",
      en: "standard input cannot be read: \(reason)",
      vi: "không đọc được đầu vào: \(reason)"
    )
  }

  /// That standard output cannot be written.
  public static func outputFailed(_ reason: String) -> Diagnostic {
    made(
      "cannot-write",
      en: "standard output cannot be written: \(reason)",
      vi: "không ghi được đầu ra: \(reason)"
    )
  }

  static let refusedWhenAtomic = made(
    "refused-when-atomic",
    en: "no other workspace can be opened with `--atomic`: changes here may have to be taken back",
    vi:
      "không thể mở không gian làm việc khác khi có `--atomic`: có thể phải hoàn tác thay đổi ở đây"
  )
}
