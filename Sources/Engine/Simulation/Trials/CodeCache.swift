import PolicyLanguage

/// What follows from the codes of trials, each worked out once.
struct CodeCache<Row: Sendable>: Sendable {
  private var dense: [Int32]
  private var rare: [Int: Int32] = [:]
  /// What was worked out, in the order in which it was asked for.
  private(set) var rows: [Row] = []

  /// Makes an empty cache for a model's codes.
  init(_ model: TrialModel) {
    dense = model.digits.isDense ? Array(repeating: -1, count: model.digits.codes) : []
  }

  /// The place of the row of a code.
  /// - Complexity: O(1), and once for each code what making its row takes.
  @inline(__always)
  mutating func place(of code: Int, _ make: () -> Row) -> Int {
    if !dense.isEmpty {
      let found = dense[code]
      if found >= 0 { return Int(found) }
    } else if let found = rare[code] {
      return Int(found)
    }
    let place = Int32(truncatingIfNeeded: rows.count)
    rows.append(make())
    if dense.isEmpty { rare[code] = place } else { dense[code] = place }
    return Int(place)
  }
}
