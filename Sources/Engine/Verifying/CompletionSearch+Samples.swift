import PolicyLanguage

// Where all completions are too many, some are drawn.

extension CompletionSearch {
  /// Completes a case at random, once; nil where the first attempt runs into what cannot be.
  mutating func sample(
    from state: State,
    _ random: inout SplitMix64
  ) -> (ruling: Ruling, state: State)? {
    var state = state
    for _ in 0..<4 * set.facts.count + 8 {
      looked += 1
      let evaluator = ConditionEvaluator(
        set,
        member: member,
        facts: state.facts,
        knowledge: state.knowledge
      )
      if conditions.contains(where: { evaluator.truth($0) == .no }) { return nil }
      let gap = firstGap(in: conditions + rules.map(Condition.rule), evaluator)
      guard let gap else {
        return RuleEvaluator(evaluator, member).ruling(decision).map { ($0, state) }
      }
      let choices = filled(gap, state)
      guard !choices.isEmpty else { return nil }
      state = choices[Int(random.next() % UInt64(choices.count))]
    }
    return nil
  }
}
