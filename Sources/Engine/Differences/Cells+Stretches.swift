import PolicyLanguage

extension Cells {
  /// The values of some intervals, neighbours joined; nil stands for `never`.
  func stretches(_ cells: [Int]) -> [ClosedRange<Int64>?] {
    var stretches: [ClosedRange<Int64>?] = []
    var last = -2
    for cell in cells {
      guard let range = values(of: cell) else {
        stretches.append(nil)
        continue
      }
      if cell == last + 1, let before = stretches.last ?? nil {
        stretches[stretches.count - 1] = before.lowerBound...range.upperBound
      } else {
        stretches.append(range)
      }
      last = cell
    }
    return stretches
  }
}
