import DecisionDiagram
import PolicyLanguage

extension QuestionSearch {
  mutating func answers(of fact: FactID) throws -> [InterviewQuestion.Answer] {
    var parts: [(part: Part, situation: Situation)] = []
    let merges = countsByEffect(fact)
    for (place, functions) in try answered(fact, in: start) {
      let part = line(of: fact)[place]
      let reached = try reached(functions, answering: fact, from: start)
      if merges, let place = parts.firstIndex(where: { $0.situation == reached }) {
        parts[place].part.values += part.values
        if interview.beliefs[fact] != nil { parts[place].part.weight += part.weight }
      } else {
        parts.append((part, reached))
      }
    }
    let total = parts.reduce(0) { $0 + $1.part.weight }
    var answers: [InterviewQuestion.Answer] = []
    for (part, reached) in parts {
      var rulings: [[Ruling]] = []
      for (function, decision) in zip(reached.functions, interview.decisions) {
        let closed = try look(at: function).closed
        let terminals = store.terminals(of: functions[closed]).filter { $0 != .outside }
        guard let table = policies[decision]?.rulings else { continue }
        rulings.append(terminals.map { table[$0] })
      }
      let place = place(of: reached)
      answers.append(
        InterviewQuestion.Answer(
          values: part.values,
          likelihood: total > 0 ? part.weight / total : 1 / Double(parts.count),
          rulings: rulings,
          isLast: try isSettled(place)
        )
      )
    }
    return answers
  }

  mutating func bearings(of fact: FactID) throws -> [InterviewQuestion.Bearing] {
    var bearings: [InterviewQuestion.Bearing] = []
    for (place, decision) in interview.decisions.enumerated() {
      guard try !look(at: start.functions[place]).isDecided else { continue }
      let reached = Set(try answered(fact, in: start).map { $0.functions[place] })
      let rules = examination.rules(of: decision, waitingFor: fact)
      guard reached.count > 1 || !rules.isEmpty else { continue }
      bearings.append(InterviewQuestion.Bearing(decision: decision, rules: rules))
    }
    return bearings
  }
}
