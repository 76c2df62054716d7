import PlainText

/// The most bytes of UTF-8 that a text may have: one mebibyte.
let textLimit = 1 << 20

/// The highest number of a pilot or of a piece of evidence.
let highestNumber = 1_000_000_000

extension String {
  /// The text as it is kept, composed.
  ///
  /// - Parameters:
  ///   - role: What the text is, for the error.
  ///   - isNeeded: Whether it may not be empty.
  /// - Returns: The text in normalization form C.
  /// - Throws: ``WorkspaceError/tooLong(_:limit:)`` or ``WorkspaceError/badText(_:_:)``.
  func kept(as role: TextRole, isNeeded: Bool = false) throws(WorkspaceError) -> String {
    let text = isPlain ? self : composed
    guard text.utf8.count <= textLimit else { throw .tooLong(role, limit: textLimit) }
    guard !text.utf8.contains(0) else { throw .badText(role, .zero) }
    if isNeeded, text.isEmpty { throw .badText(role, .empty) }
    return text
  }

  /// Whether it is all ASCII, and so composed; most texts are, and this is told fast.
  private var isPlain: Bool {
    var all: UInt8 = 0
    for byte in utf8 { all |= byte }
    return all < 0x80
  }

  /// The text as an id, composed.
  ///
  /// - Returns: The id in normalization form C.
  /// - Throws: ``WorkspaceError/badID(_:_:)``.
  func keptAsID() throws(WorkspaceError) -> String {
    // Anything this long is no id, and composing it could take long.
    guard utf8.count <= 1024 else { throw .badID(String(prefix(64)) + "…", .tooLong) }
    let id = composed
    var count = 0
    for scalar in id.unicodeScalars {
      let isLetter = scalar.isLetter
      if count == 0, !isLetter { throw .badID(id, .start) }
      guard isLetter || scalar.isIDSign else { throw .badID(id, .character(scalar)) }
      count += 1
    }
    if count == 0 { throw .badID(id, .empty) }
    if count > 64 { throw .badID(id, .tooLong) }
    return id
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    if isASCII { return (0x61...0x7A).contains(value | 0x20) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  fileprivate var isIDSign: Bool {
    (0x30...0x39).contains(value) || self == "-" || self == "_" || self == "."
  }
}
