// JSON after RFC 8259. A number without fraction and exponent that fits is a whole number. Of names
// that occur twice in an object the last value stands. Nesting is bounded, so that no input can
// exhaust the stack.

/// Why a text is no JSON, with the byte at which it fails.
public enum JSONError: Error, Hashable, Sendable {
  /// Something else was expected here.
  case unexpected(at: Int)
  /// The text ends too early.
  case endsEarly(at: Int)
  /// A string has an escape or a byte that cannot be.
  case badString(at: Int)
  /// A number is written as JSON does not allow, or is out of range.
  case badNumber(at: Int)
  /// Values are nested too deep.
  case tooDeep(at: Int)

  /// The byte at which it fails.
  public var offset: Int {
    switch self {
    case .unexpected(let place), .endsEarly(let place), .badString(let place),
      .badNumber(let place), .tooDeep(let place):
      place
    }
  }
}

extension Datum {
  /// Reads a value from JSON.
  ///
  /// - Parameter json: One value, perhaps with space around it.
  /// - Throws: Where the text is no JSON, and why.
  /// - Complexity: O(length), but O(names²) for an object.
  public init(json: String) throws(JSONError) {
    var reader = JSONReader(Array(json.utf8))
    self = try reader.document()
  }
}

private struct JSONReader {
  static let depthLimit = 200

  let bytes: [UInt8]
  var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> Datum {
    let value = try value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw .unexpected(at: place) }
    return value
  }

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(JSONError) {
    guard let byte else { throw .endsEarly(at: place) }
    guard byte == UInt8(ascii: character) else { throw .unexpected(at: place) }
    place += 1
  }

  private mutating func value(depth: Int) throws(JSONError) -> Datum {
    guard depth < Self.depthLimit else { throw .tooDeep(at: place) }
    skipSpace()
    guard let byte else { throw .endsEarly(at: place) }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object(depth))
    case UInt8(ascii: "["): return .array(try array(depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ text: String, _ value: Datum) throws(JSONError) -> Datum {
    for scalar in text.unicodeScalars { try expect(scalar) }
    return value
  }

  // MARK: Wholes

  private mutating func array(_ depth: Int) throws(JSONError) -> [Datum] {
    try expect("[")
    var values: [Datum] = []
    skipSpace()
    if byte == UInt8(ascii: "]") {
      place += 1
      return values
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if byte == UInt8(ascii: "]") {
        place += 1
        return values
      }
      try expect(",")
    }
  }

  private mutating func object(_ depth: Int) throws(JSONError) -> Record {
    try expect("{")
    var record = Record()
    skipSpace()
    if byte == UInt8(ascii: "}") {
      place += 1
      return record
    }
    while true {
      skipSpace()
      let key = try string()
      skipSpace()
      try expect(":")
      record[key] = try value(depth: depth + 1)
      skipSpace()
      if byte == UInt8(ascii: "}") {
        place += 1
        return record
      }
      try expect(",")
    }
  }

  // MARK: Numbers

  private mutating func number() throws(JSONError) -> Datum {
    let start = place
    func digits(_ reader: inout JSONReader) -> Int {
      let first = reader.place
      while let byte = reader.byte, (0x30...0x39).contains(byte) { reader.place += 1 }
      return reader.place - first
    }
    if byte == UInt8(ascii: "-") { place += 1 }
    let isZero = byte == UInt8(ascii: "0")
    let whole = digits(&self)
    guard whole > 0 else { throw .unexpected(at: start) }
    guard whole == 1 || !isZero else { throw .badNumber(at: start) }
    var isWhole = true
    if byte == UInt8(ascii: ".") {
      place += 1
      isWhole = false
      guard digits(&self) > 0 else { throw .badNumber(at: start) }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      place += 1
      isWhole = false
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      guard digits(&self) > 0 else { throw .badNumber(at: start) }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if isWhole, let number = Int64(text) { return .int(number) }
    guard let number = Double(text), number.isFinite else { throw .badNumber(at: start) }
    return .number(number)
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    try expect("\"")
    var scalars = String.UnicodeScalarView()
    var run = place
    func flush(_ reader: JSONReader) throws(JSONError) {
      guard let text = String(validating: reader.bytes[run..<reader.place], as: UTF8.self) else {
        throw .badString(at: run)
      }
      scalars.append(contentsOf: text.unicodeScalars)
    }
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        try flush(self)
        place += 1
        return String(scalars)
      case UInt8(ascii: "\\"):
        try flush(self)
        place += 1
        scalars.append(try escape())
        run = place
      case 0..<0x20: throw .badString(at: place)
      default: place += 1
      }
    }
    throw .endsEarly(at: place)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte else { throw .endsEarly(at: place) }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw .badString(at: place - 1)
    }
    let start = place
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Half of a pair: the other half must follow.
    guard (0xD800..<0xDC00).contains(first) else { throw .badString(at: start) }
    try expect("\\")
    try expect("u")
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw .badString(at: start) }
    return scalar
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    guard place + 4 <= bytes.count else { throw .endsEarly(at: bytes.count) }
    let text = String(decoding: bytes[place..<place + 4], as: UTF8.self)
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt32(text, radix: 16)
    else { throw .badString(at: place) }
    place += 4
    return unit
  }
}
