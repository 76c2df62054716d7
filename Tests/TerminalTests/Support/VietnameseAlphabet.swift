import PlainText

/// The 134 Vietnamese letters beyond ASCII, and the parts of those that have parts.
enum VietnameseAlphabet {
  private static let lowercase =
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"

  static let letters: [Unicode.Scalar] =
    Array(lowercase.unicodeScalars)
    + lowercase.unicodeScalars.compactMap { $0.properties.uppercaseMapping.unicodeScalars.first }

  /// A letter as it may arrive in pieces.
  struct Parts {
    let letter: Unicode.Scalar
    let base: Unicode.Scalar
    /// One or two marks.
    let marks: [Unicode.Scalar]
  }

  /// Found without the table of the module: by composing every base with all marks.
  static let parts: [Parts] = {
    let shapes: [Unicode.Scalar?] = [nil, "\u{302}", "\u{306}", "\u{31B}"]
    let tones: [Unicode.Scalar?] = [nil, "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let wanted = Set(letters)
    var parts: [Parts] = []
    for base in "aeiouyAEIOUY".unicodeScalars {
      for shape in shapes {
        for tone in tones {
          let marks = [shape, tone].compactMap { $0 }
          let text = String(String.UnicodeScalarView([base] + marks)).composed.unicodeScalars
          guard let letter = text.first, text.count == 1, wanted.contains(letter) else { continue }
          parts.append(Parts(letter: letter, base: base, marks: marks))
        }
      }
    }
    return parts
  }()
}
