extension StringProtocol {
  /// The text broken at spaces into lines of at most `width` cells.
  ///
  /// A word longer than a line stands on a line of its own, unbroken: numbers and ids are never
  /// cut, nor are numbers parted from their units. Line breaks in the text are kept.
  /// - Complexity: O(n).
  public func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for word in paragraph.words(unbrokenTo: width) {
        let cells = word.displayWidth
        if used > 0, used + 1 + cells > width {
          lines.append(line)
          line = ""
          used = 0
        }
        if used > 0 {
          line += " "
          used += 1
        }
        line += word
        used += cells
      }
      lines.append(line)
    }
    return lines
  }

  /// The words of the text, each number with its unit where a line has room for both.
  private func words(unbrokenTo width: Int) -> [String] {
    var words: [String] = []
    var binding = NumberBinding()
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      let text = String(word)
      let isBound = binding.take(text.utf8.span)
      if isBound, let last = words.indices.last,
        words[last].displayWidth + 1 + text.displayWidth <= width
      {
        words[last] += " " + text
      } else {
        words.append(text)
      }
    }
    return words
  }

  /// The text followed by as many spaces as make it `width` cells wide.
  public func padded(to width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// The text preceded by as many spaces as make it `width` cells wide.
  public func paddedLeft(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - displayWidth)) + String(self)
  }

  /// The text cut to at most `width` cells, its end replaced by `…` where it was cut.
  public func truncated(to width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in self {
      let cells = character.displayWidth
      if used + cells > width - 1 { break }
      result.append(character)
      used += cells
    }
    return result + "…"
  }
}
