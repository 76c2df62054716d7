import DecisionDiagram
import PolicyLanguage

/// What is decided of trials by their codes, each code once.
struct WayTable: Sendable {
  private let model: TrialModel
  private let diagrams: [Diagram]
  private var known: [Int: [Int]] = [:]
  /// For each decision, the ways in which it can come out, as met: the terminals that are left.
  private(set) var ends: [[[Terminal]]]

  init(_ model: TrialModel) {
    self.model = model
    diagrams = model.base.decisions.compactMap { model.base.diagram($0) }
    ends = diagrams.map { _ in [] }
  }

  /// The way in which each decision comes out, by its place in ``ends``.
  mutating func outcome(of code: Int) -> [Int] {
    let model = model
    return outcome(of: code) { model.assignment(of: code) }
  }

  /// The same, given how to find what the code tells.
  mutating func outcome(of code: Int, _ assignment: () -> Assignment) -> [Int] {
    if let found = known[code] { return found }
    let found = outcome(of: assignment())
    known[code] = found
    return found
  }

  /// The same for facts that need not go by a code.
  mutating func outcome(of facts: CaseFacts) -> [Int] {
    outcome(of: model.base.policies.space.assignment(of: facts))
  }

  private mutating func outcome(of assignment: Assignment) -> [Int] {
    diagrams.indices.map { place in
      let left = diagrams[place].reachableTerminals(given: assignment)
      if let number = ends[place].firstIndex(of: left) { return number }
      ends[place].append(left)
      return ends[place].count - 1
    }
  }

  /// The rulings of a way in which a decision comes out; none where the case cannot be.
  func rulings(_ decision: Int, _ way: Int) -> [Ruling] {
    ends[decision][way].map { model.base.policies.decisions[decision].rulings[$0] }
  }
}

extension TrialModel {
  /// The case as far as a code tells it, with some value wherever values are not told apart.
  func facts(of code: Int) -> CaseFacts {
    var facts = base.facts
    for draw in draws {
      if case .fact(let fact) = draw.role { facts[fact] = draw.effects.first?.value }
    }
    if let damage = plan.outcomes.damage { facts[damage] = 0 }
    for (digit, value) in zip(digits.all, digits.values(of: code)) {
      if case .fact(let fact, let values) = digit.meaning { facts[fact] = values[value] }
    }
    return facts
  }

  /// The point of the space that a code tells, or else one of its trials.
  func assignment(of code: Int, in trial: Int?, _ sample: Sample) -> Assignment {
    guard digits.isTooLarge, let trial else { return assignment(of: code) }
    return base.policies.space.assignment(of: self.trial(trial, sample).facts)
  }

  /// The point of the space that a code tells.
  func assignment(of code: Int) -> Assignment {
    var assignment = base.policies.space.assignment(of: facts(of: code))
    for (digit, value) in zip(digits.all, digits.values(of: code)) {
      if case .comparison(let variable) = digit.meaning { assignment[variable] = UInt8(value) }
    }
    return assignment
  }
}
