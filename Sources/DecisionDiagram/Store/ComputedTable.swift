// The memory that keeps recursion polynomial: results by operation and operands (Bryant 1986). As
// in Brace, Rudell and Bryant (1990) it forgets: one place for a key, the later result wins. So
// memory is bounded, and forgetting costs time, never truth.

/// Results of operations that were computed before, in a table of bounded size.
struct ComputedTable: Sendable {
  struct Line: Sendable {
    // Operation 0 does not exist: an empty line carries it.
    var operation: Int32 = 0
    var a: Int32 = 0
    var b: Int32 = 0
    var c: Int32 = 0
    var result: Int32 = 0
  }

  private static let firstBits = 8

  // INVARIANT: the number of lines is a power of two, at most 2^maximumBits.
  private var lines: [Line]
  private var written = 0
  private let maximumBits: Int

  init(maximumBits: Int) {
    self.maximumBits = maximumBits
    lines = [Line](repeating: Line(), count: 1 << min(Self.firstBits, maximumBits))
  }

  func result(_ operation: Int32, _ a: Int32, _ b: Int32, _ c: Int32) -> Int32? {
    let line = lines[place(operation, a, b, c)]
    guard line.operation == operation, line.a == a, line.b == b, line.c == c else { return nil }
    return line.result
  }

  mutating func remember(
    _ operation: Int32,
    _ a: Int32,
    _ b: Int32,
    _ c: Int32,
    _ result: Int32
  ) {
    written += 1
    if written > lines.count, lines.count < 1 << maximumBits { widen() }
    let line = Line(operation: operation, a: a, b: b, c: c, result: result)
    lines[place(operation, a, b, c)] = line
  }

  /// Forgets everything: after nodes were freed their handles may come back with another meaning.
  mutating func forget() {
    lines = [Line](repeating: Line(), count: 1 << min(Self.firstBits, maximumBits))
    written = 0
  }

  private func place(_ operation: Int32, _ a: Int32, _ b: Int32, _ c: Int32) -> Int {
    var hash = UInt64(UInt32(bitPattern: a)) | UInt64(UInt32(bitPattern: b)) << 32
    hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    hash ^= UInt64(UInt32(bitPattern: c)) | UInt64(UInt32(bitPattern: operation)) << 32
    hash = (hash ^ hash >> 32) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: hash >> 32) & (lines.count - 1)
  }

  private mutating func widen() {
    let old = lines
    lines = [Line](repeating: Line(), count: min(old.count * 4, 1 << maximumBits))
    written = 0
    for line in old where line.operation != 0 {
      lines[place(line.operation, line.a, line.b, line.c)] = line
    }
  }
}
