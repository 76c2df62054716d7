import PlainText

// How marks that are typed after a letter join with it.
//
// A keyboard may send a letter and its marks one by one, in the order in which they were typed.
// Every Vietnamese letter exists as a single scalar, and the line editor can only place a cursor
// between scalars, so the marks join with the letter as they arrive. Both orders are accepted: `â`
// then the acute, and `á` then the circumflex, give `ấ`, since that is what was meant, although
// Unicode calls only the first of them the same text.

/// The Vietnamese letters that carry marks, and what a letter and a mark make.
enum VietnameseLetters {
  /// Every letter with its five tones: grave, acute, hook above, tilde, dot below.
  static let tones: [(letter: Unicode.Scalar, toned: String)] = [
    ("a", "àáảãạ"), ("ă", "ằắẳẵặ"), ("â", "ầấẩẫậ"),
    ("e", "èéẻẽẹ"), ("ê", "ềếểễệ"), ("i", "ìíỉĩị"),
    ("o", "òóỏõọ"), ("ô", "ồốổỗộ"), ("ơ", "ờớởỡợ"),
    ("u", "ùúủũụ"), ("ư", "ừứửữự"), ("y", "ỳýỷỹỵ"),
    ("A", "ÀÁẢÃẠ"), ("Ă", "ẰẮẲẴẶ"), ("Â", "ẦẤẨẪẬ"),
    ("E", "ÈÉẺẼẸ"), ("Ê", "ỀẾỂỄỆ"), ("I", "ÌÍỈĨỊ"),
    ("O", "ÒÓỎÕỌ"), ("Ô", "ỒỐỔỖỘ"), ("Ơ", "ỜỚỞỠỢ"),
    ("U", "ÙÚỦŨỤ"), ("Ư", "ỪỨỬỮỰ"), ("Y", "ỲÝỶỸỴ"),
  ]

  /// Every letter that takes a shape, and the letter that it becomes.
  static let shapes: [(letter: Unicode.Scalar, mark: Unicode.Scalar, shaped: Unicode.Scalar)] = [
    ("a", breve, "ă"), ("a", circumflex, "â"), ("e", circumflex, "ê"),
    ("o", circumflex, "ô"), ("o", horn, "ơ"), ("u", horn, "ư"),
    ("A", breve, "Ă"), ("A", circumflex, "Â"), ("E", circumflex, "Ê"),
    ("O", circumflex, "Ô"), ("O", horn, "Ơ"), ("U", horn, "Ư"),
  ]

  /// The marks of the tones, in the order of the table.
  static let toneMarks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}",
  ]
  static let circumflex: Unicode.Scalar = "\u{302}"
  static let breve: Unicode.Scalar = "\u{306}"
  static let horn: Unicode.Scalar = "\u{31B}"

  /// The letter that `letter` and `mark` make together, or nil when they make none.
  ///
  /// Letters of other languages join as Unicode says, where the result is a single scalar.
  /// - Complexity: O(1) for Vietnamese letters.
  static func join(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    // Two marks are older spellings of the grave and the acute.
    let mark: Unicode.Scalar =
      switch mark.value {
      case 0x340: "\u{300}"
      case 0x341: "\u{301}"
      default: mark
      }
    if let joined = pairs[Pair(letter: letter, mark: mark)] { return joined }
    var text = String(letter)
    text.unicodeScalars.append(mark)
    let scalars = text.composed.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  private static let pairs: [Pair: Unicode.Scalar] = {
    var pairs: [Pair: Unicode.Scalar] = [:]
    var tonesOf: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (letter, toned) in tones {
      tonesOf[letter] = Array(toned.unicodeScalars)
      for (mark, toned) in zip(toneMarks, toned.unicodeScalars) {
        pairs[Pair(letter: letter, mark: mark)] = toned
      }
    }
    for (letter, mark, shaped) in shapes {
      pairs[Pair(letter: letter, mark: mark)] = shaped
      for (toned, both) in zip(tonesOf[letter, default: []], tonesOf[shaped, default: []]) {
        pairs[Pair(letter: toned, mark: mark)] = both
      }
    }
    return pairs
  }()
}
