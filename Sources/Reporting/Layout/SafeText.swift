import PlainText

// Layout and formats handle this type only, and it is made from a `Text` in one way only, so the
// compiler sees to it that no text reaches a page without having been looked through.

/// A text that can be printed as it is: on one line, without control characters.
struct SafeText: Hashable, Sendable {
  // INVARIANT: holds no scalar that is unsafe to print.
  private(set) var text: Text

  /// Makes an empty text.
  init() { text = Text() }

  /// Makes a text printable: unsafe characters become escapes, symbols are spelled if they must be.
  init(_ text: Text, glyphs: Glyphs) {
    let survey = TextSurvey(text)
    if survey.isSimple {
      self.text = text
    } else {
      var result = Text()
      for run in text.runs { result.append(Self.printable(run.string, glyphs), as: run.role) }
      self.text = result
    }
  }

  /// Takes a text that a survey has found simple, or that a format has drawn itself, as it is.
  init(trusted text: Text) { self.text = text }

  /// Makes a text of characters that a format draws itself.
  init(drawn string: String, as role: Role = .plain) { text = Text(string, as: role) }

  var isEmpty: Bool { text.isEmpty }

  /// The cells that the text takes.
  var width: Int {
    let survey = TextSurvey(text)
    if survey.isSimple { return survey.width }
    return text.rest.reduce(text.first.string.displayWidth) { $0 + $1.string.displayWidth }
  }

  mutating func append(_ other: SafeText) { text.append(other.text) }

  /// Adds as many spaces as make the text `width` cells wide.
  mutating func pad(to width: Int) {
    let missing = width - self.width
    if missing > 0 { text.append(String(repeating: " ", count: missing)) }
  }

  /// Returns the text with as many spaces before it as make it begin at a cell; an empty one stays empty.
  func indented(by indent: Int) -> SafeText {
    guard indent > 0, !isEmpty else { return self }
    var result = SafeText(drawn: String(repeating: " ", count: indent))
    result.append(self)
    return result
  }

  /// The text up to its last character that is no space.
  var withoutTrailingSpaces: SafeText {
    guard (text.rest.last ?? text.first).string.utf8.last == 0x20 else { return self }
    var runs = text.runs
    while let last = runs.last {
      let end = last.string.lastIndex { $0 != " " }
      runs.removeLast()
      if let end {
        runs.append(Text.Run(String(last.string[...end]), as: last.role))
        break
      }
    }
    return SafeText(trusted: Text(runs))
  }

  /// Returns the text with a role for what has none.
  func filled(as role: Role) -> SafeText { SafeText(trusted: text.filled(as: role)) }

  static func + (left: SafeText, right: SafeText) -> SafeText {
    var result = left
    result.append(right)
    return result
  }

  private static func printable(_ string: String, _ glyphs: Glyphs) -> String {
    let escaped = string.escapedForDisplay
    guard escaped.unicodeScalars.contains(where: { glyphs.spelling(of: $0) != nil }) else {
      return escaped
    }
    var result = ""
    for scalar in escaped.unicodeScalars {
      if let spelling = glyphs.spelling(of: scalar) {
        result += spelling
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
