import CEditLine
import PlainText

/// What a line on the screen may hold, and what it stands for.
///
/// A line break inside a line is shown as `⏎`, a character of its own that the cursor can pass, and
/// becomes a line break again when the line is returned.
enum LineText {
  static let shownBreak: Unicode.Scalar = "\u{23CE}"

  /// The scalar as it may stand in a line, or nil when it takes no cell or would be obeyed.
  ///
  /// The line editor counts cells by scalars, so one without a cell would misplace the cursor.
  /// Spaces that only look like spaces become spaces.
  static func usable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7F: return scalar
    case 0xA0, 0x202F, 0x2007: return " "
    default:
      guard !scalar.isUnsafeToPrint, scalar.displayWidth > 0 else { return nil }
      // Counts cells as the line editor will; -1 is shown as an escape, which takes cells.
      return wcwidth(wchar_t(scalar.value)) == 0 ? nil : scalar
    }
  }

  /// The text as a line shows it; what cannot be shown is left out.
  static func shown(_ text: String) -> [Unicode.Scalar] {
    text.composed.unicodeScalars.compactMap { $0 == "\n" ? shownBreak : usable($0) }
  }

  /// The text that a line stands for.
  static func meant(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar == shownBreak ? "\n" : scalar) }
    return String(text).composed
  }

  /// A pasted text without what a line cannot hold, and whether anything else was left out.
  ///
  /// All kinds of line breaks become one, those at the end are dropped, and a tab becomes a space.
  static func pasted(_ text: String) -> (text: String, isAltered: Bool) {
    var result = String.UnicodeScalarView()
    var isAltered = false
    var afterReturn = false
    for scalar in text.composed.unicodeScalars {
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(" ")
      default:
        if let scalar = usable(scalar) { result.append(scalar) } else { isAltered = true }
      }
      afterReturn = scalar == "\r"
    }
    while result.last == "\n" { result.removeLast() }
    return (String(result), isAltered)
  }
}
