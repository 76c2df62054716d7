/// A set of values of one variable: any of the numbers 0 to 255.
///
/// It is a set algebra over 256 bits held in place, so it is copied without allocation.
public struct ValueSet: Hashable, Sendable {
  private var low: UInt128 = 0
  private var high: UInt128 = 0

  /// Makes the empty set.
  public init() {}

  /// Makes the set of all values of a domain.
  ///
  /// - Parameter size: The number of values, at most 256.
  public init(all size: Int) {
    low = Self.lowest(size)
    high = Self.lowest(size - 128)
  }

  /// The word with some lowest bits set.
  private static func lowest(_ bits: Int) -> UInt128 {
    if bits <= 0 { return 0 }
    return bits >= 128 ? .max : (1 << UInt128(bits)) - 1
  }

  /// The number of values in the set.
  public var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// Whether the set holds no value.
  public var isEmpty: Bool { low == 0 && high == 0 }

  /// The smallest value; nil if the set is empty.
  public var first: UInt8? {
    if low != 0 { return UInt8(low.trailingZeroBitCount) }
    return high == 0 ? nil : UInt8(128 + high.trailingZeroBitCount)
  }

  /// Returns the values of a domain that are not in the set.
  public func complement(inDomainOf size: Int) -> ValueSet {
    ValueSet(all: size).subtracting(self)
  }
}

extension ValueSet: SetAlgebra {
  /// Checks whether a value is in the set.
  public func contains(_ value: UInt8) -> Bool {
    // Most domains are small, and a word is shifted faster than two.
    if value < 64 { return UInt64(truncatingIfNeeded: low) >> UInt64(value) & 1 != 0 }
    return (value < 128 ? low >> UInt128(value) : high >> UInt128(value - 128)) & 1 != 0
  }

  /// Puts a value in, and says whether it was new.
  @discardableResult
  public mutating func insert(_ value: UInt8) -> (inserted: Bool, memberAfterInsert: UInt8) {
    let isNew = !contains(value)
    if value < 128 { low |= 1 << UInt128(value) } else { high |= 1 << UInt128(value - 128) }
    return (isNew, value)
  }

  /// Takes a value out, and returns it if it was there.
  @discardableResult
  public mutating func remove(_ value: UInt8) -> UInt8? {
    guard contains(value) else { return nil }
    if value < 128 { low &= ~(1 << UInt128(value)) } else { high &= ~(1 << UInt128(value - 128)) }
    return value
  }

  /// Puts a value in, and returns it if it was there already.
  @discardableResult
  public mutating func update(with value: UInt8) -> UInt8? {
    insert(value).inserted ? nil : value
  }

  /// Adds the values of another set.
  public mutating func formUnion(_ other: ValueSet) {
    low |= other.low
    high |= other.high
  }

  /// Keeps the values that are in another set too.
  public mutating func formIntersection(_ other: ValueSet) {
    low &= other.low
    high &= other.high
  }

  /// Keeps or adds the values that are in exactly one of the sets.
  public mutating func formSymmetricDifference(_ other: ValueSet) {
    low ^= other.low
    high ^= other.high
  }

  /// Returns the values in either set.
  public func union(_ other: ValueSet) -> ValueSet {
    var result = self
    result.formUnion(other)
    return result
  }

  /// Returns the values in both sets.
  public func intersection(_ other: ValueSet) -> ValueSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  /// Returns the values in exactly one of the sets.
  public func symmetricDifference(_ other: ValueSet) -> ValueSet {
    var result = self
    result.formSymmetricDifference(other)
    return result
  }
}

extension ValueSet: Sequence {
  /// Returns an iterator over the values, smallest first.
  public func makeIterator() -> Iterator {
    Iterator(self)
  }

  /// The values of a set, smallest first.
  public struct Iterator: IteratorProtocol {
    // Most domains are small, so the lowest word is nearly always the only one that is looked at.
    private var word: UInt64
    private var base: UInt8 = 0
    private let set: ValueSet

    fileprivate init(_ set: ValueSet) {
      word = UInt64(truncatingIfNeeded: set.low)
      self.set = set
    }

    /// Returns the next value; nil when there are no more.
    @inline(__always)
    public mutating func next() -> UInt8? {
      if word == 0 {
        guard findWord() else { return nil }
      }
      let bit = UInt8(truncatingIfNeeded: word.trailingZeroBitCount)
      word &= word &- 1
      return base | bit
    }

    /// Goes on to the next word that holds a value; false where there is none.
    private mutating func findWord() -> Bool {
      while base < 192 {
        base += 64
        let half = base < 128 ? set.low : set.high
        word = UInt64(truncatingIfNeeded: base & 64 == 0 ? half : half >> 64)
        if word != 0 { return true }
      }
      return false
    }
  }
}

extension ValueSet: CustomStringConvertible {
  /// The values in braces, smallest first.
  public var description: String {
    "{\(map { "\($0)" }.joined(separator: ","))}"
  }
}
