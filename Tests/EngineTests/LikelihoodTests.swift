import DecisionDiagram
import PolicyLanguage
import PolicyLibrary
import TestSupport
import Testing

@testable import Engine

/// Beliefs of a random kind in some unknown facts.
private func beliefs(
  _ setting: RandomSetting,
  _ facts: CaseFacts,
  _ random: inout SplitMix
) -> [SimulationPlan.UncertainFact] {
  setting.base.compactMap { fact in
    guard facts[fact] == nil, random.chance(60) else { return nil }
    if case .choices = setting.set[fact].kind { return nil }
    let values = setting.values(of: fact)
    if case .quantity = setting.set[fact].kind, random.chance(50) {
      let numbers = values.filter { $0 != .max }
      guard let low = numbers.first, let high = numbers.last, low < high else { return nil }
      let curve: Distribution =
        random.chance(50)
        ? .uniform(Double(low) - 0.5, Double(high) + 0.5)
        : .triangular(Double(low), mode: Double(low + 2), Double(high))
      return SimulationPlan.UncertainFact(fact, curve)
    }
    var entries: [Distribution.Weighted] = []
    for value in values where random.chance(60) {
      entries.append(Distribution.Weighted(value, Double(random.number(1...9)) / 10))
    }
    return entries.isEmpty ? nil : SimulationPlan.UncertainFact(fact, .discrete(entries))
  }
}

/// The probability of each set of rulings, the slow way: every value of every believed fact.
private func bruteForce(
  _ setting: RandomSetting,
  _ facts: CaseFacts,
  _ believed: [SimulationPlan.UncertainFact]
) -> (shares: [Set<Ruling>: Double], impossible: Double) {
  var shares: [Set<Ruling>: Double] = [:]
  var impossible = 0.0
  func go(_ place: Int, _ facts: CaseFacts, _ weight: Double) {
    guard place < believed.count else {
      let known = Set(setting.base.filter { facts[$0] != nil })
      let naive = NaiveOracle(set: setting.set, member: setting.member, known: known)
      var found: Set<Ruling> = []
      setting.forEachCompletion(of: facts) { completion in
        if naive.isPossible(completion) { found.insert(naive.ruling(DecisionID(0), completion)) }
      }
      if found.isEmpty { impossible += weight } else { shares[found, default: 0] += weight }
      return
    }
    let entry = believed[place]
    let bounds = Cells.wholeRange(of: setting.set[entry.fact])
    for value in setting.values(of: entry.fact) {
      let probability: Double
      if value == .max {
        guard case .discrete(let values) = entry.uncertainty else { continue }
        let total = values.reduce(0) { $0 + $1.weight }
        probability = values.filter { $0.value == .max }.reduce(0) { $0 + $1.weight } / total
      } else {
        probability = entry.uncertainty.probability(of: value...value, within: bounds)
      }
      guard probability > 0 else { continue }
      var facts = facts
      facts[entry.fact] = value
      go(place + 1, facts, weight * probability)
    }
  }
  go(0, facts, 1)
  return (shares.mapValues { $0 / (1 - impossible) }, impossible)
}

@Suite struct LikelihoodTests {
  private static var small: RandomPolicy.Size {
    var size = RandomPolicy.Size()
    size.flags = 1...3
    size.choices = 0...2
    return size
  }

  @Test(arguments: Seeds.of(0..<150))
  func `Probabilities are those of brute force over values and completions`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 10_000)
    for _ in 0..<3 {
      let facts = setting.partialCase(&random, knowing: 45)
      guard setting.completions(of: facts) <= 800 else { continue }
      let believed = beliefs(setting, facts, &random)
      let plan = SimulationPlan(try Examination(facts, by: compiled), uncertain: believed)
      let brute = bruteForce(setting, facts, believed)
      let answer = try plan.likelihood()
      #expect((answer.impossible - brute.impossible).magnitude < 1e-9, "\(setting.text)")
      guard brute.impossible < 1 - 1e-9 else { continue }
      let decision = try #require(answer.decisions.last)
      for key in Set(decision.shares.keys).union(brute.shares.keys) {
        let difference = (decision.shares[key] ?? 0) - (brute.shares[key] ?? 0)
        #expect(difference.magnitude < 1e-9, "\(setting.text)\n\(facts)\n\(believed)\n\(key)")
      }
      for outcome in decision.outcomes {
        let lower = brute.shares[[outcome.ruling]] ?? 0
        let upper = brute.shares.filter { $0.key.contains(outcome.ruling) }.values.reduce(0, +)
        #expect((outcome.lower - lower).magnitude < 1e-9)
        #expect((outcome.upper - upper).magnitude < 1e-9)
      }
    }
  }

  @Test(arguments: Seeds.of(0..<100))
  func `Slopes are those of moving a belief a little`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 11_000)
    let facts = setting.partialCase(&random, knowing: 50)
    guard setting.completions(of: facts) <= 800 else { return }
    let believed = beliefs(setting, facts, &random)
    let examination = try Examination(facts, by: compiled)
    let answer = try SimulationPlan(examination, uncertain: believed).likelihood()
    guard answer.impossible < 0.99, let decision = answer.decisions.last else { return }
    for effect in decision.effects {
      guard let place = believed.firstIndex(where: { $0.fact == effect.fact }),
        case .discrete(let values) = believed[place].uncertainty
      else { continue }
      let total = values.reduce(0) { $0 + $1.weight }
      func probabilities(_ step: Double) throws -> [Ruling: (Double, Double)] {
        var moved = believed
        moved[place].uncertainty = .discrete(
          values.map { entry in
            let belief = entry.weight / total
            return entry.value == effect.segment.representative
              ? Distribution.Weighted(entry.value, belief + step)
              : Distribution.Weighted(entry.value, belief * (1 - step / (1 - effect.belief)))
          }
        )
        let answer = try SimulationPlan(examination, uncertain: moved).likelihood()
        return Dictionary(
          uniqueKeysWithValues: answer.decisions[answer.decisions.count - 1].outcomes.map {
            ($0.ruling, ($0.lower, $0.upper))
          }
        )
      }
      let step = 1e-4
      let (more, less) = (try probabilities(step), try probabilities(-step))
      for (outcome, slope) in zip(decision.outcomes, effect.slopes) {
        let (a, b) = (more[outcome.ruling] ?? (0, 0), less[outcome.ruling] ?? (0, 0))
        #expect(((a.0 - b.0) / (2 * step) - slope.lower).magnitude < 1e-4, "\(setting.text)")
        #expect(((a.1 - b.1) / (2 * step) - slope.upper).magnitude < 1e-4, "\(setting.text)")
      }
    }
  }

  @Test(arguments: Seeds.of(0..<80))
  func `The exact column of a simulation says the same`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let compiled = try PolicyCompiler.compile(setting.set)
    var random = SplitMix(seed: UInt64(seed) + 12_000)
    let facts = setting.partialCase(&random, knowing: 60)
    let believed = beliefs(setting, facts, &random)
    let plan = SimulationPlan(try Examination(facts, by: compiled), uncertain: believed)
    // A comparison with a fact that is unknown too is not told exactly by it.
    let free = Set(setting.base.filter { facts[$0] == nil })
    let isTied = compiled.space.features.contains { feature in
      if case .comparison = feature { free.isSuperset(of: feature.facts) } else { false }
    }
    let model = TrialModel(plan)
    guard !isTied, let solution = ExactTrials(model, WayTable(model)), solution.isDecided else {
      return
    }
    let answer = try plan.likelihood()
    for place in compiled.decisions.indices where solution.impossible < 0.999 {
      for (way, share) in solution.all.ways[place] {
        let rulings = Set(solution.table.rulings(place, way))
        if rulings.isEmpty { continue }
        let exact = share / (1 - solution.impossible)
        let found = answer.decisions[place].shares[rulings] ?? 0
        #expect((found - exact).magnitude < 1e-9, "\(setting.text)\n\(facts)\n\(believed)")
      }
    }
  }

  // MARK: The policies that ship

  private func plan(
    _ given: [String: String],
    _ expected: [String: String]
  ) throws -> SimulationPlan {
    let policies = try ["conclusion-14", "decree-73"].map {
      try #require(PolicyLibrary.policy(named: $0)).get()
    }
    let set = try PolicySet(policies, readings: ["balanced"])
    let compiled = try PolicyCompiler.compile(set)
    var facts = CaseFacts(count: set.facts.count)
    for (name, text) in given {
      let id = try #require(set.fact(named: name))
      facts[id] = set[id].encode(try set[id].kind.value(of: text))
    }
    return SimulationPlan(
      try Examination(facts, by: compiled),
      uncertain: try expected.sorted { $0.key < $1.key }.map { name, text in
        let id = try #require(set.fact(named: name))
        return SimulationPlan.UncertainFact(id, try Distribution.parse(text, of: set[id]))
      }
    )
  }

  private let given = [
    "reported-on": "2021-10-04", "approval": "pilot", "decided-on": "2021-10-20",
    "started-on": "2021-11-01", "finished-on": "2022-04-30", "result": "partial",
    "damage": "3.2bn", "cause": "objective", "carried-out-as-approved": "yes",
    "motive": "pure", "common-good": "yes",
  ]

  @Test func `Dates compared with each other are counted day by day`() throws {
    var known = given
    known["reported-on"] = nil
    known["started-on"] = nil
    let plan = try plan(
      known,
      [
        "reported-on": "uniform(2021-10-01, 2021-11-10)",
        "started-on": "normal(2021-11-01, 5 days)", "motive": "pure:80% mixed:15% self-seeking:5%",
      ]
    )
    let model = TrialModel(plan)
    #expect(ExactTrials(model, WayTable(model))?.isDecided == false)
    let exact = try plan.likelihood()
    let drawn = Simulator(plan, seed: 7).run(trials: 40_000)
    for (decision, shares) in zip(exact.decisions, drawn.decisions) {
      for share in shares.shares {
        let interval = wilsonInterval(share.count, of: drawn.trials - drawn.impossible)
        let probability = decision.shares[Set(share.rulings)] ?? 0
        #expect(probability > interval.lowerBound - 0.01)
        #expect(probability < interval.upperBound + 0.01)
      }
    }
  }

  @Test func `What nothing is believed of leaves lower and upper probabilities`() throws {
    var known = given
    known["cause"] = nil
    let answer = try plan(known, ["motive": "pure:90% self-seeking:10%"]).likelihood()
    let decision = try #require(answer.decisions.last { $0.outcomes.contains(where: \.isOpen) })
    for outcome in decision.outcomes { #expect(outcome.lower <= outcome.upper) }
    let sure = decision.outcomes.reduce(0) { $0 + $1.lower }
    let can = decision.outcomes.reduce(0) { $0 + $1.upper }
    #expect(sure < 1)
    #expect(can > 1)
  }

  @Test func `Amounts that are compared and can have too many values are refused by name`() throws {
    var known = given
    known["reported-on"] = nil
    known["started-on"] = nil
    let plan = try plan(
      known,
      [
        "reported-on": "normal(2021-10-01, 90000 days)",
        "started-on": "normal(2021-11-01, 90000 days)",
      ]
    )
    #expect(throws: LikelihoodError.self) { try plan.likelihood() }
  }
}
