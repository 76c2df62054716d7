import PolicyLanguage

extension DrawTable {
  /// Looks up the stretches of the words of some trials.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - stretches: Where the stretches go; a negative one is still to be settled by its value.
  ///   - count: How many.
  /// - Returns: Whether any is to be settled by its value.
  /// - Complexity: O(words).
  @inline(__always)
  func lookUp(_ words: [UInt32], into stretches: inout [Int32], count: Int) -> Bool {
    precondition(count <= words.count && count <= stretches.count, "a place for each trial")
    return lasts.count <= Self.fewStretches
      ? compare(words, into: &stretches, count: count)
      : walk(words, into: &stretches, count: count)
  }

  /// Few stretches: the number of ends that lie below a word, all trials at a time for each end.
  private func compare(_ words: [UInt32], into stretches: inout [Int32], count: Int) -> Bool {
    let source = words.span
    var target = stretches.mutableSpan
    var isAnyTurning: UInt32 = 0
    guard lasts.count > 1 else {
      for trial in 0..<count { unsafe target[unchecked: trial] = 0 }
      return false
    }
    for place in 0..<(lasts.count - 1) {
      let (turn, last) = (turns[place], lasts[place])
      let width = last &- turn
      for trial in 0..<count {
        let word = unsafe source[unchecked: trial]
        let before = unsafe place == 0 ? 0 : target[unchecked: trial]
        unsafe target[unchecked: trial] = before &+ (word > last ? 1 : 0)
        isAnyTurning |= word &- turn <= width ? 1 : 0
      }
    }
    guard isAnyTurning != 0 else { return false }
    for trial in 0..<count {
      let word = source[trial]
      for place in 0..<(lasts.count - 1) where word >= turns[place] && word <= lasts[place] {
        target[trial] = -1
      }
    }
    return true
  }

  /// Many stretches: the guide leads near to the right one, mostly to it or to the one before.
  private func walk(_ words: [UInt32], into stretches: inout [Int32], count: Int) -> Bool {
    let (guide, lasts, turns) = (guide.span, lasts.span, turns.span)
    let source = words.span
    var target = stretches.mutableSpan
    var isAnyTurning = false
    for trial in 0..<count {
      let word = unsafe source[unchecked: trial]
      // The guide has a place for every word, and the last stretch ends at the greatest.
      var place = unsafe Int(guide[unchecked: Int(word >> shift)])
      place &+= unsafe word > lasts[unchecked: place] ? 1 : 0
      while unsafe word > lasts[unchecked: place] { place &+= 1 }
      if unsafe word >= turns[unchecked: place] {
        isAnyTurning = true
        unsafe target[unchecked: trial] = -1
      } else {
        unsafe target[unchecked: trial] = Int32(truncatingIfNeeded: place)
      }
    }
    return isAnyTurning
  }
}
