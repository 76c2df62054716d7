// How a table gets as wide as the page: a column is not made narrower than its longest word, nor than
// ten cells if it has that much. Within that, the columns of the highest priority give way first,
// and among equals always the widest, so that they end up equally wide ("water filling", as in the
// allocation of power to channels by Shannon, 1949).

/// What the columns of a table want, and what they get.
struct ColumnWidths {
  /// The cells that each column needs for its longest text.
  var natural: [Int]
  /// The cells that each column would like to take at least.
  var wished: [Int]
  /// The cells below which each column cannot go.
  var floor: [Int]
  /// When each column gives way; nil for never.
  var priority: [Int?]

  /// Returns the widths of the columns in so much room.
  ///
  /// - Parameter room: The cells for all columns, without the gaps.
  /// - Returns: A width for each column; nil if they do not fit.
  func fitted(to room: Int) -> [Int]? {
    let roomy = zip(natural, wished).map { max($0, $1) }
    if roomy.reduce(0, +) <= room { return roomy }
    var widths = natural
    var excess = widths.reduce(0, +) - room
    for priority in Set(priority.compactMap(\.self)).sorted(by: >) where excess > 0 {
      let group = widths.indices.filter { self.priority[$0] == priority }
      excess -= shrink(group, by: excess, in: &widths)
    }
    return excess > 0 ? nil : widths
  }

  /// Narrows the widest columns of a group, at most by `excess` in all; returns by how much.
  private func shrink(_ group: [Int], by excess: Int, in widths: inout [Int]) -> Int {
    let before = group.map { widths[$0] }
    func narrowed(to level: Int) -> [Int] {
      zip(group, before).map { max(floor[$0], min($1, level)) }
    }
    let target = before.reduce(0, +) - excess
    // INVARIANT: at `low` the group is not wider than the target, or cannot be made so.
    var low = 0
    var high = before.max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if narrowed(to: middle).reduce(0, +) <= target { low = middle } else { high = middle - 1 }
    }
    var result = narrowed(to: low)
    var left = target - result.reduce(0, +)
    for index in result.indices where left > 0 && result[index] < before[index] {
      result[index] += 1
      left -= 1
    }
    for (column, width) in zip(group, result) { widths[column] = width }
    return before.reduce(0, +) - result.reduce(0, +)
  }
}
