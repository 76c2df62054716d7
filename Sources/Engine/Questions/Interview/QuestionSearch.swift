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

  let examination: Examination
  let interview: Interview
  var store: DiagramStore
  private(set) var start = Situation(nodes: [], compared: [])
  /// The facts that may be asked for, those that come first in the life of a proposal first.
  private(set) var askable: [FactID] = []
  /// What was worked out for situations.
  var worths: [Situation: Worth] = [:]

  private var closed: [Node: Node] = [:]
  private var supports: [Node: [Variable]] = [:]
  private var decided: [Node: Bool] = [:]
  private var lines: [FactID: [Part]] = [:]
  private var answered: [NodeAndFact: [Node]] = [:]
  private let knownVariables: [Variable]
  private var closing: Assignment

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

  // MARK: Situations

  /// A function as it is when nothing more is found of what was not asked for.
  mutating func closing(_ node: Node) throws -> Node {
    if let known = closed[node] { return known }
    let made = try store.restrict(node, to: closing)
    closed[node] = made
    return made
  }

  private mutating func support(_ node: Node) -> [Variable] {
    if let known = supports[node] { return known }
    let made = store.support(of: node)
    supports[node] = made
    return made
  }

  /// Whether a decision is settled.
  mutating func isDecided(_ node: Node) throws -> Bool {
    if let known = decided[node] { return known }
    let made = try store.terminals(of: closing(node)).filter { $0 != .outside }.count <= 1
    decided[node] = made
    return made
  }

  /// The facts that could make a difference to what is not settled, in the order of preference.
  mutating func candidates(in situation: Situation) throws -> [FactID] {
    var facts: Set<FactID> = []
    for node in situation.nodes where try !isDecided(node) {
      for variable in try support(closing(node)) { facts.formUnion(space[variable].facts) }
    }
    facts.subtract(situation.compared)
    var found: [FactID] = []
    for fact in askable where facts.contains(fact) {
      if try matters(fact, in: situation) { found.append(fact) }
    }
    return found
  }

  /// Whether a fact counts even if nothing were found of it: what counts only once it is found is
  /// not asked for.
  private mutating func matters(_ fact: FactID, in situation: Situation) throws -> Bool {
    guard let known = space.variable(of: .known(fact)), !interview.asksFindings,
      situation.nodes.contains(where: { support($0).contains(known) })
    else { return true }
    var nodes: [Node] = []
    for node in situation.nodes { nodes.append(try closing(node)) }
    let closedSituation = Situation(nodes: nodes, compared: situation.compared)
    return Set(try outcomes(of: fact, in: closedSituation).map(\.situation.nodes)).count > 1
  }

  // MARK: Answers

  /// Some values of a fact that no policy tells apart: what they say of its features.
  struct Part {
    var values: [Segment]
    var features: [(variable: Variable, value: UInt8)]
    var weight: Double
  }

  /// The situations that the answers of a fact lead to, with weights of sum one.
  mutating func outcomes(of fact: FactID, in situation: Situation) throws -> [Outcome] {
    var weights: [Situation: Double] = [:]
    var order: [Situation] = []
    func add(_ reached: Situation, _ weight: Double, _ merges: Bool) {
      if let before = weights[reached] {
        weights[reached] = merges ? before : before + weight
      } else {
        weights[reached] = weight
        order.append(reached)
      }
    }
    let merges = countsByEffect(fact) && interview.beliefs[fact] == nil
    let tied = ties(of: fact, in: situation)
    if tied.isEmpty {
      for (part, reached) in try untiedOutcomes(of: fact, in: situation) {
        if let reached { add(reached, part.weight, merges) }
      }
    } else {
      for (reached, weight) in try tiedOutcomes(of: fact, tied, in: situation) {
        add(reached, weight, merges)
      }
    }
    let isBelieved = weights.values.contains { $0 > 0 }
    let total = isBelieved ? weights.values.reduce(0, +) : Double(order.count)
    return order.compactMap { reached in
      let weight = isBelieved ? weights[reached] ?? 0 : 1
      return weight > 0 ? Outcome(situation: reached, weight: weight / total) : nil
    }
  }

  /// A function and a fact that is answered in it.
  private struct NodeAndFact: Hashable {
    var node: Node
    var fact: FactID
  }

  /// What each part of a fact's range leads to; nil where the case cannot be so.
  private mutating func untiedOutcomes(
    of fact: FactID,
    in situation: Situation
  ) throws -> [(part: Part, reached: Situation?)] {
    let parts = line(of: fact)
    var rests: [[Node]] = []
    for node in situation.nodes {
      let key = NodeAndFact(node: node, fact: fact)
      if let known = answered[key] {
        rests.append(known)
        continue
      }
      var made: [Node] = []
      for part in parts { made.append(try rest(of: node, part.features)) }
      answered[key] = made
      rests.append(made)
    }
    return parts.indices.map { place in
      let nodes = rests.map { $0[place] }
      guard !nodes.contains(.outside) else { return (parts[place], nil) }
      let compared = compared(nodes, among: situation.compared + [fact])
      return (parts[place], Situation(nodes: nodes, compared: compared))
    }
  }

  /// What is left of a function when some features are told.
  fileprivate mutating func rest(
    of node: Node,
    _ features: [(variable: Variable, value: UInt8)]
  ) throws -> Node {
    var given = Assignment(unknownOver: space.features.count)
    for (variable, value) in features { given[variable] = value }
    return try store.restrict(node, to: given)
  }

  /// Whether answers with the same effect count as one, and not each label for itself.
  func countsByEffect(_ fact: FactID) -> Bool {
    switch policies.set[fact].kind {
    case .yesNo, .choice: false
    case .choices, .quantity: true
    }
  }

  /// The comparisons that an answer decides together with answers that are only looked ahead at.
  private mutating func ties(of fact: FactID, in situation: Situation) -> [Variable] {
    guard !situation.compared.isEmpty else { return [] }
    let asked = Set(situation.nodes.flatMap { support($0) })
    return asked.sorted().filter { variable in
      guard case .comparison = space[variable] else { return false }
      let facts = space[variable].facts
      return facts.contains(fact) && !Set(facts).isDisjoint(with: situation.compared)
        && facts.allSatisfy {
          $0 == fact || examination.facts[$0] != nil || situation.compared.contains($0)
        }
    }
  }

  /// The parts of a fact's range, as far as what the case really knows tells them apart.
  mutating func line(of fact: FactID) -> [Part] {
    if let known = lines[fact] { return known }
    let belief = interview.beliefs[fact]
    let bounds = Cells.wholeRange(of: policies.set[fact])
    let variables = space.variables(of: fact)
    var parts: [Part] = []
    for segment in examination.segments(of: fact) {
      var facts = examination.facts
      facts[fact] = segment.representative
      let there = space.assignment(of: facts)
      let features = variables.compactMap { variable in
        there[variable].map { (variable: variable, value: $0) }
      }
      let range = segment.values ?? (.max)...(.max)
      let weight = belief?.probability(of: range, within: bounds) ?? 1
      if let place = parts.firstIndex(where: { $0.features.elementsEqual(features, by: ==) }) {
        parts[place].values.append(segment)
        parts[place].weight += belief == nil ? 0 : weight
      } else {
        parts.append(Part(values: [segment], features: features, weight: weight))
      }
    }
    lines[fact] = parts
    return parts
  }

  /// What the answers of a quantity lead to where comparisons with answers looked ahead at hang on
  /// them: every combination that can be.
  private mutating func tiedOutcomes(
    of fact: FactID,
    _ tied: [Variable],
    in situation: Situation
  ) throws -> [(Situation, Double)] {
    var found: [(Situation, Double)] = []
    for part in line(of: fact) {
      var combinations = [part.features]
      for variable in tied {
        var more: [[(variable: Variable, value: UInt8)]] = []
        for features in combinations {
          for value in [UInt8(0), 1] {
            let longer = features + [(variable: variable, value: value)]
            if try situation.answering(fact, longer, &self) != nil { more.append(longer) }
          }
        }
        combinations = more
      }
      for features in combinations {
        guard let reached = try situation.answering(fact, features, &self) else { continue }
        found.append((reached, part.weight / Double(combinations.count)))
      }
    }
    return found
  }

  /// The answered facts that remain tied to others by what is left of some decisions.
  fileprivate mutating func compared(_ nodes: [Node], among facts: [FactID]) -> [FactID] {
    var found: Set<FactID> = []
    for node in nodes {
      for variable in support(node) {
        guard case .comparison = space[variable] else { continue }
        found.formUnion(facts.filter(space[variable].facts.contains))
      }
    }
    return found.sorted()
  }
}

extension QuestionSearch.Situation {
  /// What is left after an answer; nil where the case cannot be so.
  func answering(
    _ fact: FactID,
    _ features: [(variable: Variable, value: UInt8)],
    _ search: inout QuestionSearch
  ) throws -> QuestionSearch.Situation? {
    var left: [Node] = []
    for node in nodes {
      let rest = try search.rest(of: node, features)
      if rest == .outside { return nil }
      left.append(rest)
    }
    return QuestionSearch.Situation(
      nodes: left,
      compared: search.compared(left, among: compared + [fact])
    )
  }
}
