import DecisionDiagram
import PolicyLanguage

/// Exact values of facts that lie where an assignment of features says.
struct CaseValues {
  private let policies: CompiledPolicies
  private let point: Assignment

  /// Makes values for an assignment; features that it leaves open may be anything.
  init(_ policies: CompiledPolicies, _ point: Assignment) {
    self.policies = policies
    self.point = point
  }

  private var space: CaseSpace { policies.space }

  /// A case that knows some facts; nil where quantities that are compared could not be chosen.
  func facts(_ chosen: [FactID]) -> CaseFacts? {
    var facts = CaseFacts(count: space.set.facts.count)
    for fact in chosen { facts[fact] = value(of: fact) }
    for component in policies.consistency.components
    where !Set(component.facts).isDisjoint(with: chosen) {
      guard let values = values(of: component) else { return nil }
      for fact in component.facts where chosen.contains(fact) { facts[fact] = values[fact] }
    }
    return facts
  }

  private func read(_ feature: Feature) -> Int? {
    space.variable(of: feature).flatMap { point[$0] }.map(Int.init)
  }

  /// The value of a fact that is compared with no other.
  private func value(of fact: FactID) -> Int64 {
    let declaration = space.set[fact]
    switch declaration.kind {
    case .yesNo: return Int64(read(.flag(fact)) ?? 0)
    case .choice: return Int64(read(.choice(fact)) ?? 0)
    case .choices(let labels):
      return labels.indices.reduce(0) { bits, label in
        read(.member(fact, label)) == 1 ? bits | 1 << Int64(label) : bits
      }
    case .quantity:
      let cells = space.cells[fact] ?? Cells(declaration, thresholds: [])
      guard let range = cells.values(of: read(.interval(fact)) ?? 0) else { return .max }
      return declaration.plainValue(in: range)
    }
  }

  // MARK: Quantities that are compared

  /// How far from a plain value others are tried before the least possible one is looked for.
  private static let steps: [Int64] = [0, 1, -1, 2, -2, 3, 4, 5, 7, 30]

  /// Values of all quantities of a component, chosen one after the other.
  private func values(of component: Consistency.Component) -> CaseFacts? {
    var chosen = CaseFacts(count: space.set.facts.count)
    for fact in component.facts.sorted() {
      let cells = space.cells[fact] ?? Cells(space.set[fact], thresholds: [])
      guard let range = cells.values(of: read(.interval(fact)) ?? 0) else {
        chosen[fact] = .max
        guard isSatisfiable(component, chosen) else { return nil }
        continue
      }
      let plain = space.set[fact].plainValue(in: range)
      let near = Self.steps.map { plain + $0 } + [range.lowerBound, range.upperBound]
      let found =
        near.first { value in
          guard range.contains(value) else { return false }
          chosen[fact] = value
          return isSatisfiable(component, chosen)
        } ?? least(fact, in: range, component, &chosen)
      guard let found else { return nil }
      chosen[fact] = found
    }
    return chosen
  }

  /// The least value that a fact can have beside those chosen, by bisection over its upper bound.
  private func least(
    _ fact: FactID,
    in range: ClosedRange<Int64>,
    _ component: Consistency.Component,
    _ chosen: inout CaseFacts
  ) -> Int64? {
    chosen[fact] = nil
    guard isSatisfiable(component, chosen) else { return nil }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if isSatisfiable(component, chosen, upTo: (fact, middle)) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    chosen[fact] = low
    return isSatisfiable(component, chosen) ? low : nil
  }

  /// Whether the quantities not chosen yet can still have values that fit the assignment.
  private func isSatisfiable(
    _ component: Consistency.Component,
    _ chosen: CaseFacts,
    upTo limit: (fact: FactID, ticks: Int64)? = nil
  ) -> Bool {
    var system = LinearSystem(space, component, chosen)
    for fact in component.facts where chosen[fact] == nil {
      if let cell = read(.interval(fact)) { system.place(fact, in: cell) }
    }
    for inequality in component.comparisons {
      guard let truth = read(.comparison(inequality)) else { continue }
      guard system.add(inequality, truth == 1) else { return false }
    }
    if let limit {
      let measure = space.set[limit.fact].kind.measure ?? .number
      let form = LinearForm(.fact(limit.fact), measure)
        .adding(LinearForm(Quantity(limit.ticks, measure)), times: -1, measure: measure)
      guard let bound = form.flatMap({ Inequality($0, strict: false) }) else { return false }
      guard system.add(bound, true) else { return false }
    }
    return system.isSatisfiable
  }
}

extension Fact {
  /// A value between others that reads easily: nothing, a round number, the day of a text.
  fileprivate func plainValue(in range: ClosedRange<Int64>) -> Int64 {
    let wanted: [Int64] =
      switch kind.measure {
      case .date: [18_904]  // 2021-10-04, soon after the founding text.
      case .amount: [0, 1_000_000_000, 1_000_000, 1000, 1]
      case .share: [0, 500_000, 100_000, 10_000]
      case .number: [0, 1_000_000, 10_000_000, 100_000_000]
      default: [0, 30, 7, 1]
      }
    if let plain = wanted.first(where: range.contains) { return plain }
    guard wanted[0] < range.lowerBound else { return range.upperBound }
    return kind.measure == .date ? range.lowerBound : range.roundest
  }
}

extension ClosedRange<Int64> {
  /// The least number with fewest digits before its zeros, in a range above zero.
  fileprivate var roundest: Int64 {
    var step: Int64 = 1
    while step <= lowerBound / 10 { step *= 10 }
    while step > 1 {
      let value = (lowerBound + step - 1) / step * step
      if contains(value) { return value }
      step /= 10
    }
    return lowerBound
  }
}
