import DecisionDiagram
import PolicyLanguage

extension LikelihoodQuestion {
  /// Counts what is left of the diagrams when the compared facts have values.
  mutating func count(
    _ picked: [Int],
    _ weight: Double,
    _ facts: CaseFacts,
    _ nodes: [Node],
    _ store: inout DiagramStore
  ) throws {
    let space = policies.space
    let single = beliefs.indices.filter { !joint.contains($0) }
    var facts = facts
    for place in single { facts[beliefs[place].fact] = nil }
    var given = space.assignment(of: facts)
    for belief in beliefs {
      if let variable = space.variable(of: .known(belief.fact)) { given[variable] = 1 }
    }
    let believed = Set(single.compactMap { beliefs[$0].variable })
    let open = Set(
      space.features.indices.map(Variable.init).filter {
        given[$0] == nil && !believed.contains($0)
      }
    )
    let care = try Examination.care(for: facts, policies, &store)
    let union = sets.union
    for (place, node) in nodes.enumerated() {
      var rest = try store.restrict(node, to: given)
      if let care {
        let possible = try store.restrict(care, to: given)
        rest = try store.ifThenElse(possible, rest, Node(sets.empty))
      }
      let gathered = try store.combine(rest, over: open, with: union)
      let diagram = store.freeze(gathered)
      var weights = Weights(uniformFor: diagram)
      for belief in single { setWeights(of: beliefs[belief], &weights) }
      let sensitivity = diagram.sensitivity(weights)
      tally(place, picked, weight, single, sensitivity)
    }
  }

  private func setWeights(of belief: Belief, _ weights: inout Weights) {
    guard let variable = belief.variable else { return }
    var row = [Double](repeating: 0, count: policies.space.domains[variable.index])
    for part in belief.parts { row[value(of: part, belief.fact)] += part.probability }
    _ = weights.set(row, for: variable)
  }

  /// The value of a fact's only feature in a part.
  private func value(of part: Belief.Part, _ fact: FactID) -> Int {
    policies.space.cells[fact]?.cell(of: part.segment.representative)
      ?? Int(part.segment.representative)
  }

  private mutating func tally(
    _ place: Int,
    _ picked: [Int],
    _ weight: Double,
    _ single: [Int],
    _ sensitivity: Sensitivity
  ) {
    tallies[place].all.add(sensitivity.distribution, weight)
    for (depth, part) in picked.enumerated() {
      tallies[place].given[joint[depth], default: [:]][part, default: Masses()]
        .add(sensitivity.distribution, weight)
    }
    for belief in single {
      for (index, part) in beliefs[belief].parts.enumerated() {
        let distribution =
          beliefs[belief].variable.map {
            sensitivity.given($0, UInt8(value(of: part, beliefs[belief].fact)))
          } ?? sensitivity.distribution
        tallies[place].given[belief, default: [:]][index, default: Masses()]
          .add(distribution, weight * part.probability)
      }
    }
  }
}
