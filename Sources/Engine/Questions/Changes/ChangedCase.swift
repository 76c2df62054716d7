import DecisionDiagram
import PolicyLanguage

/// A case some facts of which are otherwise, in the form in which a diagram walks it.
struct ChangedCase {
  let examination: Examination
  private let diagram: Diagram
  private(set) var facts: CaseFacts
  private var row: Assignment

  /// Makes a case of which some facts can be put otherwise.
  ///
  /// - Parameters:
  ///   - changes: Which changes settle the goal.
  ///   - set: The facts.
  ///   - diagram: The same where these facts can be; nil where none of them is compared with others.
  init(_ changes: SettlingChanges, changing set: [FactID], _ diagram: Diagram?) {
    examination = changes.examination
    self.diagram = diagram ?? changes.diagram
    facts = examination.facts
    // What stays unknown does not matter, so any value will do.
    let values = examination.assignment.values
    row = Assignment(values.map { $0 == Assignment.unknown ? 0 : $0 })
    for (fact, toggle) in changes.switches { row[toggle] = set.contains(fact) ? 1 : 0 }
    for fact in set { put(nil, of: fact) }
  }

  /// Gives a fact a value; nil where it is not chosen yet.
  mutating func put(_ value: Int64?, of fact: FactID) {
    facts[fact] = value
    let space = examination.policies.space
    for variable in space.variables(of: fact) {
      if case .known = space[variable] { continue }
      row[variable] = space.value(of: variable, facts)
    }
  }

  /// Says in which stretches the values of quantities lie, and not yet where.
  ///
  /// Comparisons that come out the same all over the stretches are then known as well.
  mutating func put(within segments: [(fact: FactID, segment: Segment)]) {
    let space = examination.policies.space
    for (fact, segment) in segments where segment.values == nil { put(.max, of: fact) }
    for (fact, segment) in segments {
      for variable in space.variables(of: fact) where row[variable] == nil {
        switch space[variable] {
        case .interval:
          row[variable] = space.cells[fact].map { UInt8($0.cell(of: segment.representative)) }
        case .comparison(let inequality): row[variable] = truth(of: inequality, in: segments)
        default: break
        }
      }
    }
  }

  /// How a comparison comes out all over some stretches; nil where it depends, or is not that plain.
  private func truth(
    of inequality: Inequality,
    in segments: [(fact: FactID, segment: Segment)]
  ) -> UInt8? {
    var least = -Int128(inequality.bound)
    var most = least
    for term in inequality.terms {
      guard case .fact(let fact) = term.base,
        let range = facts[fact].map({ $0...$0 })
          ?? segments.first(where: { $0.fact == fact })?.segment.values,
        range.upperBound != .max
      else { return nil }
      let ends = [range.lowerBound, range.upperBound].map { Int128($0) * Int128(term.factor) }
      least += min(ends[0], ends[1])
      most += max(ends[0], ends[1])
    }
    if most <= 0 { return 1 }
    return least > 0 ? 0 : nil
  }

  /// Whether the values settle the goal, where all are chosen.
  var settles: Bool { diagram.evaluate(row) == .yes }

  /// Whether nothing that the features say speaks against it, whatever is still chosen.
  var maySettle: Bool { diagram.reachableTerminals(given: row).contains(.yes) }
}
