import PolicyLanguage

/// How one uncertain thing is drawn.
struct Draw: Sendable {
  /// What comes of a number drawn.
  enum Role: Sendable {
    /// The value of a fact.
    case fact(FactID)
    /// The label of the cause where no risk that has one happens.
    case cause(FactID)
    /// How much of a target is reached.
    case target(Int)
    /// Whether a risk happens, and then its damage and the bit of its cause.
    case risk(Int, damage: DrawTable?, address: UInt64, cause: Int)
  }

  /// What.
  var thing: PlanThing
  /// The number that its draws are addressed by.
  var address: UInt64
  var role: Role
  /// What is expected under each condition, and at last without any.
  var tables: [DrawTable]
  /// The conditions of all tables but the last, as bits.
  var conditions: [UInt64]
  /// For each table, where its stretches begin among all.
  var starts: [Int32] = []
  /// For all stretches of all tables: what follows.
  var effects: [TrialModel.Effect] = []
  /// For all stretches: what is added to the code, once more by itself.
  var codes: [Int] = []
  /// For all stretches: 1 where a risk happens or a target is reached, the label of a fallen-back
  /// cause, else the place of the value among those told apart.
  var kinds: [Int32] = []
  /// Whether any stretch makes a condition hold.
  var setsConditions = false
  /// Whether any stretch adds to the code.
  var addsToCode = false
  /// The column in which values are kept for comparisons.
  var column: Int?
  /// Whether values are counted in a histogram.
  var isCounted = false

  /// The place of the table that holds under some conditions.
  @inline(__always)
  func table(under held: UInt64) -> Int {
    for (place, condition) in conditions.enumerated() where held & condition != 0 { return place }
    return conditions.count
  }
}
