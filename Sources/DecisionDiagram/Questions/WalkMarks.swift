/// Marks of nodes and of pairs of nodes, all taken back at once by beginning anew.
///
/// Marks of pairs on the way to a level can be taken back alone, while those below it stay.
struct WalkMarks: Sendable {
  private static let pairCount = 1 << 12

  private var round: UInt32 = 0
  /// The round that marks of pairs on the way to a level belong to.
  private var above: UInt32 = 0
  private var marks: [UInt32] = []
  // What a walk has numbered its nodes; of others it says nothing.
  private var numbers: [Int32] = []
  private var pairs: [(a: Int32, b: Int32, round: UInt32)] = []

  /// Takes all marks back.
  mutating func begin(_ nodes: Int) {
    beginAbove()
    round = above
    if marks.count < nodes {
      marks.append(contentsOf: repeatElement(0, count: nodes - marks.count))
    }
  }

  /// Takes the marks of pairs on the way to a level back.
  mutating func beginAbove() {
    // Where rounds begin again, no mark of old is left.
    if above == .max {
      marks = Array(repeating: 0, count: marks.count)
      pairs = []
      round = 1
      above = 1
    }
    above += 1
  }

  func isMarked(_ raw: Int32) -> Bool { marks[Int(raw)] == round }
  mutating func mark(_ raw: Int32) { marks[Int(raw)] = round }

  /// The number that a node of the latest walk was given.
  func number(of raw: Int32) -> Int32 { numbers[Int(raw)] }

  /// Numbers the nodes of a walk in the order of a list.
  mutating func number(_ nodes: [Int32]) {
    if numbers.count < marks.count {
      numbers.append(contentsOf: repeatElement(0, count: marks.count - numbers.count))
    }
    for (number, raw) in nodes.enumerated() { numbers[Int(raw)] = Int32(number) }
  }

  func isMarked(_ a: Int32, _ b: Int32) -> Bool { isMarked(a, b, in: round) }
  mutating func mark(_ a: Int32, _ b: Int32) { mark(a, b, in: round) }

  /// The same on the way to a level.
  func isMarkedAbove(_ a: Int32, _ b: Int32) -> Bool { isMarked(a, b, in: above) }
  mutating func markAbove(_ a: Int32, _ b: Int32) { mark(a, b, in: above) }

  private func isMarked(_ a: Int32, _ b: Int32, in round: UInt32) -> Bool {
    guard !pairs.isEmpty else { return false }
    let pair = pairs[Self.place(a, b)]
    return pair.a == a && pair.b == b && pair.round == round
  }

  private mutating func mark(_ a: Int32, _ b: Int32, in round: UInt32) {
    if pairs.isEmpty { pairs = Array(repeating: (0, 0, 0), count: Self.pairCount) }
    pairs[Self.place(a, b)] = (a, b, round)
  }

  private static func place(_ a: Int32, _ b: Int32) -> Int {
    let pair = UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
    let hash = pair &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 40) & (pairCount - 1)
  }
}
