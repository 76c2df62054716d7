import DecisionDiagram
import PolicyLanguage

/// How many questions a situation takes, and with which to begin.
struct Worth {
  /// On average, at the least and at the most.
  var outlook: InterviewQuestion.Outlook
  /// The fact to ask for; nil where nothing is left to ask.
  var fact: FactID?

  static let nothing = Worth(
    outlook: InterviewQuestion.Outlook(expected: 0, fewest: 0, most: 0),
    fact: nil
  )
}

extension QuestionSearch {
  /// That there are more situations than may be looked at.
  private struct TooMany: Error {}

  /// What is smaller than this is rounding.
  private static let epsilon = 1e-9

  /// Returns the question to ask at the start; nil where nothing is left to ask.
  mutating func question() throws -> InterviewQuestion? {
    let start = place(of: self.start)
    guard !self.start.functions.isEmpty,
      self.start.functions.allSatisfy({ functions[$0] != .outside }),
      try !isSettled(start)
    else { return nil }
    let worth: Worth
    var isExact = true
    do {
      worth = try best(start)
    } catch is TooMany {
      isExact = false
      worth = try heuristic(start)
    }
    guard let fact = worth.fact else { return nil }
    return InterviewQuestion(
      fact: fact,
      answers: try answers(of: fact),
      bearings: try bearings(of: fact),
      outlook: worth.outlook.most > 0 ? worth.outlook : nil,
      isExact: isExact,
      situations: worths.count
    )
  }

  // MARK: The best order

  /// Returns the fewest questions that settle a situation on average.
  private mutating func best(_ situation: Int) throws -> Worth {
    if let known = worths[situation] { return known }
    if try isSettled(situation) { return .nothing }
    guard worths.count < interview.limit else { throw TooMany() }
    if store.limits.shouldStop?() == true { throw CompileError.interrupted }
    var options: [(place: Int, fact: FactID, outcomes: [Outcome], bound: Double)] = []
    for (place, fact) in try candidates(in: situation).enumerated() {
      let outcomes = try outcomes(of: fact, in: situation)
      // An answer that changes nothing is not worth its question.
      guard outcomes.contains(where: { $0.situation != situation }) else { continue }
      var bound = 1.0
      for outcome in outcomes where try !isSettled(outcome.situation) { bound += outcome.weight }
      options.append((place, fact, outcomes, bound))
    }
    options.sort { ($0.bound, $0.place) < ($1.bound, $1.place) }
    var best: (worth: Worth, place: Int)?
    for option in options {
      var sum = option.bound
      var (fewest, most) = (Int.max, 0)
      var isBetter = true
      for outcome in option.outcomes {
        // Options that do not come first must be better, those that do as good.
        if let best {
          let margin = option.place < best.place ? Self.epsilon : -Self.epsilon
          if sum > best.worth.outlook.expected + margin {
            isBetter = false
            break
          }
        }
        let rest = try self.best(outcome.situation).outlook
        let counted = try isSettled(outcome.situation) ? 0.0 : 1.0
        sum += outcome.weight * (rest.expected - counted)
        fewest = min(fewest, rest.fewest + 1)
        most = max(most, rest.most + 1)
      }
      if let best, isBetter {
        let margin = option.place < best.place ? Self.epsilon : -Self.epsilon
        isBetter = sum <= best.worth.outlook.expected + margin
      }
      guard isBetter else { continue }
      let outlook = InterviewQuestion.Outlook(expected: sum, fewest: fewest, most: most)
      best = (Worth(outlook: outlook, fact: option.fact), option.place)
    }
    let worth = best?.worth ?? .nothing
    worths[situation] = worth
    return worth
  }

  // MARK: Above the limit

  // The fact is asked for that leaves the fewest facts to be asked for on average. The number of
  // questions that this takes is worked out as long as the limit allows.

  private mutating func heuristic(_ start: Int) throws -> Worth {
    worths = [:]
    do {
      return try greedy(start)
    } catch is TooMany {
      worths = [:]
      let unknown = InterviewQuestion.Outlook(expected: 0, fewest: 0, most: 0)
      return Worth(outlook: unknown, fact: try promising(start)?.fact)
    }
  }

  private mutating func greedy(_ situation: Int) throws -> Worth {
    if let known = worths[situation] { return known }
    guard worths.count < interview.limit else { throw TooMany() }
    guard try !isSettled(situation), let next = try promising(situation) else { return .nothing }
    var outlook = InterviewQuestion.Outlook(expected: 1, fewest: .max, most: 0)
    for outcome in next.outcomes {
      let rest = try greedy(outcome.situation).outlook
      outlook.expected += outcome.weight * rest.expected
      outlook.fewest = min(outlook.fewest, rest.fewest + 1)
      outlook.most = max(outlook.most, rest.most + 1)
    }
    let worth = Worth(outlook: outlook, fact: next.fact)
    worths[situation] = worth
    return worth
  }

  private mutating func promising(
    _ situation: Int
  ) throws -> (fact: FactID, outcomes: [Outcome])? {
    if store.limits.shouldStop?() == true { throw CompileError.interrupted }
    var best: (fact: FactID, outcomes: [Outcome], left: Double)?
    for fact in try candidates(in: situation) {
      let outcomes = try outcomes(of: fact, in: situation)
      guard outcomes.contains(where: { $0.situation != situation }) else { continue }
      var left = 0.0
      for outcome in outcomes {
        left += outcome.weight * Double(try candidates(in: outcome.situation).count)
      }
      if best.map({ left < $0.left - Self.epsilon }) ?? true { best = (fact, outcomes, left) }
    }
    return best.map { ($0.fact, $0.outcomes) }
  }
}
