import PolicyLanguage

extension ExactTrials {
  /// What has come of a combination so far.
  struct State {
    var code = 0
    var weight = 1.0
    var conditions: UInt64
    var reached = 0
    var cause: Int32 = 0
    var otherCause: Int32
    var damaged: [Distribution] = []
    var values: [Int64]
    var picks: [Int64] = []
  }
}

extension ExactTrials.State {
  mutating func add(_ effect: TrialModel.Effect) {
    code &+= effect.code
    conditions |= effect.conditions
  }

  mutating func happen(_ cause: Int32, several: Int32) {
    guard cause > 0 else { return }
    if self.cause == 0 {
      self.cause = cause
    } else if self.cause != cause, several > 0 {
      self.cause = several
    }
  }

  /// The probability that the sum of damages lies in a range; nil where it cannot be told.
  func damage(
    in range: ClosedRange<Int64>,
    within bounds: ClosedRange<Int64>
  ) -> Double? {
    if damaged.isEmpty { return range.contains(0) ? 1 : 0 }
    if damaged.count == 1 {
      return damaged[0].probability(of: range, within: 0...bounds.upperBound)
    }
    let least = damaged.reduce(0) { $0 + max(0, $1.support.lowerBound.rounded()) }
    let most = damaged.reduce(0) { $0 + max(0, $1.support.upperBound.rounded()) }
    let low = range.lowerBound <= 0 ? -1.0 : Double(range.lowerBound)
    let high = range.upperBound == bounds.upperBound ? Double.infinity : Double(range.upperBound)
    if least >= low && most <= high { return 1 }
    return most < low || least > high ? 0 : nil
  }
}
