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

  /// Few stretches: the number of ends that lie below a word, two ends at a time for all trials.
  private func compare(_ words: [UInt32], into stretches: inout [Int32], count: Int) -> Bool {
    let source = words.span
    var target = stretches.mutableSpan
    let ends = zip(turns, lasts).dropLast().map { End(turn: $0, last: $1) }
    var isAnyTurning: Int32 = 0
    for trial in 0..<count { unsafe target[unchecked: trial] = 0 }
    var place = 0
    while place + 1 < ends.count {
      let (first, second) = (ends[place], ends[place + 1])
      for trial in 0..<count {
        let word = unsafe End.ordered(source[unchecked: trial])
        let above = first.isBelow(word) &+ second.isBelow(word)
        unsafe target[unchecked: trial] &+= above
        isAnyTurning |= above &+ first.isAbove(word) &+ second.isAbove(word) ^ 2
      }
      place += 2
    }
    if place < ends.count {
      let end = ends[place]
      for trial in 0..<count {
        let word = unsafe End.ordered(source[unchecked: trial])
        let above = end.isBelow(word)
        unsafe target[unchecked: trial] &+= above
        isAnyTurning |= above &+ end.isAbove(word) ^ 1
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

/// The words around the end of a stretch, as signed numbers in the same order: these are compared
/// side by side on every machine.
private struct End {
  let turn: Int32
  let last: Int32

  init(turn: UInt32, last: UInt32) {
    (self.turn, self.last) = (Self.ordered(turn), Self.ordered(last))
  }

  static func ordered(_ word: UInt32) -> Int32 { Int32(bitPattern: word ^ 0x8000_0000) }

  /// 1 where the end lies below a word.
  func isBelow(_ word: Int32) -> Int32 { word > last ? 1 : 0 }

  /// 1 where the end lies above a word; neither where the word may belong to both sides.
  func isAbove(_ word: Int32) -> Int32 { word < turn ? 1 : 0 }
}
