import DecisionDiagram
import PolicyLanguage

// A reason found in a diagram is a set of features. People speak of derived facts: "not reported
// first" and not of the two days. Features are put together to a derived fact where they settle it
// and where the derived fact alone is still enough; then nothing of the new reason can be left out
// either, since leaving the derived fact out leaves out all that it was put for.

/// What turns sets of features of a case into reasons in the terms of the policies.
struct ReasonMaker {
  private let examination: Examination
  private let compiled: CompiledDecision
  private let accepted: Set<Terminal>
  private var store: DiagramStore
  private let derived: [Derivations.Derived]
  /// What settles derived facts, by their places and the features that were looked at.
  private var settled: [Given: Settled?] = [:]

  /// Features of the case that a derived fact depends on.
  private struct Given: Hashable {
    let derived: Int
    let variables: [Variable]
  }

  /// Features that settle a derived fact, and how.
  private struct Settled {
    let variables: [Variable]
    let holds: Bool
  }

  init(
    _ examination: Examination,
    _ compiled: CompiledDecision,
    keeping accepted: Set<Terminal>
  ) throws(DiagramError) {
    self.examination = examination
    self.compiled = compiled
    self.accepted = accepted
    let derivations = try examination.policies.derivations
    store = derivations.store
    derived = derivations[compiled.reference]
  }

  private var space: CaseSpace { examination.policies.space }
  private var assignment: Assignment { examination.assignment }

  /// The reason that some features of the case make up.
  mutating func reason(_ variables: [Variable]) throws(DiagramError) -> Reason {
    var rest = Set(variables)
    var found: [(place: Int, item: ReasonItem, condition: Condition)] = []
    var nodes: [Node] = []
    for (place, one) in derived.enumerated() {
      guard let parts = try parts(of: place, within: rest) else { continue }
      let fewer = rest.subtracting(parts.variables)
      let own = parts.holds ? one.node : try store.not(one.node)
      guard try isEnough(fewer, nodes + [own]) else { continue }
      rest = fewer
      nodes.append(own)
      let condition = Condition.holds(one.fact)
      found.append(
        (
          parts.variables.map(\.index).min() ?? 0, .derived(one.fact, parts.holds),
          parts.holds ? condition : .not(condition)
        )
      )
    }
    for variable in rest.sorted(by: { $0.index < $1.index }) {
      guard let item = item(of: variable), let condition = condition(of: variable) else { continue }
      if let place = found.firstIndex(where: { $0.item == item }) {
        found[place].condition = .all(found[place].condition.parts + [condition])
      } else {
        found.append((variable.index, item, condition))
      }
    }
    // What a fact is says already that it is known, so one item says both.
    for (place, element) in found.enumerated().reversed() {
      guard case .finding(let fact) = element.item,
        let other = found.firstIndex(where: { $0.item == .fact(fact) })
      else { continue }
      found[other].condition = .all(found[other].condition.parts + [element.condition])
      found.remove(at: place)
    }
    found.sort { $0.place < $1.place }
    return Reason(items: found.map(\.item), conditions: found.map(\.condition))
  }

  /// The features among some that settle a derived fact in this case, where it says it better.
  private mutating func parts(
    of place: Int,
    within variables: Set<Variable>
  ) throws(DiagramError) -> Settled? {
    let given = Given(derived: place, variables: derived[place].support.filter(variables.contains))
    if let known = settled[given] { return known }
    let found = try saysMore(given.variables) ? settling(derived[place].diagram, given) : nil
    settled[given] = .some(found.flatMap { saysMore($0.variables) ? $0 : nil })
    return settled[given] ?? nil
  }

  /// Whether a derived fact says it better: it stands for a comparison, or for several things.
  private func saysMore(_ variables: [Variable]) -> Bool {
    variables.count > 1
      || variables.contains { if case .comparison = space[$0] { true } else { false } }
  }

  private func settling(
    _ diagram: Diagram,
    _ given: Given
  ) throws(DiagramError) -> Settled? {
    var known = Assignment(unknownOver: space.features.count)
    for variable in given.variables { known[variable] = assignment[variable] }
    let ends = diagram.reachableTerminals(given: known)
    guard ends.count == 1, let end = ends.first,
      let reason = try diagram.sufficientReasons(
        for: known,
        limit: 1,
        limits: examination.limits
      ).elements.first, !reason.isEmpty
    else { return nil }
    return Settled(variables: reason, holds: end == .yes)
  }

  /// Whether some features with some conditions keep the decision by themselves.
  private mutating func isEnough(
    _ variables: Set<Variable>,
    _ conditions: [Node]
  ) throws(DiagramError) -> Bool {
    var parts = conditions + [examination.policies.care]
    for variable in variables {
      guard let value = assignment[variable] else { continue }
      var values = ValueSet()
      values.insert(value)
      parts.append(try store.literal(variable, in: values))
    }
    let here = try store.and(parts)
    let possible = try store.within(here, compiled.node)
    return store.terminals(of: possible).allSatisfy { $0 == .outside || accepted.contains($0) }
  }

  // MARK: One feature

  private func item(of variable: Variable) -> ReasonItem? {
    let facts = examination.facts
    switch space[variable] {
    case .flag(let fact), .choice(let fact), .member(let fact, _), .interval(let fact):
      return facts[fact] == nil ? nil : .fact(fact)
    case .comparison(let inequality):
      return assignment[variable].map { .comparison(inequality, $0 == 1) }
    case .known(let fact):
      return facts[fact] == nil ? .noFinding(fact) : .finding(fact)
    }
  }

  private func condition(of variable: Variable) -> Condition? {
    guard let value = assignment[variable] else { return nil }
    let place = Int(value)
    switch space[variable] {
    case .flag(let fact): return place == 1 ? .holds(fact) : .not(.holds(fact))
    case .choice(let fact): return .among(fact, LabelSet(place))
    case .member(let fact, let label):
      return place == 1 ? .includes(fact, label) : .not(.includes(fact, label))
    case .comparison(let inequality):
      return .atMost(place == 1 ? inequality : inequality.opposite)
    case .known(let fact): return place == 1 ? .isKnown(fact) : .not(.isKnown(fact))
    case .interval(let fact): return space.cells[fact]?.condition(of: fact, in: place)
    }
  }
}

extension Condition {
  /// The parts of a whole; the condition itself where it is none.
  fileprivate var parts: [Condition] {
    if case .all(let parts) = self { parts } else { [self] }
  }

  /// That a quantity is exactly so much.
  static func isExactly(_ fact: FactID, _ value: Int64) -> Condition {
    value == .max
      ? .isNever(fact) : .all([.atMost(fact, value, 1), .atMost(fact, -value, -1)])
  }

  /// That a quantity times a factor is at most so much.
  static func atMost(_ fact: FactID, _ bound: Int64, _ factor: Int64) -> Condition {
    .atMost(Inequality(terms: [Inequality.Term(base: .fact(fact), factor: factor)], bound: bound))
  }
}

extension Cells {
  /// That a quantity lies in an interval.
  func condition(of fact: FactID, in cell: Int) -> Condition {
    guard let values = values(of: cell) else { return .isNever(fact) }
    var parts: [Condition] = []
    if values.lowerBound > range.lowerBound {
      parts.append(.atMost(fact, -values.lowerBound, -1))
    }
    if values.upperBound < range.upperBound {
      parts.append(.atMost(fact, values.upperBound, 1))
    } else if mayBeNever {
      parts.append(.not(.isNever(fact)))
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }
}
