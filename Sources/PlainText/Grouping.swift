extension String {
  /// Digits in groups of three from the right, with a mark between two: `1.234.567`.
  ///
  /// - Complexity: O(n).
  public func groupedInThrees(by mark: Character) -> String {
    var result = ""
    var left = count
    for digit in self {
      if !result.isEmpty, left % 3 == 0 { result.append(mark) }
      result.append(digit)
      left -= 1
    }
    return result
  }
}
