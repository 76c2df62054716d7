import PlainText

// Lines are broken greedily: a word goes on the line if there is room for it. Greedy breaking gives
// the fewest lines; the even right edge that costlier methods gain is of no use on a terminal.

extension SafeText {
  /// A stretch that is never broken.
  struct Word {
    var text = Text()
    var width = 0
    /// The spaces before it, which are dropped where a line begins.
    var spaces = 0
  }

  /// The text broken into lines.
  ///
  /// Lines break at spaces, and between two wide characters, as East Asian scripts do, but not
  /// before or after `±`. A word longer than a line stands on a line of its own, unbroken: numbers,
  /// their intervals and ids are never cut, nor are numbers parted from their units.
  /// - Complexity: O(n).
  func wrapped(to width: Int) -> [SafeText] {
    let survey = TextSurvey(text)
    if survey.isSimple {
      if survey.width <= width { return [self] }
      if text.rest.isEmpty { return wrappedSimply(to: width) }
    } else if self.width <= width {
      return [self]
    }
    var lines: [SafeText] = []
    var line = Text()
    var used = 0
    for word in words(unbrokenTo: width) {
      if used > 0, used + word.spaces + word.width > width {
        lines.append(SafeText(trusted: line))
        line = Text()
        used = 0
      } else if word.spaces > 0 {
        // Underlining goes on through the spaces of a phrase.
        let role = line.lastRole == word.text.first.role ? word.text.first.role : .plain
        line.append(String(repeating: " ", count: word.spaces), as: role)
        used += word.spaces
      }
      line.append(word.text)
      used += word.width
    }
    lines.append(SafeText(trusted: line))
    return lines
  }

  // The same for a simple text of one run, which is what nearly all cells of a table are: lines are
  // cut out of the bytes as they stand. A byte that begins a character takes a cell, unless it begins
  // a combining mark.
  private func wrappedSimply(to width: Int) -> [SafeText] {
    let string = text.first.string
    var lines: [SafeText] = []
    var start = 0
    var end = 0
    var used = 0
    func cut() -> SafeText {
      let from = string.utf8.index(string.startIndex, offsetBy: start)
      let to = string.utf8.index(string.startIndex, offsetBy: end)
      return SafeText(drawn: String(string[from..<to]), as: text.first.role)
    }
    for word in Self.simpleWords(of: string, unbrokenTo: width) {
      if used > 0, used + word.spaces + word.width > width {
        lines.append(cut())
        start = word.bytes.lowerBound
        used = word.width
      } else {
        used += word.spaces + word.width
      }
      end = word.bytes.upperBound
    }
    lines.append(cut())
    return lines
  }

  // The unbroken words of a simple text, as stretches of its bytes.
  private static func simpleWords(
    of string: String,
    unbrokenTo limit: Int
  ) -> [(bytes: Range<Int>, width: Int, spaces: Int)] {
    let bytes = string.utf8.span
    var words: [(bytes: Range<Int>, width: Int, spaces: Int)] = []
    var binding = NumberBinding()
    var index = 0
    while index < bytes.count {
      var spaces = 0
      while index < bytes.count, bytes[index] == 0x20 {
        spaces += 1
        index += 1
      }
      if index == bytes.count { break }
      let start = index
      var width = 0
      while index < bytes.count, bytes[index] != 0x20 {
        if bytes[index] & 0xC0 != 0x80, bytes[index] != 0xCC { width += 1 }
        index += 1
      }
      if spaces > 1 { binding.part() }
      let isBound = binding.take(bytes.extracting(start..<index))
      if isBound, let last = words.indices.last, words[last].width + 1 + width <= limit {
        words[last].bytes = words[last].bytes.lowerBound..<index
        words[last].width += 1 + width
      } else {
        words.append((start..<index, width, spaces))
      }
    }
    return words
  }

  /// The words in order, each number with its unit where a line has room for both.
  private func words(unbrokenTo limit: Int) -> [Word] {
    var result: [Word] = []
    var binding = NumberBinding()
    for word in words {
      if word.spaces != 1 { binding.part() }
      let string = word.text.string
      let isBound = binding.take(string.utf8.span)
      guard isBound, word.spaces == 1, let last = result.indices.last,
        result[last].width + 1 + word.width <= limit
      else {
        result.append(word)
        continue
      }
      // Underlining goes on through the spaces of a phrase.
      let role = result[last].text.lastRole
      result[last].text.append(" ", as: role == word.text.first.role ? role : .plain)
      result[last].text.append(word.text)
      result[last].width += 1 + word.width
    }
    return result
  }

  /// The words in order; a number and what it is known to, `61.8% ± 2.1`, are one.
  var words: [Word] {
    var words: [Word] = []
    var word = Word()
    // The spaces since the last character.
    var spaces = 0
    var before: Character?
    for run in text.runs {
      var piece = ""
      for character in run.string {
        if character == " " {
          spaces += 1
          continue
        }
        let isGlued =
          spaces > 0 && !(word.text.isEmpty && piece.isEmpty)
          && (character == "±" || before == "±")
        if isGlued {
          piece += String(repeating: " ", count: spaces)
          word.width += spaces
        } else if spaces > 0 || before.map({ character.mayFollowBreak(after: $0) }) == true {
          word.text.append(piece, as: run.role)
          piece = ""
          if !word.text.isEmpty { words.append(word) }
          word = Word(spaces: spaces)
        }
        spaces = 0
        piece.append(character)
        word.width += character.displayWidth
        before = character
      }
      word.text.append(piece, as: run.role)
    }
    if !word.text.isEmpty { words.append(word) }
    return words
  }

  /// The cells of the longest word.
  var longestWord: Int {
    let survey = TextSurvey(text)
    let isEnough = survey.isSimple && text.rest.isEmpty
    return isEnough ? survey.longestWord : words(unbrokenTo: .max).reduce(0) { max($0, $1.width) }
  }
}

extension Text {
  fileprivate var lastRole: Role { rest.last?.role ?? first.role }
}

extension Character {
  // East Asian text is broken between any two characters, but no line begins with a closing mark
  // or ends with an opening one (a small part of Unicode Standard Annex #14).
  fileprivate func mayFollowBreak(after before: Character) -> Bool {
    displayWidth == 2 && before.displayWidth == 2 && !"、。，．：；！？）」』】》〉".contains(self)
      && !"（「『【《〈".contains(before)
  }
}
