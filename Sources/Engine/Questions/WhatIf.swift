public import PolicyLanguage

/// Facts that are put otherwise for one question; nil makes a fact unknown.
public struct Supposition: Hashable, Sendable {
  /// The facts and their values.
  public var values: [FactID: Int64?]

  /// Makes a set of changes.
  public init(_ values: [FactID: Int64?] = [:]) { self.values = values }

  /// A case with the changes made.
  public func applied(to facts: CaseFacts) -> CaseFacts {
    var changed = facts
    for (fact, value) in values { changed[fact] = value }
    return changed
  }
}

/// What a change of facts does to one decision.
public struct WhatIf: Sendable {
  /// The decision as the case stands.
  public let before: DecisionAnswer
  /// The decision after the changes.
  public let after: DecisionAnswer
  /// What turns it.
  public let turning: Turning

  /// Whether the decision comes out otherwise.
  public var changes: Bool { Set(before.rulings) != Set(after.rulings) }
}

extension Examination {
  /// Returns what changes of facts would do; the case itself stays as it is.
  ///
  /// - Parameter changes: The changes.
  /// - Returns: One answer for each decision, and the case as it would be.
  /// - Throws: An error when an answer takes too much to find.
  public func whatIf(
    _ changes: Supposition
  ) throws(CompileError) -> (answers: [WhatIf], examination: Examination) {
    let changed = try Examination(changes.applied(to: facts), by: policies)
    var answers: [WhatIf] = []
    for decision in decisions {
      let (before, after) = (try answer(decision), try changed.answer(decision))
      let turning = Turning(from: proof(decision), to: changed.proof(decision))
      answers.append(WhatIf(before: before, after: after, turning: turning))
    }
    return (answers, changed)
  }
}
