import DecisionDiagram
import PolicyLanguage

extension QuestionSearch {
  /// The situation in which an answer leaves the decisions: which answered facts remain tied to
  /// others by what is left.
  mutating func reached(
    _ functions: [Int],
    answering fact: FactID,
    from situation: Situation
  ) throws -> Situation {
    var compared: Set<FactID> = []
    if isCompared[fact.index] || !situation.compared.isEmpty {
      let told = situation.compared + [fact]
      for function in functions {
        let facts = try look(at: function).compared
        compared.formUnion(told.filter(facts.contains))
      }
    }
    return Situation(functions: functions, compared: compared.sorted())
  }

  /// The comparisons that an answer decides together with answers that are only looked ahead at.
  mutating func ties(of fact: FactID, in situation: Situation) throws -> [Variable] {
    guard isCompared[fact.index], !situation.compared.isEmpty else { return [] }
    var asked: Set<Variable> = []
    for function in situation.functions { asked.formUnion(try look(at: function).comparisons) }
    return asked.sorted().filter { variable in
      let facts = space[variable].facts
      return facts.contains(fact) && !Set(facts).isDisjoint(with: situation.compared)
        && facts.allSatisfy {
          $0 == fact || examination.facts[$0] != nil || situation.compared.contains($0)
        }
    }
  }

  /// What the answers of a quantity lead to where comparisons with answers looked ahead at hang on
  /// them: every combination that can be.
  mutating func tiedOutcomes(
    of fact: FactID,
    _ tied: [Variable],
    in situation: Situation
  ) throws -> [(Situation, Double)] {
    // Without a belief each answer of another effect counts alike, and a comparison makes another one.
    let isBelieved = interview.beliefs[fact] != nil
    var found: [(Situation, Double)] = []
    for (part, functions) in try answered(fact, in: situation) {
      let weight = line(of: fact)[part].weight
      var combinations = [functions]
      for variable in tied {
        var more: [[Int]] = []
        for functions in combinations {
          for isTrue in [false, true] {
            if let rest = try rest(of: functions, variable, isTrue) { more.append(rest) }
          }
        }
        combinations = more
      }
      for functions in combinations {
        let reached = try reached(functions, answering: fact, from: situation)
        found.append((reached, isBelieved ? weight / Double(combinations.count) : weight))
      }
    }
    return found
  }

  /// What is left of functions when it is told whether a comparison holds; nil where that cannot be.
  private mutating func rest(
    of functions: [Int],
    _ variable: Variable,
    _ isTrue: Bool
  ) throws -> [Int]? {
    let both =
      truths[variable]
      ?? [UInt8(0), 1].map { value in
        var told = Assignment(unknownOver: space.features.count)
        told[variable] = value
        return Restriction(to: told)
      }
    truths[variable] = both
    var left: [Int] = []
    for function in functions {
      let rest = try store.restrict(self.functions[function], to: both[isTrue ? 1 : 0])
      if rest == .outside { return nil }
      left.append(number(of: rest))
    }
    return left
  }
}
