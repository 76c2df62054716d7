import DecisionDiagram
import PolicyLanguage

extension QuestionSearch {
  /// The situations that the answers of a fact lead to, with weights of sum one.
  mutating func outcomes(of fact: FactID, in place: Int) throws -> [Outcome] {
    if outcomes[place].isEmpty {
      outcomes[place] = Array(repeating: nil, count: policies.set.facts.count)
    }
    if let known = outcomes[place][fact.index] { return known }
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
    outcomes[place][fact.index] = found
    return found
  }

  /// What each part of a fact's range that can be leads to, with its weight.
  private mutating func untiedOutcomes(
    of fact: FactID,
    in situation: Situation
  ) throws -> [(Situation, Double)] {
    var found: [(Situation, Double)] = []
    for (part, functions) in try answered(fact, in: situation) {
      let reached = try reached(functions, answering: fact, from: situation)
      found.append((reached, line(of: fact)[part].weight))
    }
    return found
  }

  /// The places of those parts of a fact's range that can be, each with what is left of the decisions.
  mutating func answered(
    _ fact: FactID,
    in situation: Situation
  ) throws -> [(part: Int, functions: [Int])] {
    let parts = line(of: fact)
    var rests: [[Int]] = []
    for function in situation.functions { rests.append(try self.rests(of: function, fact, parts)) }
    let outside = number(of: .outside)
    var found: [(part: Int, functions: [Int])] = []
    for place in parts.indices {
      let functions = rests.map { $0[place] }
      if !functions.contains(outside) { found.append((place, functions)) }
    }
    return found
  }

  /// What is left of a function after each part of a fact's range.
  private mutating func rests(
    of function: Int,
    _ fact: FactID,
    _ parts: [Part]
  ) throws -> [Int] {
    if rests[function].isEmpty {
      rests[function] = Array(repeating: nil, count: policies.set.facts.count)
    }
    if let known = rests[function][fact.index] { return known }
    var made: [Int] = []
    for part in parts {
      let rest = try store.restrict(functions[function], to: part.restriction)
      made.append(number(of: rest))
    }
    rests[function][fact.index] = made
    return made
  }

  /// Whether answers with the same effect count as one, and not each label for itself.
  func countsByEffect(_ fact: FactID) -> Bool {
    switch policies.set[fact].kind {
    case .yesNo, .choice: false
    case .choices, .quantity: true
    }
  }

  /// The parts of a fact's range, as far as what the case really knows tells them apart.
  mutating func line(of fact: FactID) -> [Part] {
    if let known = lines[fact.index] { return known }
    let belief = interview.beliefs[fact]
    let bounds = Cells.wholeRange(of: policies.set[fact])
    let variables = space.variables(of: fact)
    var parts: [Part] = []
    for segment in examination.segments(of: fact) {
      var facts = examination.facts
      facts[fact] = segment.representative
      var told = Assignment(unknownOver: space.features.count)
      for variable in variables { told[variable] = space.value(of: variable, facts) }
      let range = segment.values ?? (.max)...(.max)
      let weight = belief?.probability(of: range, within: bounds) ?? 1
      if let place = parts.firstIndex(where: { $0.restriction.assignment == told }) {
        parts[place].values.append(segment)
        parts[place].weight += belief == nil ? 0 : weight
      } else {
        parts.append(Part(values: [segment], restriction: Restriction(to: told), weight: weight))
      }
    }
    lines[fact.index] = parts
    return parts
  }
}
