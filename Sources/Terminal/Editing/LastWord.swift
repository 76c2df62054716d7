/// Going through the last words of earlier lines.
struct LastWord {
  /// What the line shows now; when it shows something else, the walk is over.
  private(set) var shown: [Unicode.Scalar]
  /// What the walk has put in.
  private(set) var inserted: Range<Int>
  // The place in the history of the entry whose word that is.
  private var place: Int

  init(line: [Unicode.Scalar], cursor: Int, in history: History) {
    shown = line
    inserted = cursor..<cursor
    place = history.count
  }

  /// Puts in the last word of the next older entry, where that is another; false when there is none.
  mutating func goBack(in history: History) -> Bool {
    let before = Array(shown[inserted])
    while place > 0 {
      place -= 1
      let word = Self.lastWord(of: LineText.shown(history[place]))
      guard !word.isEmpty, word != before else { continue }
      shown.replaceSubrange(inserted, with: word)
      inserted = inserted.lowerBound..<(inserted.lowerBound + word.count)
      return true
    }
    return false
  }

  /// The last word of a line; blanks in quotes part no words.
  static func lastWord(of line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var word: [Unicode.Scalar] = []
    var quote: Unicode.Scalar?
    var isOver = false
    for scalar in line {
      if quote == nil, scalar == LineText.shownBreak || scalar.properties.isWhitespace {
        isOver = true
        continue
      }
      if isOver { word = [] }
      isOver = false
      word.append(scalar)
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "\"" || scalar == "'" {
        quote = scalar
      }
    }
    return word
  }
}
