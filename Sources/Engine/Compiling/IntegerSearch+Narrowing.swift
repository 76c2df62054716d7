import PolicyLanguage

extension IntegerSearch {
  /// The ranges as far as comparisons and moved dates leave them; nil where nothing is left.
  func narrowed(_ ranges: [ClosedRange<Int64>]) -> [ClosedRange<Int64>]? {
    var ranges = ranges
    for _ in 0..<Self.rounds {
      let before = ranges
      for row in rows where !narrow(&ranges, by: row) { return nil }
      for move in moves where !narrow(&ranges, by: move) { return nil }
      if ranges == before { break }
    }
    return ranges
  }

  private func narrow(_ ranges: inout [ClosedRange<Int64>], by row: Row) -> Bool {
    func least(_ term: (place: Int, factor: Int128)) -> Int128 {
      let range = ranges[term.place]
      return term.factor * Int128(term.factor > 0 ? range.lowerBound : range.upperBound)
    }
    let sum = row.terms.reduce(Int128(0)) { $0 + least($1) }
    guard sum <= row.bound else { return false }
    for term in row.terms {
      let range = ranges[term.place]
      let slack = (row.bound - sum) / Int128(term.factor.magnitude)
      if term.factor > 0 {
        let most = Int128(range.lowerBound) + slack
        if most < Int128(range.upperBound) { ranges[term.place] = range.lowerBound...Int64(most) }
      } else {
        let low = Int128(range.upperBound) - slack
        if low > Int128(range.lowerBound) { ranges[term.place] = Int64(low)...range.upperBound }
      }
    }
    return true
  }

  private func narrow(_ ranges: inout [ClosedRange<Int64>], by move: Move) -> Bool {
    let calendar = space.set.calendar
    func moved(_ day: Int64) -> Int64 {
      CalendarArithmetic.move(day, by: move.count, move.measure, calendar: calendar) ?? day
    }
    let days = ranges[move.origin]
    let image = (moved(days.lowerBound), moved(days.upperBound))
    guard image.0 <= image.1 else { return true }
    let low = max(ranges[move.place].lowerBound, image.0)
    let high = min(ranges[move.place].upperBound, image.1)
    guard low <= high else { return false }
    ranges[move.place] = low...high
    // The first day that is moved so far, and the last that is not moved farther.
    func first(_ isFar: (Int64) -> Bool) -> Int64 {
      var (from, to) = (days.lowerBound, days.upperBound + 1)
      while from < to {
        let middle = from + (to - from) / 2
        if middle > days.upperBound || isFar(moved(middle)) {
          to = middle
        } else {
          from = middle + 1
        }
      }
      return from
    }
    let begin = image.0 >= low ? days.lowerBound : first { $0 >= low }
    let end = image.1 <= high ? days.upperBound : first { $0 > high } - 1
    guard begin <= end else { return false }
    ranges[move.origin] = begin...end
    return true
  }
}
