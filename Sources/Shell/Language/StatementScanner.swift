import Diagnostics
import PlainText
import PolicyLanguage

/// What moves through the bytes of a command text: space, comments, words, quotes.
struct StatementScanner {
  let source: SourceText
  var offset: Int
  let end: Int
  // Where the space that was last passed over begins and ends.
  private var space = Span(-1, -1)

  init(_ source: SourceText, from offset: Int = 0) {
    self.source = source
    self.offset = offset
    self.end = source.bytes.count
  }

  func byte(_ ahead: Int = 0) -> UInt8 {
    offset + ahead < end ? source.bytes[offset + ahead] : 0
  }

  var isAtEnd: Bool { offset >= end }

  /// Whether the statement ends here: a line break, a semicolon, a closing brace or the end.
  var isAtStatementEnd: Bool {
    isAtEnd || byte() == UInt8(ascii: "\n") || byte() == UInt8(ascii: ";")
      || byte() == UInt8(ascii: "}")
  }

  func text(from start: Int) -> String { source.string(Span(start, offset)) }

  /// Where what was read ends: before the space and the comment that were passed over since.
  var contentEnd: Int { offset == space.upper ? space.lower : offset }

  // MARK: Space

  /// Passes over spaces, comments and joined lines, but not over the end of a line.
  /// - Throws: That the text ends after a final backslash.
  mutating func skipSpace() throws(ParseStop) {
    let start = contentEnd
    defer { space = Span(start, offset) }
    while !isAtEnd {
      switch byte() {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        offset += 1
      case 0xC2 where byte(1) == 0xA0:
        offset += 2
      case UInt8(ascii: "#"):
        while !isAtEnd, byte() != UInt8(ascii: "\n") { offset += 1 }
      case UInt8(ascii: "\\") where joinsLines:
        offset += byte(1) == UInt8(ascii: "\r") ? 3 : 2
        if isAtEnd { throw .incomplete }
      default:
        return
      }
    }
  }

  private var joinsLines: Bool {
    byte(1) == UInt8(ascii: "\n") || offset + 1 >= end
      || (byte(1) == UInt8(ascii: "\r") && byte(2) == UInt8(ascii: "\n"))
  }

  /// Passes over everything that can stand between statements.
  mutating func skipToStatement() throws(ParseStop) {
    while true {
      try skipSpace()
      guard byte() == UInt8(ascii: "\n") || byte() == UInt8(ascii: ";") else { return }
      offset += 1
    }
  }

  // MARK: Words

  /// Whether a bare word ends before this byte.
  private func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Reads a word: bare text, quotes and variables without space between them.
  ///
  /// A brace belongs to a word only right after an equals sign, as in `parts={need, content}`.
  mutating func word(stopAt stop: UInt8? = nil) throws(ParseStop) -> Word {
    let start = offset
    var word = Word(pieces: [], isQuoted: false, place: .none)
    var bare = offset
    func flush(_ word: inout Word, upTo place: Int) {
      guard place > bare else { return }
      let text = source.string(Span(bare, place))
      word.append(text.isASCII ? text : text.composed)
    }
    while !isAtEnd {
      let byte = byte()
      if byte == stop { break }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        flush(&word, upTo: offset)
        word.isQuoted = true
        try quoted(byte, into: &word)
        bare = offset
      case UInt8(ascii: "$") where beginsVariable:
        flush(&word, upTo: offset)
        word.pieces.append(try variable())
        bare = offset
      case UInt8(ascii: "{") where offset == start && stop == nil && isValue:
        try braces()
      default:
        if endsWord(byte) || (byte == UInt8(ascii: "{") && offset == start) {
          flush(&word, upTo: offset)
          word.place = Place(Span(start, offset))
          return word
        }
        offset += 1
      }
    }
    flush(&word, upTo: offset)
    word.place = Place(Span(start, offset))
    return word
  }

  /// Whether the word to be read is a value, after an equals sign.
  private var isValue: Bool { offset > 0 && source.bytes[offset - 1] == UInt8(ascii: "=") }

  /// Passes over a set in braces.
  private mutating func braces() throws(ParseStop) {
    let start = offset
    while !isAtEnd, byte() != UInt8(ascii: "}") {
      guard byte() != UInt8(ascii: "\n") || offset + 1 < end else { throw .incomplete }
      offset += 1
    }
    guard !isAtEnd else { throw .unclosed("{", Span(start, start + 1)) }
    offset += 1
  }

  private mutating func quoted(_ quote: UInt8, into word: inout Word) throws(ParseStop) {
    let start = offset
    offset += 1
    var bytes: [UInt8] = []
    func flush(_ word: inout Word) {
      if !bytes.isEmpty { word.append(String(decoding: bytes, as: UTF8.self).composed) }
      bytes = []
    }
    while !isAtEnd {
      let byte = byte()
      switch byte {
      case quote:
        flush(&word)
        if word.pieces.isEmpty { word.append("") }
        offset += 1
        return
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        bytes += try escape()
      case UInt8(ascii: "$") where quote == UInt8(ascii: "\"") && beginsVariable:
        flush(&word)
        word.pieces.append(try variable())
      default:
        bytes.append(byte)
        offset += 1
      }
    }
    throw .unclosed(quote == UInt8(ascii: "\"") ? "\"" : "'", Span(start, start + 1))
  }

  private mutating func escape() throws(ParseStop) -> [UInt8] {
    let start = offset
    let letter = byte(1)
    offset = min(offset + 2, end)
    switch letter {
    case UInt8(ascii: "n"): return [UInt8(ascii: "\n")]
    case UInt8(ascii: "t"): return [UInt8(ascii: "\t")]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"): return [letter]
    case 0: throw .incomplete
    case UInt8(ascii: "u") where byte() == UInt8(ascii: "{"):
      var digits = ""
      offset += 1
      while !isAtEnd, byte() != UInt8(ascii: "}"), digits.count < 7 {
        digits.unicodeScalars.append(Unicode.Scalar(byte()))
        offset += 1
      }
      if byte() == UInt8(ascii: "}"), let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value), value != 0
      {
        offset += 1
        return Array(String(scalar).utf8)
      }
      throw .wrong(.unknownEscape(text(from: start)), Span(start, offset))
    default:
      while !isAtEnd, byte() & 0xC0 == 0x80 { offset += 1 }
      throw .wrong(.unknownEscape(text(from: start)), Span(start, offset))
    }
  }

  /// How many bytes of a name stand so many bytes ahead.
  func nameLength(at ahead: Int) -> Int {
    var length = 0
    while offset + ahead + length < end {
      let byte = source.bytes[offset + ahead + length]
      let isHyphen = byte == UInt8(ascii: "-") && length > 0
      guard byte.isNamePart || (isHyphen && self.byte(ahead + length + 1).isNamePart) else { break }
      length += 1
    }
    return length
  }

  /// Whether the dollar sign here is that of a variable.
  private var beginsVariable: Bool {
    variableLength(at: 1) > 0 || byte(1) == UInt8(ascii: "{")
  }

  /// How many bytes of the name of a variable stand so many bytes ahead: a name, or the number of
  /// an argument, `#` for how many there are, `*` for all of them.
  private func variableLength(at ahead: Int) -> Int {
    switch byte(ahead) {
    case UInt8(ascii: "#"), UInt8(ascii: "*"): return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var length = 1
      while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(ahead + length)) { length += 1 }
      return length
    default: return nameLength(at: ahead)
    }
  }

  private mutating func variable() throws(ParseStop) -> Word.Piece {
    let start = offset
    let braced = byte(1) == UInt8(ascii: "{")
    offset += braced ? 2 : 1
    let length = variableLength(at: 0)
    let name = source.string(Span(offset, offset + length)).composed
    offset += length
    if braced {
      guard length > 0, byte() == UInt8(ascii: "}") else {
        throw .unclosed("${", Span(start, offset))
      }
      offset += 1
    }
    return .variable(name, Place(Span(start, offset)))
  }
}

extension Word {
  mutating func append(_ text: String) {
    if case .text(let before) = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }
}

extension UInt8 {
  /// Whether a name of the command language can go on with this byte.
  var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    case 0x80...0xE1, 0xE3...0xF4: true
    default: false
    }
  }
}

extension String {
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
