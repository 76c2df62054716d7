import PolicyLanguage

extension TrialModelMaker {
  mutating func targetDraw(_ name: String) -> Draw? {
    guard let place = plan.pilot.targets.firstIndex(where: { $0.name == name }) else { return nil }
    let target = plan.pilot.targets[place]
    let (distributions, conditions) = expectations(of: .target(name), target.expectation)
    var draw = Draw(
      thing: .target(name),
      address: address("target " + name, of: .pilot),
      role: .target(place),
      tables: distributions.map {
        DrawTable($0, within: target.bounds, cuts: [target.cut], isBinned: true)
      },
      conditions: conditions
    )
    draw.isCounted = true
    finish(&draw) { (target.isReached(by: $0) ? 1 : 0, 0) }
    return draw
  }

  mutating func riskDraw(_ name: String) -> Draw? {
    guard let place = plan.pilot.risks.firstIndex(where: { $0.name == name }) else { return nil }
    let risk = plan.pilot.risks[place]
    let (distributions, conditions) = expectations(of: .risk(name), .chance(risk.chance))
    let damage = risk.damage.map {
      DrawTable($0, within: Risk.damageBounds, cuts: [], isBinned: true)
    }
    var cause: Int?
    if let label = risk.cause, let fact = outcomes.cause {
      cause = policies.set[fact].kind.labels.firstIndex(of: label)
    }
    var draw = Draw(
      thing: .risk(name),
      address: address("risk " + name, of: .pilot),
      role: .risk(
        place,
        damage: damage,
        address: address("damage of " + name, of: .pilot),
        cause: cause.map { $0 + 1 } ?? 0
      ),
      tables: distributions.map { DrawTable($0, within: 0...1, cuts: [], isBinned: false) },
      conditions: conditions
    )
    finish(&draw) { (Int32(truncatingIfNeeded: $0), 0) }
    return draw
  }
}

extension Target {
  /// The least and the greatest value.
  var bounds: ClosedRange<Int64> {
    goal.measure == .count ? 0...(.max / 4) : (-.max / 4)...(.max / 4)
  }

  /// The greatest value on the near side of the goal.
  var cut: Int64 { goal.measure == .date ? goal.ticks : goal.ticks - 1 }

  /// Whether so much is enough: the goal or more; of a date, the goal or earlier.
  public func isReached(by value: Int64) -> Bool {
    goal.measure == .date ? value <= goal.ticks : value >= goal.ticks
  }
}

extension Risk {
  /// What damage can be: what is drawn below nothing counts for nothing.
  static let damageBounds: ClosedRange<Int64> = 0...1_000_000_000_000_000
}
