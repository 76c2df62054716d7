extension Unicode.Scalar {
  /// Whether a terminal could take the scalar for a command, or hide text with it.
  ///
  /// True of C0 and C1 control characters, line and paragraph separators, and the marks that
  /// change the direction of writing.
  public var isUnsafeToPrint: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x2028, 0x2029, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xE0000...0xE0FFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text on one line with every unsafe scalar shown as an escape such as `\n` or `\u{1B}`.
  ///
  /// - Complexity: O(n) in the length of the text; no copy is made of a text without such scalars.
  public var escapedForDisplay: String {
    escaped { $0.isUnsafeToPrint }
  }

  /// The text with its line breaks kept and every other unsafe scalar shown as an escape.
  public var escapedKeepingLines: String {
    escaped { $0.isUnsafeToPrint && $0 != "\n" }
  }

  private func escaped(where mustEscape: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: mustEscape) else { return String(self) }
    var result = ""
    for scalar in unicodeScalars {
      guard mustEscape(scalar) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return result
  }
}
