import DecisionDiagram
public import PolicyLanguage

/// Why one case is decided otherwise than another.
public struct CaseComparison: Sendable {
  /// The facts in which the cases differ and that matter to some decision.
  public let differences: [FactID]
  /// The decisions, each for both cases.
  public let answers: [(first: DecisionAnswer, second: DecisionAnswer)]
  /// For each decision, the smallest sets of differences that explain it.
  ///
  /// Put into the first case, they make it come out as the second. Empty where the decisions are
  /// the same.
  public let explanations: [[[FactID]]]
}

extension Examination {
  /// How many differences are combined to explain a decision.
  private static let differenceLimit = 16

  /// Returns why another case is decided otherwise.
  ///
  /// - Parameter other: The other case, looked at through the same policies.
  /// - Returns: The differences and what explains each decision.
  /// - Throws: An error when an answer takes too much to find.
  /// - Complexity: O(2^differences) at worst, the smallest sets being tried first.
  public func comparison(with other: Examination) throws(CompileError) -> CaseComparison {
    var relevant: Set<FactID> = []
    for feature in policies.space.features { relevant.formUnion(feature.facts) }
    let differences = relevant.sorted().filter { facts[$0] != other.facts[$0] }
    var answers: [(first: DecisionAnswer, second: DecisionAnswer)] = []
    var explanations: [[[FactID]]] = []
    for decision in decisions {
      let pair = (first: try answer(decision), second: try other.answer(decision))
      answers.append(pair)
      let differs = Set(pair.first.rulings) != Set(pair.second.rulings)
      explanations.append(
        differs ? try smallestTransfers(differences, decision, pair.second, other) : []
      )
    }
    return CaseComparison(
      differences: differences,
      answers: answers,
      explanations: explanations
    )
  }

  /// The smallest sets of facts that, taken over from another case, give its decision.
  private func smallestTransfers(
    _ differences: [FactID],
    _ decision: DecisionReference,
    _ goal: DecisionAnswer,
    _ other: Examination
  ) throws(CompileError) -> [[FactID]] {
    let support = Set(
      (policies[decision]?.diagram.support ?? []).flatMap { policies.space[$0].facts }
    )
    let candidates = differences.filter(support.contains)
    guard !candidates.isEmpty else { return [] }
    let sizes = candidates.count <= Self.differenceLimit ? candidates.count : 3
    for size in 1...max(sizes, 1) {
      var found: [[FactID]] = []
      for set in candidates.combinations(of: size) {
        let changes = Supposition(
          Dictionary(uniqueKeysWithValues: set.map { ($0, other.facts[$0]) })
        )
        let changed = try Examination(changes.applied(to: facts), by: policies)
        if Set(changed.rulings(decision)) == Set(goal.rulings) { found.append(set) }
      }
      if !found.isEmpty { return found }
    }
    return [candidates]
  }
}
