import DecisionDiagram
import PolicyLanguage

/// A quick look for two complete cases that differ in one fact alone and come out differently.
///
/// What it finds is a proof; that it finds nothing proves nothing.
struct ContrastTrial {
  private let fact: FactID
  private let decisions: [DecisionReference]
  private let duties: [Int]

  /// How many cases are taken, each with every value of the fact that can make a difference.
  private static let caseLimit = 12

  /// Makes a trial of what may come out differently.
  ///
  /// - Parameters:
  ///   - fact: A base fact.
  ///   - decisions: Decisions that may hang on it.
  ///   - duties: The places of duties that may hang on it, among those compiled.
  init(_ fact: FactID, _ decisions: [DecisionReference], _ duties: [Int]) {
    self.fact = fact
    self.decisions = decisions
    self.duties = duties
  }

  /// Looks for two such cases.
  ///
  /// - Parameters:
  ///   - region: Where to look.
  ///   - bench: Where the region was built.
  /// - Returns: Whether two were found.
  /// - Throws: An error when it was interrupted or grew too large.
  func succeeds(_ region: Node, _ bench: inout Workbench) throws -> Bool {
    var given = Assignment(unknownOver: bench.space.features.count)
    for (_, variable) in bench.space.knowing { given[variable] = 1 }
    let possible = try bench.store.and(bench.care, region)
    let complete = try bench.store.restrict(possible, to: given)
    let maker = CaseMaker(policies: bench.policies)
    for path in bench.store.freeze(complete).paths(to: [.yes]).prefix(Self.caseLimit) {
      var wanted = Assignment(unknownOver: bench.space.features.count)
      wanted.choose(from: path.cube)
      guard case .made(let facts) = maker.attempt(wanted) else { continue }
      let looked = try Examination(facts, by: bench.policies)
      var outcomes: Set<Outcome> = []
      for segment in looked.segments(of: fact) {
        var changed = facts
        changed[fact] = segment.representative
        if let outcome = outcome(changed, bench) { outcomes.insert(outcome) }
      }
      if outcomes.count > 1 { return true }
    }
    return false
  }

  /// What comes out for a case.
  private struct Outcome: Hashable {
    var rulings: [Ruling?]
    var owed: [Truth]
  }

  /// What comes out for a complete case; nil where it cannot be.
  private func outcome(_ facts: CaseFacts, _ bench: Workbench) -> Outcome? {
    let set = bench.set
    let conditions = set.members.indices.map { ConditionEvaluator(set, member: $0, facts: facts) }
    guard set.constraints.allSatisfy({ conditions.first?.truth($0.condition) == .yes }) else {
      return nil
    }
    return Outcome(
      rulings: decisions.map {
        RuleEvaluator(conditions[$0.member], $0.member).ruling($0.decision)
      },
      owed: duties.map { place in
        let duty = bench.policies.duties[place]
        let condition = set.members[duty.member].policy.duties[duty.duty].condition
        return conditions[duty.member].truth(condition)
      }
    )
  }
}
