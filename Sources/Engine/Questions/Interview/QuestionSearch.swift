import DecisionDiagram
import PolicyLanguage

// An interview is a decision tree over facts: each inner node asks for one, each branch is an
// answer, and a leaf has nothing left to ask. What has been answered matters only by what is left
// of the decisions' diagrams, so a situation is the tuple of restricted diagrams, and situations
// that were reached by different answers are often one. That makes the tree of the fewest expected
// questions computable by dynamic programming over situations (M. R. Garey, "Optimal binary
// identification procedures", 1972; for diagrams as situations, B. Moret, "Decision trees and
// diagrams", ACM Computing Surveys 14, 1982), with bounds that cut off what cannot be better.
//
// The features of a fact are answered together. A comparison is answered with the last of its
// facts. Answers of a quantity, or of a set of choices, that lead to the same situation count as
// one; labels count each. What is answered first is known by its interval only while the search
// looks ahead; once it is really given, the next question is worked out from its exact value.

/// A search for the question to ask next.
struct QuestionSearch {
  /// What is left to be settled after some answers.
  struct Situation: Hashable {
    /// What is left of each decision's diagram, outside where the case cannot be.
    var nodes: [Node]
    /// The answered facts that are compared with others that are not.
    var compared: [FactID]
  }

  /// A situation that an answer leads to.
  struct Outcome {
    var situation: Situation
    var weight: Double
  }

  /// Some values of a fact that no policy tells apart: what they say of its features.
  struct Part {
    var values: [Segment]
    var features: [(variable: Variable, value: UInt8)]
    var weight: Double
  }

  /// A function and a fact that is answered in it.
  struct NodeAndFact: Hashable {
    var node: Node
    var fact: FactID
  }

  let examination: Examination
  let interview: Interview
  var store: DiagramStore
  private(set) var start = Situation(nodes: [], compared: [])
  /// The facts that may be asked for, those that come first in the life of a proposal first.
  private(set) var askable: [FactID] = []
  /// What was worked out for situations.
  var worths: [Situation: Worth] = [:]

  var closed: [Node: Node] = [:]
  var supports: [Node: [Variable]] = [:]
  var decided: [Node: Bool] = [:]
  var lines: [FactID: [Part]] = [:]
  var answered: [NodeAndFact: [Node]] = [:]
  private let knownVariables: [Variable]
  private(set) var closing: Assignment

  var policies: CompiledPolicies { examination.policies }
  var space: CaseSpace { examination.policies.space }

  init(_ examination: Examination, _ interview: Interview) throws {
    self.examination = examination
    self.interview = interview
    store = examination.store
    let space = examination.policies.space
    knownVariables = space.features.indices.compactMap { place in
      guard case .known(let fact) = space.features[place], examination.facts[fact] == nil else {
        return nil
      }
      return Variable(place)
    }
    closing = Assignment(unknownOver: space.features.count)
    var given = examination.assignment
    for variable in knownVariables {
      let isSkipped = !interview.skipped.isDisjoint(with: space[variable].facts)
      closing[variable] = interview.asksFindings && !isSkipped ? 1 : 0
      // That a fact is known is open as long as it may still be asked for.
      if !isSkipped { given[variable] = nil }
    }
    var plain: [Node] = []
    for decision in interview.decisions {
      guard let compiled = examination.policies[decision] else { continue }
      let possible = try store.within(examination.care, compiled.node)
      start.nodes.append(try store.restrict(possible, to: given))
      plain.append(try store.restrict(compiled.node, to: given))
    }
    askable = reachable(from: plain)
  }

  /// The unknown facts that decisions look at, and those that constraints tie to them.
  private mutating func reachable(from nodes: [Node]) -> [FactID] {
    var found = Set(nodes.flatMap { store.support(of: $0).flatMap { space[$0].facts } })
    let set = policies.set
    let evaluator = ConditionEvaluator(set, member: -1, facts: examination.facts)
    var ties = set.constraints.filter { evaluator.truth($0.condition) == .unknown }.map {
      var facts: Set<FactID> = []
      $0.condition.visit { facts.formUnion(set.baseFacts(of: $0)) }
      return facts
    }
    while let place = ties.firstIndex(where: { !$0.isDisjoint(with: found) }) {
      found.formUnion(ties.remove(at: place))
    }
    let stages = Fact.Stage.allCases
    func stage(_ fact: FactID) -> Int {
      set[fact].stage.flatMap(stages.firstIndex) ?? stages.count
    }
    return found.filter { examination.facts[$0] == nil && !interview.skipped.contains($0) }
      .sorted { (stage($0), $0) < (stage($1), $1) }
  }
}
