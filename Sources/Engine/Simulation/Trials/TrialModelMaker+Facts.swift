import PolicyLanguage

extension TrialModelMaker {
  /// The expectations of something under its conditions, and at last without any.
  func expectations(
    of thing: PlanThing,
    _ own: Distribution
  ) -> (distributions: [Distribution], conditions: [UInt64]) {
    let others = plan.pilot.dependences.enumerated().filter { $0.element.thing == thing }
    return (others.map(\.element.expectation) + [own], others.map { 1 << UInt64($0.offset) })
  }

  mutating func draw(of fact: FactID) -> Draw? {
    guard let entry = plan.uncertain.first(where: { $0.fact == fact }) else { return nil }
    let declaration = policies.set[fact]
    let isQuantity = declaration.kind.measure != nil
    let thing = PlanThing.fact(fact)
    let (distributions, conditions) = expectations(of: thing, entry.uncertainty)
    let isCause = fact == outcomes.cause
    let add = isCause ? nil : digit(of: fact)
    let cuts = Set(policies.space.cells[fact]?.cuts ?? []).union(conditionCuts(of: thing))
      .union(turns(of: fact))
    var draw = Draw(
      thing: thing,
      address: address(declaration.name, of: declaration.owner),
      role: isCause ? .cause(fact) : .fact(fact),
      tables: distributions.map {
        DrawTable($0, within: plan.bounds(of: fact), cuts: cuts, isBinned: isQuantity)
      },
      conditions: conditions
    )
    draw.isCounted = isQuantity
    draw.column = columns.firstIndex(of: fact)
    finish(&draw) { value in
      (isCause || !isQuantity ? Int32(truncatingIfNeeded: value) : 0, add?(value) ?? 0)
    }
    return draw
  }

  /// Works out what follows from each stretch.
  mutating func finish(_ draw: inout Draw, _ follow: (Int64) -> (kind: Int32, code: Int)) {
    // What depends on the cause depends on what comes of it in the end.
    let isPreliminary = if case .cause = draw.role { true } else { false }
    for table in draw.tables {
      draw.starts.append(Int32(truncatingIfNeeded: draw.effects.count))
      for value in table.values {
        let (kind, code) = follow(value)
        draw.kinds.append(kind)
        var effect = TrialModel.Effect(code: code, value: value)
        if !isPreliminary {
          effect.conditions = conditions(
            of: draw.thing,
            draw.isEvent ? Int64(kind) : value
          )
        }
        draw.effects.append(effect)
        draw.codes.append(code)
      }
    }
    draw.setsConditions = draw.effects.contains { $0.conditions != 0 }
    draw.addsToCode = draw.effects.contains { $0.code != 0 }
  }
}

extension Draw {
  /// Whether it is something that happens or not, is reached or missed.
  var isEvent: Bool {
    switch role {
    case .target, .risk: true
    case .fact, .cause: false
    }
  }
}
