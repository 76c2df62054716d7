// A table of 100,000 rows is measured cell by cell before its first line can be drawn. Nearly all
// cells are simple: printable ASCII, Latin letters with marks (which covers Vietnamese, composed or
// not) and common punctuation. For these one pass over the bytes gives the width, without a
// look at grapheme clusters: a base letter takes one cell, a combining mark none. Everything else is
// left to the general rules.

import PlainText

/// What one pass over the bytes of a text can tell.
struct TextSurvey {
  /// Whether the text is simple: then it is safe to print and the other answers hold.
  private(set) var isSimple = true
  /// The cells of the text.
  private(set) var width = 0
  /// The cells of the longest stretch in which no line is broken; of a text of several runs, that
  /// without a space.
  private(set) var longestWord = 0
  private var word = 0
  // The cells of the word before and of what it is bound to.
  private var bound = 0
  private var binding = NumberBinding()
  private var isOneRun: Bool

  init(_ text: Text) {
    isOneRun = text.rest.isEmpty
    read(text.first.string)
    for run in text.rest { read(run.string) }
    longestWord = max(longestWord, word)
  }

  init(_ string: String) {
    isOneRun = true
    read(string)
  }

  // Ends a word: its bytes, none between two spaces.
  private mutating func endWord(_ bytes: Span<UInt8>) {
    defer { word = 0 }
    guard isOneRun else {
      longestWord = max(longestWord, word)
      return
    }
    if bytes.count == 0 {
      binding.part()
      return
    }
    bound = binding.take(bytes) ? bound + 1 + word : word
    longestWord = max(longestWord, bound)
  }

  private mutating func read(_ string: String) {
    let bytes = string.utf8.span
    var index = 0
    var start = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        endWord(bytes.extracting(start..<index))
        width += 1
        index += 1
        start = index
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
    if isOneRun { endWord(bytes.extracting(start..<index)) }
  }

  private static func isDashOrQuote(_ byte: UInt8) -> Bool {
    (0x90...0xA6).contains(byte) && byte != 0xA2
  }
}
