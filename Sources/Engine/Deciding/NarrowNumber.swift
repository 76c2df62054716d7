/// A number in 32 bits, the greatest of which stands for the greatest of all: a day that never comes.
///
/// Other numbers stay so small that the difference of two has room, and that a day that never comes
/// lies farther off than any of them from another.
struct NarrowNumber: ColumnNumber {
  let number: Int32

  /// How many bits the numbers above zero have.
  static let bits = 29
  private static let limit: Int64 = 1 << bits
  /// What stands for a day that never comes where it is compared.
  private static let late: Int32 = 1 << 30

  @inline(__always)
  init(_ number: Int64) {
    self.number = number == .max ? .max : Int32(truncatingIfNeeded: number)
  }

  /// Whether a number can be kept so.
  static func fits(_ number: Int64) -> Bool {
    number == .max || number > -limit && number < limit
  }

  @inline(__always) var wide: Int64 { number == .max ? .max : Int64(number) }

  /// The cut above which narrow numbers are above a cut; nil where all are.
  static func cut(_ cut: Int64) -> Int32? {
    cut < -limit ? nil : cut >= limit ? .max - 1 : Int32(cut)
  }

  /// A bound of distances in 32 bits; nil where it is too far.
  static func bound(_ bound: Int64) -> Int32? {
    bound > -limit && bound < limit ? Int32(bound) : nil
  }

  /// How far it lies from another; farther than any bound where one of the two never comes.
  @inline(__always)
  func distance(from other: NarrowNumber) -> Int32 {
    min(number, Self.late) &- min(other.number, Self.late)
  }
}
