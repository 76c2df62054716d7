import DecisionDiagram
import PolicyLanguage

// How many facts have to be otherwise, and which, is asked of a decision by `robust` and of a goal by
// `how`: in both, the cheapest paths of a diagram are the answer, where each value of a variable but
// the present one has a price. Here paths are read as the sets of facts that they change.

/// What reads cheapest paths as sets of facts that are changed.
struct ChangedFacts {
  /// The fact whose change a variable has a price for.
  let factOf: [Variable: FactID]
  /// The value of such a variable that is no change; nil where any is none.
  let present: (Variable) -> UInt8?

  /// How many paths are read at most when nothing else is said.
  static let pathLimit = 50_000

  /// Returns the sets of facts that some paths change, with facts that are changed in any case.
  ///
  /// - Parameters:
  ///   - paths: The cheapest paths.
  ///   - chosen: The facts that are changed in any case.
  ///   - limit: How many paths are read at most.
  ///   - policies: The policies, asked for patience.
  /// - Returns: The sets, each in the order of the vocabulary; and whether all paths were read.
  /// - Throws: That it was interrupted.
  func sets(
    of paths: CheapestPaths,
    beside chosen: [FactID],
    limit: Int = pathLimit,
    _ policies: CompiledPolicies
  ) throws(CompileError) -> (sets: Set<[FactID]>, isComplete: Bool) {
    var sets: Set<[FactID]> = []
    var read = 0
    for path in paths {
      guard read < limit else { return (sets, false) }
      read += 1
      if read % 256 == 0 { try policies.checkPatience() }
      let changed = path.cube.literals.compactMap { literal -> FactID? in
        guard let fact = factOf[literal.variable], let value = present(literal.variable),
          !literal.values.contains(value)
        else { return nil }
        return fact
      }
      sets.insert((chosen + changed).sorted())
    }
    return (sets, true)
  }
}
