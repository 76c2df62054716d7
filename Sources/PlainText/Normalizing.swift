@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The text in Unicode normalization form C, in which every Vietnamese letter is one scalar.
  ///
  /// - Complexity: O(n); a text without combining marks is returned as it is.
  public var composed: String {
    // All scalars from U+0300 on begin with such a byte.
    let isPlain = utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.allSatisfy { $0 < 0xCC }
    }
    guard isPlain != true,
      unicodeScalars.contains(where: { $0.value >= 0x300 && $0.mayCompose })
    else { return String(self) }
    var result = ""
    for scalar in String(self)._nfc { result.unicodeScalars.append(scalar) }
    return result
  }

  /// The text in lower case without its marks, so that `nguyen` finds `Nguyễn` and `d` finds `đ`.
  ///
  /// - Complexity: O(n).
  public var withoutMarks: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased() }
    var result = ""
    for scalar in String(self)._nfd {
      if scalar.properties.canonicalCombiningClass != .notReordered { continue }
      switch scalar {
      case "đ", "Đ": result += "d"
      default: result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  // Marks combine with the letter before them; Hangul jamo with one another; a few letters are
  // singletons that normalization replaces. All lie in these places.
  fileprivate var mayCompose: Bool {
    // The letters of Vietnamese, each one scalar.
    if (0x1E00..<0x1F00).contains(value) { return false }
    return properties.canonicalCombiningClass != .notReordered || (0x1100..<0x1200).contains(value)
      || (0x1F00..<0x2200).contains(value) || (0xF900..<0xFB50).contains(value)
      || (0x900..<0xE00).contains(value) || value >= 0x10000
  }
}
