import DecisionDiagram
import PolicyLanguage

extension QuestionSearch {
  /// The number of a situation.
  mutating func place(of situation: Situation) -> Int {
    if let known = places[situation] { return known }
    let place = situations.count
    places[situation] = place
    situations.append(situation)
    settled.append(nil)
    choices.append(nil)
    return place
  }

  /// Looks at a function.
  mutating func look(at node: Node) throws -> Look {
    if let known = looks[node] { return known }
    let closed = try store.restrict(node, to: closing)
    let variables = store.support(of: node)
    let look = Look(
      closed: closed,
      isDecided: store.terminals(of: closed).filter { $0 != .outside }.count <= 1,
      variables: Set(variables),
      comparisons: variables.filter { if case .comparison = space[$0] { true } else { false } },
      facts: Set(variables.flatMap { space[$0].facts })
    )
    looks[node] = look
    return look
  }

  /// Whether every decision is settled.
  mutating func isSettled(_ place: Int) throws -> Bool {
    if let known = settled[place] { return known }
    var isSettled = true
    for node in situations[place].nodes where isSettled {
      isSettled = try look(at: node).isDecided
    }
    settled[place] = isSettled
    return isSettled
  }

  /// The facts that could make a difference to what is not settled, in the order of preference.
  mutating func candidates(in place: Int) throws -> [FactID] {
    if let known = choices[place] { return known }
    let situation = situations[place]
    var facts: Set<FactID> = []
    for node in situation.nodes {
      let look = try look(at: node)
      if !look.isDecided { facts.formUnion(try self.look(at: look.closed).facts) }
    }
    facts.subtract(situation.compared)
    var found: [FactID] = []
    for fact in askable where facts.contains(fact) {
      if try matters(fact, in: situation) { found.append(fact) }
    }
    choices[place] = found
    return found
  }

  /// Whether a fact counts even if nothing were found of it: what counts only once it is found is
  /// not asked for.
  private mutating func matters(_ fact: FactID, in situation: Situation) throws -> Bool {
    guard !interview.asksFindings, let known = space.variable(of: .known(fact)) else { return true }
    var nodes: [Node] = []
    var isAsked = false
    for node in situation.nodes {
      let look = try look(at: node)
      if look.variables.contains(known) { isAsked = true }
      nodes.append(look.closed)
    }
    guard isAsked else { return true }
    let closed = place(of: Situation(nodes: nodes, compared: situation.compared))
    let reached = try outcomes(of: fact, in: closed).map { situations[$0.situation].nodes }
    return reached.contains { $0 != reached[0] }
  }
}
