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
    lasts.count <= Self.fewStretches
      ? compare(words, into: &stretches, count: count)
      : walk(words, into: &stretches, count: count)
  }

  /// Few stretches: the number of ends that lie below a word, all trials at a time for each end.
  private func compare(_ words: [UInt32], into stretches: inout [Int32], count: Int) -> Bool {
    let source = words.span
    var target = stretches.mutableSpan
    for trial in 0..<count { target[trial] = 0 }
    var isAnyTurning: UInt32 = 0
    for place in 0..<(lasts.count - 1) {
      let (turn, last) = (turns[place], lasts[place])
      for trial in 0..<count {
        let word = source[trial]
        target[trial] &+= word > last ? 1 : 0
        isAnyTurning |= word &- turn <= last &- turn ? 1 : 0
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

  /// Many stretches: the guide leads near to the right one.
  private func walk(_ words: [UInt32], into stretches: inout [Int32], count: Int) -> Bool {
    let (guide, lasts, turns) = (guide.span, lasts.span, turns.span)
    let source = words.span
    var target = stretches.mutableSpan
    var isAnyTurning = false
    for trial in 0..<count {
      let word = source[trial]
      var place = Int(guide[Int(word >> shift)])
      while word > lasts[place] { place &+= 1 }
      if word >= turns[place] {
        isAnyTurning = true
        target[trial] = -1
      } else {
        target[trial] = Int32(truncatingIfNeeded: place)
      }
    }
    return isAnyTurning
  }
}
