/// What of a line of words belongs to a number: no line is broken between a number and its unit.
///
/// Words are told one after the other, as bytes of UTF-8. A short word behind a number is its unit,
/// as in `3.2bn VND`, `5 days`, `3,2 tỷ`, and so is the currency behind such a one: `3,2 tỷ đồng`.
/// Dates have no unit, and nothing goes beyond a comma.
public struct NumberBinding {
  private enum State {
    case other
    case number
    case unit
  }

  private var state = State.other

  /// Begins before the first word.
  public init() {}

  /// Takes the next word; whether it is bound to the one before, with one space between.
  ///
  /// - Complexity: O(length of the word).
  public mutating func take(_ word: Span<UInt8>) -> Bool {
    var end = word.count
    while end > 0, Self.isMark(word[end - 1]) { end -= 1 }
    let bare = word.extracting(0..<end)
    let isBare = end == word.count
    switch state {
    case .number where Self.isUnit(bare):
      state = isBare ? .unit : .other
      return true
    case .unit where Self.isCurrency(bare):
      state = .other
      return true
    case .number, .unit, .other:
      state = isBare && Self.isNumber(bare) ? .number : .other
      return false
    }
  }

  /// Forgets what came before, where more than one space parts two words.
  public mutating func part() { state = .other }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
  }

  // The longest word that counts as a unit, in letters.
  private static let longestUnit = 6

  private static func isUnit(_ word: Span<UInt8>) -> Bool {
    guard word.count > 0, isLetter(word[0]) || word[0] == UInt8(ascii: "%") else { return false }
    // Bytes that go on a character, and combining marks, take no room of their own.
    var letters = 0
    for index in word.indices where word[index] & 0xC0 != 0x80 && word[index] != 0xCC {
      letters += 1
    }
    return letters <= longestUnit
  }

  private static func isCurrency(_ word: Span<UInt8>) -> Bool {
    for name in ["VND", "đồng"] where name.utf8.count == word.count {
      var isSame = true
      for (index, byte) in name.utf8.enumerated() where word[index] != byte { isSame = false }
      if isSame { return true }
    }
    return false
  }

  private static func isNumber(_ word: Span<UInt8>) -> Bool {
    var parts = 0
    var hasDigits = false
    for index in word.indices {
      let byte = word[index]
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        hasDigits = true
      } else if !hasDigits, isLetter(byte) {
        return false
      } else if hasDigits, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        parts += 1
      }
    }
    // `2021-12-01` and `14-KL/TW` are names, which have no unit.
    return hasDigits && parts < 2
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte != 0xE2 && byte != 0xCC
      || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
