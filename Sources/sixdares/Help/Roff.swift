/// A text in the language of roff, in which manual pages are written.
struct Roff {
  /// What was written so far.
  private(set) var text = ""

  /// Begins the page.
  mutating func head(_ name: String, version: String) {
    text += ".TH \(name.uppercased()) 1 \"\" \"SixDares \(version)\"\n"
  }

  /// Writes a section of paragraphs, then of terms with what they mean.
  mutating func section(
    _ title: String,
    _ paragraphs: [String] = [],
    definitions: [(String, String)] = []
  ) {
    text += ".SH \(title.uppercased())\n"
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { text += ".PP\n" }
      text += Self.escaped(paragraph) + "\n"
    }
    for (term, meaning) in definitions {
      text += ".TP\n.B \(Self.escaped(term))\n\(Self.escaped(meaning))\n"
    }
  }

  /// A text that roff takes as it is: no escapes, and no request at the beginning of a line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += " "
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}
