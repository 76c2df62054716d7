import DecisionDiagram
import PolicyLanguage

extension QuestionSearch {
  /// A function as it is when nothing more is found of what was not asked for.
  mutating func closing(_ node: Node) throws -> Node {
    if let known = closed[node] { return known }
    let made = try store.restrict(node, to: closing)
    closed[node] = made
    return made
  }

  mutating func support(_ node: Node) -> [Variable] {
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
}
