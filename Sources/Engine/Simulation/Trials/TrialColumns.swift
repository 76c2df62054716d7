import PolicyLanguage

// A thousand trials stand side by side, a column for each thing that is kept of them. A step goes
// down its columns by plain loops before the next one begins, so that everything stays in the
// nearest memory and nothing is looked up by name.

/// Trials being made, a few at a time, column by column.
struct TrialColumns: Sendable {
  /// How many trials stand side by side at most; a multiple of what the generator gives at once.
  static let size = 1024

  /// How many there are.
  private(set) var count = 0
  /// What policies tell apart of each.
  var codes: [Int]
  /// The conditions that hold in each.
  var conditions: [UInt64]
  /// How many targets are reached in each.
  var reached: [Int32]
  /// The place of the cause in each, from 1; 0 for none.
  var causes: [Int32]
  /// The place of the cause where no risk that has one happens.
  var otherCauses: [Int32]
  /// The sum of damages.
  var damage: [Int64]
  /// The values of facts that are compared.
  var values: [[Int64]]
  var words: [UInt32]
  var fineWords: [UInt32]
  var stretches: [Int32]
  /// The trials of which something is looked at next, a part of all.
  var chosen: [Int32]
  /// What belongs to each of them: places between 0 and 1, and the values there.
  var places: [Double]
  var amounts: [Int64]
  /// The place of the label for several causes at once; 0 for none.
  private(set) var several: Int32

  /// Makes columns for a model.
  init(_ model: TrialModel) {
    codes = Array(repeating: 0, count: Self.size)
    conditions = Array(repeating: 0, count: Self.size)
    reached = Array(repeating: 0, count: Self.size)
    causes = Array(repeating: 0, count: Self.size)
    otherCauses = Array(repeating: 0, count: Self.size)
    damage = Array(repeating: 0, count: Self.size)
    values = model.columns.map { _ in Array(repeating: 0, count: Self.size) }
    words = Array(repeating: 0, count: Self.size)
    fineWords = words
    stretches = Array(repeating: 0, count: Self.size)
    chosen = stretches
    several = model.severalCauses
    places = Array(repeating: 0, count: Self.size)
    amounts = Array(repeating: 0, count: Self.size)
  }

  /// Makes trials that follow each other.
  ///
  /// - Parameters:
  ///   - model: The plan.
  ///   - sample: Where the draws come from.
  ///   - first: The first trial, a multiple of 32.
  ///   - count: How many.
  ///   - tally: Where values and events are counted.
  /// - Complexity: O(trials × steps).
  mutating func make(
    _ model: TrialModel,
    _ sample: Sample,
    first: Int,
    count: Int,
    _ tally: inout TrialTally
  ) {
    begin(model, count)
    var number = 0
    for step in model.steps {
      switch step {
      case .draw(let draw):
        make(draw, number, sample, first, &tally)
        number += 1
      case .result(let effects): result(effects, &tally)
      case .damage(let step): damage(step, model, &tally)
      case .cause(let effects): cause(effects, &tally)
      case .comparisons(let comparisons): for step in comparisons { compare(step) }
      }
    }
  }

  private mutating func begin(_ model: TrialModel, _ count: Int) {
    self.count = count
    Self.fill(&codes, count, with: 0)
    Self.fill(&conditions, count, with: model.conditions)
    guard !model.plan.pilot.isEmpty else { return }
    Self.fill(&reached, count, with: 0)
    Self.fill(&causes, count, with: 0)
    Self.fill(&otherCauses, count, with: model.knownCause)
    Self.fill(&damage, count, with: 0)
  }

  @inline(__always)
  private static func fill<Value>(_ column: inout [Value], _ count: Int, with value: Value) {
    precondition(count <= column.count, "a place for each trial")
    var column = column.mutableSpan
    for trial in 0..<count { unsafe column[unchecked: trial] = value }
  }

  /// The damage of a trial, in đồng.
  @inline(__always)
  func damage(in trial: Int, _ model: TrialModel) -> Int64 {
    switch model.damageSource {
    case .sum: damage[trial]
    case .column(let column): values[column][trial]
    case .certain(let damage): damage
    }
  }
}
