import PolicyLanguage

extension IntegerSearch {
  /// Looks for values in some ranges.
  mutating func solve(_ ranges: [ClosedRange<Int64>]) -> End {
    for halves in [false, true] {
      left = halves ? Self.budgets.halves : Self.budgets.near
      let end = split(ranges, halves)
      if case .unsettled = end { continue }
      return end
    }
    return .unsettled
  }

  private mutating func split(_ ranges: [ClosedRange<Int64>], _ halves: Bool) -> End {
    left -= 1
    looked += 1
    guard left >= 0, shouldStop?() != true else { return .unsettled }
    guard let ranges = narrowed(ranges) else { return .impossible }
    let open = bases.indices.filter { place in
      if case .shifted = bases[place] { return false }
      return ranges[place].lowerBound < ranges[place].upperBound
    }
    func size(_ place: Int) -> UInt64 {
      UInt64(bitPattern: ranges[place].upperBound &- ranges[place].lowerBound)
    }
    guard let place = open.min(by: { (size($0), $0) < (size($1), $1) }) else {
      return holds(ranges) ? .found(values(ranges)) : .impossible
    }
    let range = ranges[place]
    let best = min(max(near(place), range.lowerBound), range.upperBound)
    var parts: [ClosedRange<Int64>] = []
    if halves {
      let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
      parts = [range.lowerBound...middle, middle + 1...range.upperBound]
      if parts[1].contains(best) { parts.swapAt(0, 1) }
    } else {
      parts = [best...best]
      if best < range.upperBound { parts.append(best + 1...range.upperBound) }
      if best > range.lowerBound { parts.append(range.lowerBound...best - 1) }
    }
    for part in parts {
      var chosen = ranges
      chosen[place] = part
      let end = split(chosen, halves)
      if case .impossible = end { continue }
      return end
    }
    return .impossible
  }

  private func near(_ place: Int) -> Int64 { nearby[bases[place].fact] ?? 0 }

  private func values(_ ranges: [ClosedRange<Int64>]) -> [FactID: Int64] {
    var values: [FactID: Int64] = [:]
    for (base, range) in zip(bases, ranges) {
      if case .fact(let fact) = base { values[fact] = range.lowerBound }
    }
    return values
  }

  private func holds(_ ranges: [ClosedRange<Int64>]) -> Bool {
    rows.allSatisfy { row in
      row.terms.reduce(Int128(0)) { $0 + $1.factor * Int128(ranges[$1.place].lowerBound) }
        <= row.bound
    }
  }
}
