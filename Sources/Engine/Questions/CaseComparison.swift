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
  /// For each decision, whether it is certain that no smaller sets explain it.
  public let areSmallest: [Bool]
}

extension Examination {
  /// How many sets of differences are tried before all of them together have to do.
  private static let transferLimit = 50_000

  /// Returns why another case is decided otherwise.
  ///
  /// - Parameters:
  ///   - other: The other case, looked at through the same policies.
  ///   - progress: Told now and then how much of the search is done at least.
  /// - Returns: The differences and what explains each decision.
  /// - Throws: An error when an answer takes too much to find.
  /// - Complexity: O(2^differences) at worst, the smallest sets being tried first.
  public func comparison(
    with other: Examination,
    progress: (Double) -> Void = { _ in }
  ) throws(CompileError) -> CaseComparison {
    var relevant: Set<FactID> = []
    for feature in policies.space.features { relevant.formUnion(feature.facts) }
    let differences = relevant.sorted().filter { facts[$0] != other.facts[$0] }
    var answers: [(first: DecisionAnswer, second: DecisionAnswer)] = []
    var explanations: [[[FactID]]] = []
    var areSmallest: [Bool] = []
    for decision in decisions {
      let pair = (first: try answer(decision), second: try other.answer(decision))
      answers.append(pair)
      let differs = Set(pair.first.rulings) != Set(pair.second.rulings)
      let (sets, isCertain) =
        differs
        ? try smallestTransfers(differences, decision, pair.second, other, progress) : ([], true)
      explanations.append(sets)
      areSmallest.append(isCertain)
    }
    return CaseComparison(
      differences: differences,
      answers: answers,
      explanations: explanations,
      areSmallest: areSmallest
    )
  }

  /// The smallest sets of facts that, taken over from another case, give its decision; and whether
  /// no smaller ones were left out.
  private func smallestTransfers(
    _ differences: [FactID],
    _ decision: DecisionReference,
    _ goal: DecisionAnswer,
    _ other: Examination,
    _ progress: (Double) -> Void
  ) throws(CompileError) -> (sets: [[FactID]], isCertain: Bool) {
    let support = Set(
      (policies[decision]?.diagram.support ?? []).flatMap { policies.space[$0].facts }
    )
    let candidates = differences.filter(support.contains)
    guard !candidates.isEmpty else { return ([], true) }
    var tried = 0
    for size in 1...candidates.count {
      var found: [[FactID]] = []
      var places = Array(0..<size)
      repeat {
        tried += 1
        if tried % 64 == 0 {
          try checkPatience()
          progress(Double(tried) / Double(Self.transferLimit))
        }
        guard tried <= Self.transferLimit else { return ([candidates], false) }
        let set = places.map { candidates[$0] }
        let changes = Supposition(
          Dictionary(uniqueKeysWithValues: set.map { ($0, other.facts[$0]) })
        )
        let changed = try Examination(changes.applied(to: facts), by: policies)
        if Set(changed.rulings(decision)) == Set(goal.rulings) { found.append(set) }
      } while Self.advance(&places, below: candidates.count)
      if !found.isEmpty { return (found, true) }
    }
    return ([candidates], true)
  }

  /// The next set of so many places, in order; false after the last one.
  private static func advance(_ places: inout [Int], below count: Int) -> Bool {
    for place in places.indices.reversed()
    where places[place] < count - (places.count - place) {
      places[place] += 1
      for later in places.indices where later > place {
        places[later] = places[later - 1] + 1
      }
      return true
    }
    return false
  }
}
