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
    /// What is left of each decision's diagram, outside where the case cannot be, by its number.
    var functions: [Int]
    /// The answered facts that are compared with others that are not.
    var compared: [FactID]
  }

  /// The place of a situation that an answer leads to.
  struct Outcome {
    var situation: Int
    var weight: Double
  }

  /// Some values of a fact that no policy tells apart.
  struct Part {
    var values: [Segment]
    /// Puts in what they say of its features.
    var restriction: Restriction
    var weight: Double
  }

  /// What is seen of a function once it is looked at.
  struct Look {
    /// The function as it is when nothing more is found of what was not asked for.
    var closed: Int
    /// Whether it then gives one ruling at the most.
    var isDecided: Bool
    /// The facts that it depends on.
    var facts: [FactID] = []
    /// Those of which it asks whether they are known.
    var known: [FactID] = []
    /// The comparisons that it depends on, and their facts.
    var comparisons: [Variable] = []
    var compared: [FactID] = []
  }

  let examination: Examination
  let interview: Interview
  var store: DiagramStore
  private(set) var start = Situation(functions: [], compared: [])
  /// The facts that may be asked for, those that come first in the life of a proposal first.
  private(set) var askable: [FactID] = []

  // Functions and situations are numbered as they are met; what was worked out for one stands under
  // its number, for each fact where it is about an answer.
  var functions: [Node] = []
  var numbers: [Node: Int] = [:]
  var looks: [Look?] = []
  var rests: [[[Int]?]] = []

  var situations: [Situation] = []
  var places: [Situation: Int] = [:]
  var settled: [Bool?] = []
  var choices: [[FactID]?] = []
  var outcomes: [[[Outcome]?]] = []
  var worths: [Int: Worth] = [:]

  var lines: [[Part]?]
  /// Puts in that a comparison does not hold, or that it does.
  var truths: [Variable: [Restriction]] = [:]
  /// Puts in that nothing more is found of what was not asked for.
  let closing: Restriction
  /// Whether a fact is compared with others.
  let isCompared: [Bool]

  var policies: CompiledPolicies { examination.policies }
  var space: CaseSpace { examination.policies.space }

  init(_ examination: Examination, _ interview: Interview) throws {
    self.examination = examination
    self.interview = interview
    store = examination.store
    let space = examination.policies.space
    var closing = Assignment(unknownOver: space.features.count)
    var given = examination.assignment
    for (fact, variable) in space.knowing where examination.facts[fact] == nil {
      let isSkipped = interview.skipped.contains(fact)
      closing[variable] = interview.asksFindings && !isSkipped ? 1 : 0
      // That a fact is known is open as long as it may still be asked for.
      if !isSkipped { given[variable] = nil }
    }
    self.closing = Restriction(to: closing)
    lines = Array(repeating: nil, count: examination.policies.set.facts.count)
    isCompared = space.set.facts.indices.map { space.isCompared(FactID($0)) }
    var plain: [Node] = []
    for decision in interview.decisions {
      guard let compiled = examination.policies[decision] else { continue }
      let possible = try store.within(examination.care, compiled.node)
      let here = try store.restrict(possible, to: given)
      start.functions.append(number(of: here))
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
