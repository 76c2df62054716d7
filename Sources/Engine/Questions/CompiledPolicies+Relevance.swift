public import DecisionDiagram
public import PolicyLanguage

// A fact matters when two cases that differ in nothing else are decided differently: it is an
// essential variable (A. Salomaa, "On essential variables of functions, especially in the algebra of
// logic", 1963). With the diagram cut down to what can be, a fact none of whose features is in the
// support never matters. The converse fails; what is left is put to pairs of cases.

extension CompiledPolicies {
  /// Returns whether a fact ever matters for some decisions.
  ///
  /// - Parameters:
  ///   - fact: A base fact.
  ///   - decisions: The decisions; nil for all.
  ///   - limits: What may be used.
  /// - Returns: One answer for each decision, in the order given.
  /// - Throws: Why it could not be found out.
  /// - Complexity: That of compiling the policies twice.
  public func relevance(
    of fact: FactID,
    for decisions: [DecisionReference]? = nil,
    limits: Limits = Limits(maximumNodes: PolicyCompiler.nodeLimit)
  ) throws(CompileError) -> [Relevance] {
    let asked = decisions ?? self.decisions.map(\.reference)
    var search: ContrastSearch?
    var answers: [Relevance] = []
    for reference in asked {
      guard let compiled = self[reference] else { continue }
      guard isAsked(fact, for: reference) else {
        answers.append(Relevance(reference: reference, verdict: .neverAsked))
        continue
      }
      let isInSupport = compiled.diagram.support.contains { space[$0].facts.contains(fact) }
      guard isInSupport else {
        answers.append(Relevance(reference: reference, verdict: .never))
        continue
      }
      if search == nil { search = try ContrastSearch(self, fact, limits) }
      guard let verdict = try search?.verdict(reference) else { continue }
      answers.append(Relevance(reference: reference, verdict: verdict))
    }
    return answers
  }

  /// Whether an active rule that bears on a decision names a fact, itself or by what follows
  /// from it.
  func isAsked(_ fact: FactID, for reference: DecisionReference) -> Bool {
    let (policy, ruleset) = (
      set.members[reference.member].policy, set.members[reference.member].ruleset
    )
    var pending = ruleset.roots[reference.decision.index]
    var seen = Set(pending)
    var facts: Set<FactID> = []
    func ask(_ condition: Condition) {
      condition.visit(
        fact: { id in
          guard facts.insert(id).inserted else { return }
          switch set[id].definition {
          case .condition(let definition): ask(definition)
          case .form(let form): facts.formUnion(form.terms.map(\.base.fact))
          case nil: break
          }
        },
        rule: { if seen.insert($0).inserted { pending.append($0) } }
      )
    }
    while let rule = pending.popLast() {
      ask(policy.rules[rule.index].condition)
      for next in ruleset.exceptions[rule.index] + ruleset.blockers[rule.index]
      where seen.insert(next).inserted {
        pending.append(next)
      }
    }
    return facts.contains(fact)
  }
}

extension CompiledPolicies {
  /// Returns whether a fact ever matters for some decisions, within the usual budget of nodes.
  ///
  /// - Parameters:
  ///   - fact: A base fact.
  ///   - decisions: The decisions; nil for all.
  ///   - shouldStop: Asked now and then; true ends it.
  /// - Returns: One answer for each decision, in the order given.
  /// - Throws: Why it could not be found out.
  public func relevance(
    of fact: FactID,
    for decisions: [DecisionReference]?,
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(CompileError) -> [Relevance] {
    let limits = Limits(maximumNodes: PolicyCompiler.nodeLimit, shouldStop: shouldStop)
    return try relevance(of: fact, for: decisions, limits: limits)
  }
}
