import PolicyLanguage

extension LikelihoodQuestion {
  private func bounds(of fact: FactID) -> ClosedRange<Int64> { plan.bounds(of: fact) }

  /// Cuts the beliefs in facts that are not compared.
  mutating func cutSingle() throws(LikelihoodError) {
    for place in beliefs.indices where !joint.contains(place) {
      let belief = beliefs[place]
      if let values = Belief.values(belief.uncertainty) {
        beliefs[place].parts = values
      } else {
        let cells =
          policies.space.cells[belief.fact] ?? Cells(policies.set[belief.fact], thresholds: [])
        beliefs[place].parts = Belief.stretches(
          belief.uncertainty,
          cells,
          within: bounds(of: belief.fact)
        )
      }
    }
  }

  /// The whole interval in which a part lies.
  func interval(of part: Belief.Part, _ place: Int) -> Belief.Part {
    let value = part.segment.representative
    guard let cells = policies.space.cells[beliefs[place].fact] else { return part }
    let range = cells.values(of: cells.cell(of: value))
    return Belief.Part(segment: Segment(values: range, representative: value), probability: 0)
  }

  /// That there are too many combinations.
  var tangled: LikelihoodError {
    .tangled(joint.map { policies.set[beliefs[$0].fact].name })
  }

  /// What a compared fact is gone through by, given those before it.
  func parts(of place: Int, _ facts: CaseFacts) throws -> [Belief.Part] {
    let belief = beliefs[place]
    if let values = Belief.values(belief.uncertainty) { return values }
    let bounds = bounds(of: belief.fact)
    if pointwise.contains(place) {
      guard let points = Belief.points(belief.uncertainty, within: bounds) else { throw tangled }
      return points
    }
    let examination = try Examination(facts, by: policies)
    guard let cells = examination.cellsByComparison(of: belief.fact) else { throw tangled }
    return Belief.stretches(belief.uncertainty, cells, within: bounds)
  }
}
