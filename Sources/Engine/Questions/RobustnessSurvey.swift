import DecisionDiagram
import PolicyLanguage

/// What tells how robust the decisions of many cases are, sharing what the cases have in common.
public struct RobustnessSurvey {
  private let policies: CompiledPolicies
  private let features: [OverturnFeatures]
  private var diagrams: CaseDiagrams

  /// Begins a survey.
  ///
  /// - Parameter policies: The compiled policies.
  public init(_ policies: CompiledPolicies) {
    self.policies = policies
    features = policies.decisions.indices.map { OverturnFeatures($0, policies) }
    diagrams = CaseDiagrams(policies)
  }

  /// Returns the least robust decision of a case, the first of several; see
  /// ``Examination/robustness(_:findingAll:)``.
  ///
  /// - Parameter facts: What the case knows.
  /// - Returns: How robust it is, with one smallest set of facts; nil where no policy says anything.
  /// - Throws: An error when it was interrupted or grew too large.
  /// - Complexity: As for one question about each decision; far less for cases like others before.
  public mutating func weakest(_ facts: CaseFacts) throws(CompileError) -> Robustness? {
    try policies.checkPatience()
    let assignment = policies.space.assignment(of: facts)
    var least: Robustness?
    do {
      for features in features {
        let compiled = policies.decisions[features.decision]
        let here = try diagrams.diagram(of: features.decision, for: facts)
        let reached = here.reachableTerminals(given: assignment)
        let rulings = reached.map { compiled.rulings[$0] }
        guard rulings != [.silent] else { continue }
        var search = OverturnSearch(features, policies, facts, assignment, here, reached: reached)
        try search.run(findingAll: false, &diagrams)
        let robustness = Robustness(compiled.reference, rulings, search)
        if least == nil || robustness.distance ?? .max < least?.distance ?? .max {
          least = robustness
        }
        if robustness.distance == 1 || rulings.isEmpty { break }
      }
    } catch {
      throw CompileError(error)
    }
    return least
  }
}
