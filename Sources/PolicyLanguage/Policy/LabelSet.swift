/// A set of labels of one fact or decision, by their places in its declaration.
public struct LabelSet: OptionSet, Hashable, Sendable {
  /// One bit a label, the first label's the lowest.
  public let rawValue: UInt64

  /// The most labels that a fact or a decision can declare.
  public static let limit = 64

  /// Makes a set of its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Makes the set of one label.
  public init(_ index: Int) { self.init(rawValue: 1 << UInt64(index)) }

  /// Makes the set of some labels.
  public init(_ indices: some Sequence<Int>) {
    self.init(rawValue: indices.reduce(0) { $0 | 1 << UInt64($1) })
  }

  /// The set of the first so many labels.
  public static func all(_ count: Int) -> LabelSet {
    LabelSet(rawValue: count >= limit ? .max : (1 << UInt64(count)) - 1)
  }

  /// How many labels are in the set.
  public var count: Int { rawValue.nonzeroBitCount }

  /// Whether the label at a place is in the set.
  public func contains(_ index: Int) -> Bool { rawValue >> UInt64(index) & 1 == 1 }

  /// The places of the labels in the set, in order.
  public var indices: [Int] { (0..<Self.limit).filter(contains) }

  /// The labels in the set, given all in their order.
  public func labels(of all: [String]) -> [String] {
    indices.filter { $0 < all.count }.map { all[$0] }
  }
}
