/// Bytes to scalars, one byte at a time.
///
/// What is not UTF-8 becomes one U+FFFD for each longest run of bytes that could have begun a
/// scalar, as the Unicode Standard recommends ("maximal subpart", chapter 3.9).
struct UTF8Decoder {
  /// What a byte led to.
  enum Step: Equatable {
    case needsMore
    case scalar(Unicode.Scalar)
    /// The bytes so far are none; the last one must be given again if `again` is true.
    case invalid(again: Bool)
  }

  private var value: UInt32 = 0
  private var missing = 0
  // The bytes that may come next: the second byte rules out overlong forms and surrogates.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a scalar has begun and is not complete.
  var isInside: Bool { missing > 0 }

  mutating func push(_ byte: UInt8) -> Step {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .invalid(again: true)
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    if missing > 0 { return .needsMore }
    return Unicode.Scalar(value).map { .scalar($0) } ?? .invalid(again: false)
  }

  /// Gives up an incomplete scalar.
  mutating func reset() {
    missing = 0
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return .invalid(again: false)
    }
    value = UInt32(byte) & (0x3F >> UInt32(missing))
    return .needsMore
  }
}
