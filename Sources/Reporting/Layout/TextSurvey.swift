// A table of 100,000 rows is measured cell by cell before its first line can be drawn. Nearly all
// cells are simple: printable ASCII, Latin letters with marks (which covers Vietnamese, composed or
// not) and common punctuation. For these one pass over the bytes gives the width, without a
// look at grapheme clusters: a base letter takes one cell, a combining mark none. Everything else is
// left to the general rules.

/// What one pass over the bytes of a text can tell.
struct TextSurvey {
  /// Whether the text is simple: then it is safe to print and the other answers hold.
  private(set) var isSimple = true
  /// The cells of the text.
  private(set) var width = 0
  /// The cells of the longest stretch without a space.
  private(set) var longestWord = 0
  private var word = 0

  init(_ text: Text) {
    read(text.first.string)
    for run in text.rest { read(run.string) }
    longestWord = max(longestWord, word)
  }

  init(_ string: String) {
    read(string)
    longestWord = max(longestWord, word)
  }

  private mutating func read(_ string: String) {
    let bytes = string.utf8.span
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        longestWord = max(longestWord, word)
        word = 0
        width += 1
        index += 1
      } else if byte > 0x20, byte < 0x7F {
        word += 1
        width += 1
        index += 1
      } else if byte >= 0xC3, byte <= 0xCB {
        // U+00C0–U+02FF: letters and spacing marks.
        word += 1
        width += 1
        index += 2
      } else if byte == 0xCC {
        // U+0300–U+033F: combining marks.
        index += 2
      } else if byte == 0xE1, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
        // U+1E00–U+1EFF: Latin letters with marks.
        word += 1
        width += 1
        index += 3
      } else if byte == 0xE2, bytes[index + 1] == 0x80, Self.isDashOrQuote(bytes[index + 2]) {
        // U+2010–U+2026, less the bullet: dashes, quotation marks, the ellipsis.
        word += 1
        width += 1
        index += 3
      } else {
        isSimple = false
        return
      }
    }
  }

  private static func isDashOrQuote(_ byte: UInt8) -> Bool {
    (0x90...0xA6).contains(byte) && byte != 0xA2
  }
}
