import DecisionDiagram
import PolicyLanguage

extension QuestionSearch {
  /// The situations that the answers of a fact lead to, with weights of sum one.
  mutating func outcomes(of fact: FactID, in place: Int) throws -> [Outcome] {
    let key = Answered(whole: place, fact: fact)
    if let known = outcomes[key] { return known }
    var found: [Outcome] = []
    func add(_ reached: Int, _ weight: Double, _ merges: Bool) {
      if let before = found.firstIndex(where: { $0.situation == reached }) {
        if !merges { found[before].weight += weight }
      } else {
        found.append(Outcome(situation: reached, weight: weight))
      }
    }
    let merges = countsByEffect(fact) && interview.beliefs[fact] == nil
    let situation = situations[place]
    let tied = try ties(of: fact, in: situation)
    if tied.isEmpty {
      for (reached, weight) in try untiedOutcomes(of: fact, in: situation) {
        add(self.place(of: reached), weight, merges)
      }
    } else {
      for (reached, weight) in try tiedOutcomes(of: fact, tied, in: situation) {
        add(self.place(of: reached), weight, merges)
      }
    }
    if !found.contains(where: { $0.weight > 0 }) {
      for index in found.indices { found[index].weight = 1 }
    }
    let total = found.reduce(0) { $0 + $1.weight }
    found.removeAll { $0.weight <= 0 }
    for index in found.indices { found[index].weight /= total }
    outcomes[key] = found
    return found
  }

  /// What each part of a fact's range that can be leads to, with its weight.
  private mutating func untiedOutcomes(
    of fact: FactID,
    in situation: Situation
  ) throws -> [(Situation, Double)] {
    let parts = line(of: fact)
    var rests: [[Node]] = []
    for node in situation.nodes { rests.append(try self.rests(of: node, fact, parts)) }
    var found: [(Situation, Double)] = []
    for place in parts.indices {
      let nodes = rests.map { $0[place] }
      guard !nodes.contains(.outside) else { continue }
      let compared = try compared(nodes, among: situation.compared + [fact])
      found.append((Situation(nodes: nodes, compared: compared), parts[place].weight))
    }
    return found
  }

  /// What is left of a function after each part of a fact's range.
  private mutating func rests(
    of node: Node,
    _ fact: FactID,
    _ parts: [Part]
  ) throws -> [Node] {
    let key = Answered(whole: node, fact: fact)
    if let known = rests[key] { return known }
    var made: [Node] = []
    for part in parts { made.append(try rest(of: node, part.features)) }
    rests[key] = made
    return made
  }

  /// What is left of a function when some features are told.
  fileprivate mutating func rest(
    of node: Node,
    _ features: [(variable: Variable, value: UInt8)]
  ) throws -> Node {
    var given = Assignment(unknownOver: space.features.count)
    for (variable, value) in features { given[variable] = value }
    let restriction = restrictions[given] ?? Restriction(to: given)
    restrictions[given] = restriction
    return try store.restrict(node, to: restriction)
  }

  /// Whether answers with the same effect count as one, and not each label for itself.
  func countsByEffect(_ fact: FactID) -> Bool {
    switch policies.set[fact].kind {
    case .yesNo, .choice: false
    case .choices, .quantity: true
    }
  }

  /// The comparisons that an answer decides together with answers that are only looked ahead at.
  private mutating func ties(of fact: FactID, in situation: Situation) throws -> [Variable] {
    guard !situation.compared.isEmpty else { return [] }
    var asked: Set<Variable> = []
    for node in situation.nodes { asked.formUnion(try look(at: node).comparisons) }
    return asked.sorted().filter { variable in
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
      let features = variables.compactMap { variable in
        space.value(of: variable, facts).map { (variable: variable, value: $0) }
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
  fileprivate mutating func compared(
    _ nodes: [Node],
    among facts: [FactID]
  ) throws -> [FactID] {
    var found: Set<FactID> = []
    for node in nodes {
      for variable in try look(at: node).comparisons {
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
      compared: try search.compared(left, among: compared + [fact])
    )
  }
}
