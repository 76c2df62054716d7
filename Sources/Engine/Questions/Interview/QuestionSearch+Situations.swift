import DecisionDiagram
import PolicyLanguage

extension QuestionSearch {
  /// The number of a function.
  mutating func number(of node: Node) -> Int {
    if let known = numbers[node] { return known }
    let number = functions.count
    numbers[node] = number
    functions.append(node)
    looks.append(nil)
    rests.append([])
    return number
  }

  /// The number of a situation.
  mutating func place(of situation: Situation) -> Int {
    if let known = places[situation] { return known }
    let place = situations.count
    places[situation] = place
    situations.append(situation)
    settled.append(nil)
    choices.append(nil)
    outcomes.append([])
    return place
  }

  /// Looks at a function.
  mutating func look(at function: Int) throws -> Look {
    if let known = looks[function] { return known }
    let node = functions[function]
    let closed = try store.restrict(node, to: closing)
    var look = Look(
      closed: number(of: closed),
      isDecided: store.terminals(of: closed).filter { $0 != .outside }.count <= 1
    )
    var (facts, compared): (Set<FactID>, Set<FactID>) = ([], [])
    for variable in store.support(of: node) {
      facts.formUnion(space[variable].facts)
      switch space[variable] {
      case .known(let fact): look.known.append(fact)
      case .comparison:
        look.comparisons.append(variable)
        compared.formUnion(space[variable].facts)
      default: break
      }
    }
    look.facts = Array(facts)
    look.compared = Array(compared)
    looks[function] = look
    return look
  }

  /// Whether every decision is settled.
  mutating func isSettled(_ place: Int) throws -> Bool {
    if let known = settled[place] { return known }
    var isSettled = true
    for function in situations[place].functions where isSettled {
      isSettled = try look(at: function).isDecided
    }
    settled[place] = isSettled
    return isSettled
  }

  /// The facts that could make a difference to what is not settled, in the order of preference.
  mutating func candidates(in place: Int) throws -> [FactID] {
    if let known = choices[place] { return known }
    let situation = situations[place]
    var isAsked = [Bool](repeating: false, count: policies.set.facts.count)
    for function in situation.functions {
      let look = try look(at: function)
      guard !look.isDecided else { continue }
      for fact in try self.look(at: look.closed).facts { isAsked[fact.index] = true }
    }
    for fact in situation.compared { isAsked[fact.index] = false }
    var found: [FactID] = []
    for fact in askable where isAsked[fact.index] {
      if try matters(fact, in: situation) { found.append(fact) }
    }
    choices[place] = found
    return found
  }

  /// Whether a fact counts even if nothing were found of it: what counts only once it is found is
  /// not asked for.
  private mutating func matters(_ fact: FactID, in situation: Situation) throws -> Bool {
    guard !interview.asksFindings else { return true }
    var closed = situation
    var isAsked = false
    for place in closed.functions.indices {
      let look = try look(at: situation.functions[place])
      if look.known.contains(fact) { isAsked = true }
      closed.functions[place] = look.closed
    }
    guard isAsked else { return true }
    let place = place(of: closed)
    let reached = try outcomes(of: fact, in: place).map { situations[$0.situation].functions }
    return reached.contains { $0 != reached[0] }
  }
}
