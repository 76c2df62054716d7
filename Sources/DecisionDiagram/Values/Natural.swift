// Numbers of assignments outgrow every machine word: 80 variables of 10 values have 10^80 of them,
// and a rounded count is not a count. Only what counting needs is here: addition, multiplication
// and division by a machine word, comparison and decimal digits, as at school (Knuth, The Art of
// Computer Programming, volume 2, section 4.3.1).

/// A natural number without an upper bound, made for counting.
public struct Natural: Hashable, Sendable {
  // INVARIANT: lowest word first, no zero word at the end; zero has no words.
  private var words: [UInt64]

  /// Makes a number from a machine word.
  public init(_ value: UInt64) {
    words = value == 0 ? [] : [value]
  }

  /// The number zero.
  public static var zero: Natural { Natural(0) }

  /// The number as a machine integer; nil if it is too large.
  public var exactInt: Int? {
    switch words.count {
    case 0: 0
    case 1: Int(exactly: words[0])
    default: nil
    }
  }

  /// The number rounded to floating point; infinite above about 1.8e308.
  public var approximation: Double {
    words.reversed().reduce(0) { $0 * 0x1p64 + Double($1) }
  }

  /// Adds another number.
  /// - Complexity: O(digits).
  public static func += (a: inout Natural, b: Natural) {
    var carry: UInt64 = 0
    for index in 0..<max(a.words.count, b.words.count) {
      if index == a.words.count { a.words.append(0) }
      let (half, first) = a.words[index].addingReportingOverflow(carry)
      let other = index < b.words.count ? b.words[index] : 0
      let (sum, second) = half.addingReportingOverflow(other)
      a.words[index] = sum
      carry = first || second ? 1 : 0
    }
    if carry != 0 { a.words.append(carry) }
  }

  /// Returns the sum of two numbers.
  public static func + (a: Natural, b: Natural) -> Natural {
    var sum = a
    sum += b
    return sum
  }

  /// Multiplies by a machine word.
  /// - Complexity: O(digits).
  public static func *= (a: inout Natural, factor: UInt64) {
    guard factor != 0 else {
      a.words = []
      return
    }
    var carry: UInt64 = 0
    for index in a.words.indices {
      let (high, low) = a.words[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      a.words[index] = sum
      carry = high + (overflow ? 1 : 0)
    }
    if carry != 0 { a.words.append(carry) }
  }

  /// Returns the product of a number and a machine word.
  public static func * (a: Natural, factor: UInt64) -> Natural {
    var product = a
    product *= factor
    return product
  }
}

extension Natural {
  /// Divides by a machine word, which must not be zero.
  ///
  /// - Parameter divisor: What to divide by.
  /// - Returns: The remainder.
  /// - Complexity: O(digits).
  @discardableResult
  public mutating func divide(by divisor: UInt64) -> UInt64 {
    var remainder: UInt64 = 0
    for index in words.indices.reversed() {
      (words[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
    }
    while words.last == 0 { words.removeLast() }
    return remainder
  }
}

extension Natural: Comparable {
  /// Orders numbers by size.
  public static func < (a: Natural, b: Natural) -> Bool {
    if a.words.count != b.words.count { return a.words.count < b.words.count }
    for index in a.words.indices.reversed() where a.words[index] != b.words[index] {
      return a.words[index] < b.words[index]
    }
    return false
  }
}

extension Natural: ExpressibleByIntegerLiteral {
  /// Makes a number written in the source.
  public init(integerLiteral value: UInt64) {
    self.init(value)
  }
}

extension Natural: CustomStringConvertible {
  /// All decimal digits.
  /// - Complexity: O(digits²).
  public var description: String {
    var rest = self
    var parts: [UInt64] = []
    while !rest.words.isEmpty { parts.append(rest.divide(by: 10_000_000_000_000_000_000)) }
    guard let highest = parts.popLast() else { return "0" }
    return parts.reversed().reduce("\(highest)") { digits, part in
      let text = "\(part)"
      return digits + String(repeating: "0", count: 19 - text.utf8.count) + text
    }
  }
}
