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
  var paidFor: FactID? {
    plan.payoffs.isEmpty ? nil : policies.set.fact(named: "result")
  }

  /// What the draws of something are addressed by.
  func address(_ name: String, of owner: Fact.Owner) -> UInt64 {
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
}
