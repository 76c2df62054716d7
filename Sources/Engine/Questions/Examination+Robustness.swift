import DecisionDiagram
import PolicyLanguage

// How far a case is from being decided otherwise is the robustness of the decision (A. Shih,
// A. Choi, A. Darwiche, "Formal verification of Bayesian network classifiers", 2018): the least
// number of facts that have to be wrong. Given the values of all facts but the wrong ones, whatever
// is unknown stays unknown, so a decision that is open counts as overturned when it can come out in
// a way in which it cannot as the case stands. For a decision that is settled this is the same as
// that it changes.

extension Examination {
  /// Returns how many given facts would have to be wrong for a decision to come out otherwise.
  ///
  /// A wrong fact is one that has another value; that it is unknown does not count. Of a case that
  /// contradicts itself, it is told how many facts at least have to be wrong.
  ///
  /// - Parameters:
  ///   - decision: The decision.
  ///   - findingAll: Whether every smallest set of facts is wanted; else one is enough.
  /// - Returns: The least number, and the facts.
  /// - Throws: An error when it was interrupted or grew too large.
  /// - Complexity: O(2^n × edges of the diagram) in the facts of which several features are asked.
  public func robustness(
    _ decision: DecisionReference,
    findingAll: Bool = true
  ) throws(CompileError) -> Robustness {
    guard let place = policies.decisions.firstIndex(where: { $0.reference == decision }),
      let diagram = diagram(decision)
    else {
      return Robustness(reference: decision, rulings: [], distance: nil, sets: [], isComplete: true)
    }
    let reached = diagram.reachableTerminals(given: assignment)
    let rulings = reached.map { policies.decisions[place].rulings[$0] }
    do {
      let features = OverturnFeatures(place, policies)
      var search = OverturnSearch(features, policies, facts, assignment, diagram, reached: reached)
      var diagrams = CaseDiagrams(policies)
      try search.run(findingAll: findingAll, &diagrams)
      return Robustness(decision, rulings, search)
    } catch {
      throw CompileError(error)
    }
  }
}

extension Robustness {
  init(_ reference: DecisionReference, _ rulings: [Ruling], _ search: OverturnSearch) {
    self.init(
      reference: reference,
      rulings: rulings,
      distance: search.least,
      sets: search.sets.sorted { $0.lexicographicallyPrecedes($1) },
      isComplete: search.isComplete
    )
  }
}

extension [FactID] {
  /// Every set of so many elements, in order.
  func combinations(of size: Int) -> [[FactID]] {
    guard size > 0 else { return [[]] }
    guard size <= count else { return [] }
    return indices.flatMap { place in
      Array(self[(place + 1)...]).combinations(of: size - 1).map { [self[place]] + $0 }
    }
  }
}
