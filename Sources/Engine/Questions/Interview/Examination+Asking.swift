import DecisionDiagram
import PolicyLanguage

extension Examination {
  /// Returns the question to ask next, so that decisions are settled in the fewest questions.
  ///
  /// Only unknown base facts are asked for. Of questions that are equally good, the one that comes
  /// first in the life of a proposal is taken, then the one that comes first in the vocabulary.
  ///
  /// - Parameter interview: What is to be settled.
  /// - Returns: The question; nil where nothing that may be asked could make a difference.
  /// - Throws: An error when it was interrupted or grew too large.
  /// - Complexity: Exponential in the facts that matter; bounded by the limit of the interview.
  public func nextQuestion(
    _ interview: Interview
  ) throws(CompileError) -> InterviewQuestion? {
    do {
      var search = try QuestionSearch(self, interview)
      return try search.question()
    } catch {
      throw CompileError(error)
    }
  }

  /// The rules of a decision whose condition is open and looks at a fact.
  func rules(of decision: DecisionReference, waitingFor fact: FactID) -> [RuleID] {
    var found: [RuleID] = []
    for proof in proof(decision).flatMap(\.all)
    where proof.condition.truth == .unknown && proof.condition.waits(for: fact) {
      if !found.contains(proof.rule) { found.append(proof.rule) }
    }
    return found
  }
}

extension ConditionProof {
  /// Whether some part that is open looks at a fact.
  fileprivate func waits(for fact: FactID) -> Bool {
    guard truth == .unknown else { return false }
    switch condition {
    case .holds(let own), .among(let own, _), .includes(let own, _), .isNever(let own):
      if own == fact { return true }
    case .atMost(let inequality):
      if inequality.terms.contains(where: { $0.base.fact == fact }) { return true }
    default: break
    }
    return parts.contains { $0.waits(for: fact) }
  }
}
