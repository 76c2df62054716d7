public import Diagnostics
import PlainText

/// What cuts a text into tokens, one at a time, from any place in it.
public struct Lexer: Sendable {
  let source: SourceText
  private(set) var offset: Int
  private let end: Int
  private var atLineStart = true

  /// Makes a lexer for a span of a text.
  public init(_ source: SourceText, _ span: Span) {
    self.source = source
    self.offset = span.lower
    self.end = min(span.upper, source.bytes.count)
  }

  /// Returns the next token and moves past it.
  /// - Complexity: O(length of the token and of the space before it).
  public mutating func next() -> Token {
    let comments = skipSpace()
    let start = offset
    let startsLine = atLineStart
    atLineStart = false
    let kind = offset >= end ? .end : scan()
    return Token(
      kind: kind,
      span: Span(start, offset),
      startsLine: startsLine,
      comments: comments
    )
  }

  // MARK: Bytes

  /// The byte so many places ahead, 0 beyond the end.
  func byte(_ ahead: Int = 0) -> UInt8 {
    offset + ahead < end ? source.bytes[offset + ahead] : 0
  }

  mutating func advance(_ count: Int = 1) { offset = min(offset + count, end) }

  mutating func move(to place: Int) { offset = place }

  func text(from start: Int) -> String { source.string(Span(start, offset)) }

  /// Moves past space and comments, and returns the comments without their `#`.
  private mutating func skipSpace() -> [String] {
    var comments: [String] = []
    while offset < end {
      switch byte() {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        offset += 1
      case UInt8(ascii: "\n"):
        offset += 1
        atLineStart = true
      case UInt8(ascii: "#"):
        let start = offset + 1
        while offset < end, byte() != UInt8(ascii: "\n") { offset += 1 }
        comments.append(text(from: start).trimmed)
      case UInt8(ascii: "\\"), 0xC2, 0xE2:
        guard blankLength > 0 else { return comments }
        offset += blankLength
      default:
        return comments
      }
    }
    return comments
  }

  /// How many bytes the space in view takes that may part a number from its unit; 0 for none.
  ///
  /// It is a plain one, a tab, one of those that word processors put there so that no line breaks
  /// (U+00A0, U+202F), or where a line is joined to the next, as statements of the shell may be.
  var blankLength: Int {
    switch byte() {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): 1
    case UInt8(ascii: "\\") where byte(1) == UInt8(ascii: "\n"): 2
    case UInt8(ascii: "\\") where byte(1) == UInt8(ascii: "\r") && byte(2) == UInt8(ascii: "\n"): 3
    case 0xC2 where byte(1) == 0xA0: 2
    case 0xE2 where byte(1) == 0x80 && byte(2) == 0xAF: 3
    default: 0
    }
  }

  private mutating func scan() -> Token.Kind {
    switch byte() {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return scanQuantity()
    case UInt8(ascii: "\""):
      return scanString()
    case UInt8(ascii: "$"):
      return scanVariable()
    case let byte where byte.isNameStart:
      return .name(scanName())
    default:
      return scanSign()
    }
  }

  // MARK: Names

  /// Reads letters, digits and hyphens; a hyphen only between two of the others.
  mutating func scanName() -> String {
    let start = offset
    while byte().isNamePart || (byte() == UInt8(ascii: "-") && byte(1).isNamePart) { advance() }
    return text(from: start).composed
  }

  private mutating func scanVariable() -> Token.Kind {
    let start = offset
    advance()
    let braced = byte() == UInt8(ascii: "{")
    if braced { advance() }
    guard byte().isNamePart || byte() == UInt8(ascii: "#") else {
      return .wrong(.strayCharacter(text(from: start)))
    }
    let name = scanVariableName()
    if braced {
      guard byte() == UInt8(ascii: "}") else { return .wrong(.unclosed("${")) }
      advance()
    }
    return .variable(name)
  }

  /// Reads a name, the number of an argument, or the sign for how many there are.
  private mutating func scanVariableName() -> String {
    let start = offset
    if byte() == UInt8(ascii: "#") {
      advance()
    } else if byte().isDigit {
      while byte().isDigit { advance() }
    } else {
      while byte().isNamePart || (byte() == UInt8(ascii: "-") && byte(1).isNamePart) { advance() }
    }
    return text(from: start).composed
  }

  // MARK: Strings and signs

  private mutating func scanString() -> Token.Kind {
    advance()
    var bytes: [UInt8] = []
    while offset < end {
      let byte = byte()
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return .string(String(decoding: bytes, as: UTF8.self).composed)
      case UInt8(ascii: "\n"):
        return .wrong(.unclosedString)
      case UInt8(ascii: "\\"):
        switch self.byte(1) {
        case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"): bytes.append(self.byte(1))
        default:
          let escape = offset
          advance(2)
          return .wrong(.unknownEscape(text(from: escape)))
        }
        advance(2)
      default:
        bytes.append(byte)
        advance()
      }
    }
    return .wrong(.unclosedString)
  }

  private mutating func scanSign() -> Token.Kind {
    if byte(1) != 0, let sign = Sign(byte(), byte(1)) {
      advance(2)
      return .sign(sign)
    }
    if let sign = Sign(byte(), 0) {
      advance()
      return .sign(sign)
    }
    for (letters, sign) in Self.typographicSigns
    where letters.utf8.elementsEqual(source.bytes[offset..<min(offset + letters.utf8.count, end)]) {
      advance(letters.utf8.count)
      return .sign(sign)
    }
    let start = offset
    repeat { advance() } while byte() & 0xC0 == 0x80
    return .wrong(.strayCharacter(text(from: start)))
  }

  // Signs that word processors put where one typed two; each is read as what was typed.
  private static let typographicSigns: [(String, Sign)] = [
    ("≤", .lessOrEqual), ("≥", .greaterOrEqual), ("≠", .notEqual), ("…", .range), ("–", .minus),
    ("−", .minus),
  ]
}

extension Sign {
  /// The sign that is spelled with two bytes, or with one and 0.
  fileprivate init?(_ first: UInt8, _ second: UInt8) {
    guard let sign = Self.spelled[UInt16(first) << 8 | UInt16(second)] else { return nil }
    self = sign
  }

  private static let spelled: [UInt16: Sign] = Dictionary(
    uniqueKeysWithValues: allCases.map { sign in
      let bytes = Array(sign.rawValue.utf8) + [0]
      return (UInt16(bytes[0]) << 8 | UInt16(bytes[1]), sign)
    }
  )
}

extension UInt8 {
  /// Whether a name can begin with this byte: an ASCII letter, or the first byte of a letter
  /// beyond ASCII.
  ///
  /// Signs and spaces beyond ASCII (those led by C2 and E2) are not letters. All letters of
  /// Vietnamese are led by C3, C4, C6 and E1, combining marks by CC.
  var isNameStart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "_"), 0xC3...0xE1, 0xE3...0xF4: true
    default: false
    }
  }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether a name can go on with this byte.
  var isNamePart: Bool { isNameStart || isDigit || (0x80...0xBF).contains(self) }
}

extension String {
  /// The text without white space at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
