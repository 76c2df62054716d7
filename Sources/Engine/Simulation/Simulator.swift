import DecisionDiagram
import PolicyLanguage

// A trial draws every uncertain fact at its own address, so trials can be made in any order. They
// are made in blocks of fixed size, shared out among threads; what a block gives is put back by its
// number, so the result does not depend on how many threads there were.

/// What makes the trials of a plan.
public struct Simulator: Sendable {
  /// How many trials make a block.
  static let blockSize = 32_768

  let plan: SimulationPlan
  let philox: Philox
  let draws: [Draw]
  let diagrams: [Diagram]
  let start: Assignment
  /// Whether every feature that a diagram asks for is known in every trial.
  let isComplete: Bool

  /// How one uncertain fact is drawn.
  struct Draw: Sendable {
    var fact: FactID
    var address: UInt64
    var bounds: ClosedRange<Int64>
    var uncertainty: Uncertainty
    var isQuantity: Bool
    /// The features that follow from the fact alone.
    var features: [(variable: Int, feature: Feature)]
  }

  let comparisons: [(variable: Int, inequality: Inequality)]

  /// Prepares a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - seed: The seed: the same seed gives the same result.
  public init(_ plan: SimulationPlan, seed: UInt64) {
    self.plan = plan
    philox = Philox(seed: seed)
    let space = plan.examination.policies.space
    let uncertain = Set(plan.uncertain.map(\.fact))
    var facts = plan.examination.facts
    for fact in uncertain { facts[fact] = nil }
    var start = space.assignment(of: facts)
    var comparisons: [(variable: Int, inequality: Inequality)] = []
    var own: [FactID: [(variable: Int, feature: Feature)]] = [:]
    for (place, feature) in space.features.enumerated() {
      if case .comparison(let inequality) = feature {
        if !uncertain.isDisjoint(with: feature.facts) { comparisons.append((place, inequality)) }
      } else if let fact = feature.facts.first, uncertain.contains(fact) {
        if case .known = feature {
          start.values[place] = 1
        } else {
          own[fact, default: []].append((place, feature))
        }
      }
    }
    self.start = start
    self.comparisons = comparisons
    draws = plan.uncertain.map { entry in
      let fact = space.set[entry.fact]
      return Draw(
        fact: entry.fact,
        address: drawAddress(fact.name),
        bounds: plan.bounds(of: entry.fact),
        uncertainty: entry.uncertainty,
        isQuantity: fact.kind.measure != nil,
        features: own[entry.fact] ?? []
      )
    }
    diagrams = plan.examination.decisions.compactMap(plan.examination.policies.diagram)
    let asked = Set(diagrams.flatMap(\.support))
    let drawn = Set(draws.flatMap(\.features).map(\.variable) + comparisons.map(\.variable))
    isComplete = asked.allSatisfy { start[$0] != nil || drawn.contains($0.index) }
  }

  /// What one block of trials gives.
  struct Block: Sendable {
    var trials = 0
    var impossible = 0
    /// For each decision, how often each set of terminals was reached.
    var counts: [[Set<Terminal>: Int]]
    var histograms: [TickHistogram]
  }

  /// A block without trials.
  var emptyBlock: Block {
    Block(
      counts: diagrams.map { _ in [:] },
      histograms: draws.filter(\.isQuantity).map { _ in TickHistogram() }
    )
  }

  // MARK: Trials

  /// Makes the trials of one block.
  func block(_ number: Int, of trials: Int) -> Block {
    var block = emptyBlock
    var single = diagrams.map { _ in [Terminal: Int]() }
    var assignment = start
    var facts = plan.examination.facts
    let first = number * Self.blockSize
    for trial in first..<min(first + Self.blockSize, trials) {
      draw(trial, into: &facts, &assignment, &block.histograms)
      block.trials += 1
      var isPossible = true
      for (place, diagram) in diagrams.enumerated() {
        if isComplete, let end = diagram.evaluate(assignment) {
          if end == .outside { isPossible = false } else { single[place][end, default: 0] += 1 }
          continue
        }
        let ends = Set(diagram.reachableTerminals(given: assignment))
        if ends.isEmpty { isPossible = false } else { block.counts[place][ends, default: 0] += 1 }
      }
      if !isPossible { block.impossible += 1 }
    }
    for (place, ends) in single.enumerated() {
      for (end, count) in ends { block.counts[place][[end], default: 0] += count }
    }
    return block
  }

  private func draw(
    _ trial: Int,
    into facts: inout CaseFacts,
    _ assignment: inout Assignment,
    _ histograms: inout [TickHistogram]
  ) {
    var quantity = 0
    let space = plan.examination.policies.space
    for draw in draws {
      let place = philox.uniform(trial: UInt64(trial), variable: draw.address)
      let value = draw.uncertainty.value(at: place, within: draw.bounds)
      facts[draw.fact] = value
      if draw.isQuantity {
        histograms[quantity].add(value)
        quantity += 1
      }
      for (variable, feature) in draw.features {
        assignment.values[variable] = space.value(of: feature, value)
      }
    }
    guard !comparisons.isEmpty else { return }
    let evaluator = ConditionEvaluator(space.set, member: -1, facts: facts)
    for (variable, inequality) in comparisons {
      switch evaluator.truth(.atMost(inequality)) {
      case .yes: assignment.values[variable] = 1
      case .no: assignment.values[variable] = 0
      case .unknown: assignment.values[variable] = Assignment.unknown
      }
    }
  }

  /// The number of blocks that so many trials make.
  static func blocks(of trials: Int) -> Int { (trials + blockSize - 1) / blockSize }

  /// Puts the blocks together.
  func result(_ blocks: [Block], wanted: Int) -> SimulationResult {
    var total = emptyBlock
    for block in blocks {
      total.trials += block.trials
      total.impossible += block.impossible
      for place in total.counts.indices {
        total.counts[place].merge(block.counts[place], uniquingKeysWith: +)
      }
      for place in total.histograms.indices {
        total.histograms[place].add(block.histograms[place])
      }
    }
    let exact = ExactSimulation(plan).solve()
    let policies = plan.examination.policies
    var decisions: [SimulationResult.DecisionShares] = []
    for (place, decision) in policies.decisions.enumerated() {
      let known = exact?.shares[place] ?? [:]
      let ends = Set(total.counts[place].keys).union(known.keys)
      let shares = ends.map { ends in
        SimulationResult.Share(
          rulings: ends.sorted().map { decision.rulings[$0] },
          count: total.counts[place][ends] ?? 0,
          exact: exact == nil ? nil : known[ends] ?? 0
        )
      }
      decisions.append(
        SimulationResult.DecisionShares(
          reference: decision.reference,
          shares: shares.sorted {
            ($1.count, $0.rulings.first?.values.rawValue ?? 0)
              < ($0.count, $1.rulings.first?.values.rawValue ?? 0)
          },
          effects: exact?.effects[place] ?? []
        )
      )
    }
    return SimulationResult(
      trials: total.trials,
      wanted: wanted,
      impossible: total.impossible,
      decisions: decisions,
      spreads: zip(draws.filter(\.isQuantity), total.histograms).map {
        SimulationResult.Spread(fact: $0.fact, histogram: $1)
      },
      exactImpossible: exact?.impossible
    )
  }
}

extension CompiledPolicies {
  func diagram(_ reference: DecisionReference) -> Diagram? { self[reference]?.diagram }
}

extension CaseSpace {
  /// The value of a feature of one fact, given the fact's value.
  func value(of feature: Feature, _ value: Int64) -> UInt8 {
    switch feature {
    case .flag, .choice: UInt8(truncatingIfNeeded: value)
    case .member(_, let label): UInt8(truncatingIfNeeded: value >> Int64(label) & 1)
    case .interval(let fact): UInt8(truncatingIfNeeded: cells[fact]?.cell(of: value) ?? 0)
    case .known: 1
    case .comparison: Assignment.unknown
    }
  }
}
