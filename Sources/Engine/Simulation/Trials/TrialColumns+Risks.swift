import PolicyLanguage

// Most trials are spared most risks. Those that one happens in are chosen first, without a branch, and
// what follows is done for them alone.

extension TrialColumns {
  /// Chooses the trials in which a risk happens, whose kind is 1 and not 0; returns how many.
  mutating func choose(_ kinds: [Int32]) -> Int {
    let kinds = kinds.span
    return Self.choose(&chosen, among: stretches, count) { Int(kinds[Int($0)]) }
  }

  /// Chooses the trials with any damage; returns how many.
  mutating func chooseDamaged() -> Int {
    // The sign of what is not 0, or of its opposite, is set.
    Self.choose(&chosen, among: damage, count) {
      Int(truncatingIfNeeded: UInt64(bitPattern: $0 | (0 &- $0)) >> 63)
    }
  }

  /// Chooses the places of values that something gives 1 for, and not 0.
  @inline(__always)
  private static func choose<Value>(
    _ chosen: inout [Int32],
    among values: [Value],
    _ count: Int,
    _ isWanted: (Value) -> Int
  ) -> Int {
    precondition(count <= min(values.count, chosen.count), "a place for each trial")
    let values = values.span
    var chosen = chosen.mutableSpan
    var number = 0
    for trial in 0..<count {
      // No more are chosen than were looked at.
      unsafe chosen[unchecked: number] = Int32(truncatingIfNeeded: trial)
      number &+= unsafe isWanted(values[unchecked: trial])
    }
    return number
  }

  /// Settles the cause of the first of the chosen trials: that of the first risk, or several.
  mutating func settle(_ cause: Int32, _ number: Int) {
    Self.settle(cause, of: chosen, number, several: several, in: &causes)
  }

  private static func settle(
    _ cause: Int32,
    of chosen: [Int32],
    _ number: Int,
    several: Int32,
    in causes: inout [Int32]
  ) {
    let chosen = chosen.span
    var causes = causes.mutableSpan
    for place in 0..<number {
      let trial = Int(chosen[place])
      let before = causes[trial]
      let other = before != cause && several > 0 ? several : before
      causes[trial] = before == 0 ? cause : other
    }
  }

  /// Adds what is drawn of a damage to the first of the chosen trials; returns the sum.
  mutating func add(
    _ table: DrawTable,
    _ address: UInt64,
    _ sample: Sample,
    _ first: Int,
    _ number: Int
  ) -> Int64 {
    guard number > 0 else { return 0 }
    place(address, sample, first, number)
    table.inverse.write(places, count: number, into: &amounts)
    return Self.add(amounts, of: chosen, number, to: &damage)
  }

  private static func add(
    _ amounts: [Int64],
    of chosen: [Int32],
    _ number: Int,
    to damage: inout [Int64]
  ) -> Int64 {
    let (chosen, amounts) = (chosen.span, amounts.span)
    var damage = damage.mutableSpan
    var sum: Int64 = 0
    for place in 0..<number {
      damage[Int(chosen[place])] += amounts[place]
      sum += amounts[place]
    }
    return sum
  }

  /// The numbers between 0 and 1 of one draw for the first of the chosen trials.
  ///
  /// Where they are many, the words of all trials are made, four to a block; else a block for each,
  /// which takes about four times as long.
  private mutating func place(_ address: UInt64, _ sample: Sample, _ first: Int, _ number: Int) {
    let isMany = number > count / 4
    if isMany {
      sample.write(&words, address, first)
      sample.write(&fineWords, address, first, isFine: true)
    } else {
      sample.write(&words, address, first, of: chosen, number)
      sample.write(&fineWords, address, first, of: chosen, number, isFine: true)
    }
    Self.join(words, fineWords, isMany ? chosen : nil, number, into: &places)
  }

  /// Makes numbers between 0 and 1 of words, of all or of those of the chosen trials.
  private static func join(
    _ words: [UInt32],
    _ fineWords: [UInt32],
    _ chosen: [Int32]?,
    _ number: Int,
    into places: inout [Double]
  ) {
    let (words, fineWords) = (words.span, fineWords.span)
    var places = places.mutableSpan
    for place in 0..<number {
      let source = chosen.map { Int($0[place]) } ?? place
      places[place] = Philox.uniform(words[source], fineWords[source])
    }
  }
}
