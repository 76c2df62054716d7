import DecisionDiagram
import PolicyLanguage

/// What makes a plan ready for drawing, step by step.
struct TrialModelMaker {
  let plan: SimulationPlan
  let base: Examination
  let order: [PlanThing]
  let outcomes: PlanOutcomes
  let policies: CompiledPolicies
  /// The variables that some decision asks for.
  let asked: Set<Int>
  /// The facts that are drawn.
  let drawn: [FactID]

  var steps: [TrialModel.Step] = []
  var digits = Digits()
  var conditions: UInt64 = 0
  var columns: [FactID] = []

  let owners: [Fact.Owner: String]
  /// A fact whose values are kept although nothing compares them.
  var keptFact: FactID?

  init(
    _ plan: SimulationPlan,
    _ base: Examination,
    _ order: [PlanThing],
    _ owners: [Fact.Owner: String]
  ) {
    self.owners = owners
    self.plan = plan
    self.base = base
    self.order = order
    outcomes = plan.outcomes
    policies = base.policies
    drawn = plan.uncertain.map(\.fact)
    asked = Set(base.decisions.compactMap { base.diagram($0) }.flatMap(\.support).map(\.index))
  }

  mutating func make() {
    let known = plan.examination.facts
    for (place, dependence) in plan.pilot.dependences.enumerated() {
      // What is neither drawn nor worked out holds in all trials or in none.
      guard case .fact(let fact) = dependence.condition.thing, !isVarying(fact),
        let value = known[fact], dependence.condition.test.holds(of: value)
      else { continue }
      conditions |= 1 << UInt64(place)
    }
    columns = comparedFacts()
    if let keptFact, drawn.contains(keptFact), !columns.contains(keptFact) {
      columns.append(keptFact)
    }
    var isDrawn: Set<FactID> = []
    for thing in order {
      switch thing {
      case .fact(let fact) where drawn.contains(fact) && isDrawn.insert(fact).inserted:
        if let draw = draw(of: fact) { steps.append(.draw(draw)) }
      case .fact(let fact) where fact == outcomes.result: steps.append(resultStep(fact))
      case .fact(let fact) where fact == outcomes.damage: steps.append(damageStep(fact))
      case .fact(let fact) where fact == outcomes.cause: steps.append(causeStep(fact))
      case .fact: continue
      case .target(let name): if let draw = targetDraw(name) { steps.append(.draw(draw)) }
      case .risk(let name): if let draw = riskDraw(name) { steps.append(.draw(draw)) }
      }
    }
    let comparisons = comparisonSteps()
    if !comparisons.isEmpty { steps.append(.comparisons(comparisons)) }
  }

  /// The result, where payoffs count it.
  private var paidFor: FactID? {
    plan.payoffs.isEmpty ? nil : policies.set.fact(named: "result")
  }

  /// What the draws of something are addressed by.
  private func address(_ name: String, of owner: Fact.Owner) -> UInt64 {
    drawAddress(owners[owner].map { $0 + "/" + name } ?? name)
  }

  /// Where the damage of a trial is found.
  var damageSource: TrialModel.DamageSource {
    guard let fact = policies.set.fact(named: "damage") else { return .certain(0) }
    if outcomes.damage == fact { return .sum }
    if let column = columns.firstIndex(of: fact) { return .column(column) }
    return .certain(plan.examination.facts[fact] ?? 0)
  }

  /// Whether a fact differs from trial to trial.
  func isVarying(_ fact: FactID) -> Bool { drawn.contains(fact) || outcomes.all.contains(fact) }

  // MARK: What follows from values

  /// The conditions on something, each with its bit.
  private func tests(of thing: PlanThing) -> [(bit: UInt64, test: Dependence.Test)] {
    plan.pilot.dependences.enumerated().compactMap { place, dependence in
      dependence.condition.thing == thing
        ? (1 << UInt64(place), dependence.condition.test) : nil
    }
  }

  /// The conditions that a value makes hold.
  func conditions(of thing: PlanThing, _ value: Int64) -> UInt64 {
    tests(of: thing).reduce(0) { $0 | ($1.test.holds(of: value) ? $1.bit : 0) }
  }

  /// Where a quantity has to be cut for the conditions on it.
  private func conditionCuts(of thing: PlanThing) -> Set<Int64> {
    var cuts: Set<Int64> = []
    for case .range(let range) in tests(of: thing).map(\.test) {
      if range.lowerBound > .min { cuts.insert(range.lowerBound - 1) }
      if range.upperBound < .max { cuts.insert(range.upperBound) }
    }
    return cuts
  }

  /// The digit of a fact, if policies ask for it: what to add to the code for a value.
  mutating func digit(of fact: FactID, orUnknown: Bool = false) -> ((Int64?) -> Int)? {
    let space = policies.space
    let isAsked = space.features.indices.contains { place in
      guard asked.contains(place), space.features[place].facts == [fact] else { return false }
      if case .comparison = space.features[place] { return false }
      return true
    }
    guard isAsked || fact == paidFor else { return nil }
    var values: [Int64?]
    var cells: Cells?
    switch policies.set[fact].kind {
    case .yesNo: values = [0, 1]
    case .choice(let labels), .choices(let labels): values = labels.indices.map(Int64.init)
    case .quantity:
      guard let found = space.cells[fact] else { return nil }
      cells = found
      values = (0..<found.count).map { found.values(of: $0)?.upperBound ?? .max }
    }
    if orUnknown { values.append(nil) }
    let stride = digits.add(.fact(fact, values: values), count: values.count)
    let unknown = values.count - 1
    return { value in
      guard let value else { return unknown &* stride }
      return (cells.map { $0.cell(of: value) } ?? Int(value)) &* stride
    }
  }

  // MARK: Facts

  /// The expectations of something under its conditions, and at last without any.
  private func expectations(
    of thing: PlanThing,
    _ own: Distribution
  ) -> (distributions: [Distribution], conditions: [UInt64]) {
    let others = plan.pilot.dependences.enumerated().filter { $0.element.thing == thing }
    return (others.map(\.element.expectation) + [own], others.map { 1 << UInt64($0.offset) })
  }

  private mutating func draw(of fact: FactID) -> Draw? {
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

  // MARK: Targets and risks

  private mutating func targetDraw(_ name: String) -> Draw? {
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

  private mutating func riskDraw(_ name: String) -> Draw? {
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

extension Draw {
  /// Whether it is something that happens or not, is reached or missed.
  var isEvent: Bool {
    switch role {
    case .target, .risk: true
    case .fact, .cause: false
    }
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
