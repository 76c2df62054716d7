import DecisionDiagram
import PolicyLanguage

extension TrialModelMaker {
  /// The conditions on something, each with its bit.
  func tests(of thing: PlanThing) -> [(bit: UInt64, test: Dependence.Test)] {
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
  func conditionCuts(of thing: PlanThing) -> Set<Int64> {
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
}
