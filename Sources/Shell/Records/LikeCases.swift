import Engine
import PolicyLanguage
import Workspace

// "Treat like cases alike" (Aristotle, Nicomachean Ethics V.3; H. L. A. Hart, "The concept of law",
// 1961, ch. VIII). Cases are alike for a decision when they agree in every fact that its rules and
// the constraints name. What the cases are called, and whose they are, is not among these facts.

/// The cases of a workspace, put together where they are alike.
struct LikeCases {
  /// What became of one decision.
  struct Result {
    var reference: DecisionReference
    /// How many different patterns of relevant facts there are.
    var patterns: Int
    /// Pairs of like cases that are decided differently.
    var differing: [(String, String)]
  }

  var set: PolicySet
  /// How many cases there are.
  var cases = 0
  /// One for each decision.
  var results: [Result] = []
  /// The cases that are the same in all that matters to any decision, where there are several.
  var alike: [[String]] = []

  /// Whether any two like cases are decided differently.
  var isSound: Bool { results.allSatisfy(\.differing.isEmpty) }
}

extension Session {
  /// Puts the cases of the workspace together where they are alike.
  func likeCases() throws -> LikeCases {
    let set = try policySet()
    let compiled = try compiledPolicies()
    let relevant = set.decisions.map { Array(set.relevantFacts(for: $0)).sorted() }
    let all = Set(relevant.joined()).sorted()
    var seen = set.decisions.map { _ in [[Int64?]: (name: String, rulings: Set<Ruling>)]() }
    var answer = LikeCases(set: set)
    answer.results = set.decisions.map {
      LikeCases.Result(reference: $0, patterns: 0, differing: [])
    }
    var groups: [[Int64?]: [String]] = [:]
    var order: [[Int64?]] = []
    let total = Double(max(try workspace.counts().cases, 1))
    try workspace.forEachCase { _, record in
      let file = CaseFile(record, set)
      let examination = try Examination(file.facts, by: compiled)
      answer.cases += 1
      for (place, reference) in set.decisions.enumerated() {
        let key = relevant[place].map { file.facts[$0] }
        let rulings = Set(examination.rulings(reference))
        if let other = seen[place][key] {
          if other.rulings != rulings {
            answer.results[place].differing.append((other.name, file.name))
          }
        } else {
          seen[place][key] = (file.name, rulings)
        }
      }
      let key = all.map { file.facts[$0] }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(file.name)
      progress(Double(answer.cases) / total)
      return !environment.isInterrupted()
    }
    try checkInterrupt()
    for place in seen.indices { answer.results[place].patterns = seen[place].count }
    answer.alike = order.compactMap { groups[$0] }.filter { $0.count > 1 }
    return answer
  }
}
