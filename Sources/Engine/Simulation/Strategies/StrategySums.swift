/// What trials are worth to one party by one policy under one contender.
struct StrategySums: Sendable {
  private(set) var least = ExactSums()
  private(set) var most = ExactSums()
  /// Twice what the contender gives more than the first, what is open half way.
  private(set) var difference = ExactSums()
  private(set) var gains = 0
  private(set) var losses = 0

  /// Adds a trial.
  mutating func add(least: Int64, most: Int64, twiceMore: Int64) {
    self.least.add(least)
    self.most.add(most)
    difference.add(twiceMore)
    if twiceMore > 0 { gains += 1 }
    if twiceMore < 0 { losses += 1 }
  }
}
