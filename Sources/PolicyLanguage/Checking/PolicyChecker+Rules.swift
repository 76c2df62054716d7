import Diagnostics

// Rules and duties. All labels are declared before any condition is checked, so that rules may
// name each other in any order; circles are looked for at the end.

extension PolicyChecker {
  // MARK: Rules

  mutating func declareRules() {
    var declared: [(syntax: RuleSyntax, clause: ClauseID, readings: [String])] = []
    var known: [String: RuleID] = [:]
    for (place, section) in clauseSections.enumerated() {
      var readings: [String] = []
      for statement in section.statements {
        switch statement.kind {
        case .reading(let names):
          readings = names.map(\.name)
          for name in names { declareReading(name.name, in: ClauseID(place)) }
        case .rule(let rule):
          if let first = known[rule.name.name] {
            let other = declared[first.index].syntax.name.place
            fail(.duplicate(rule.name.name, .rule), at: rule.name.place, other: other)
            continue
          }
          if names.fact(named: rule.name.name) != nil {
            fail(.duplicate(rule.name.name, .fact), at: rule.name.place)
          } else if policy.decision(named: rule.name.name) != nil {
            fail(.duplicate(rule.name.name, .decision), at: rule.name.place)
          }
          checkFree(rule.name)
          known[rule.name.name] = RuleID(declared.count)
          declared.append((rule, ClauseID(place), readings))
        default: break
        }
      }
    }
    names.rules = known
    policy.rules = declared.map { rule($0.syntax, in: $0.clause, readings: $0.readings) }
    checkCircles(declared.map(\.syntax))
    checkExceptions(declared.map(\.syntax))
  }

  private mutating func declareReading(_ name: String, in clause: ClauseID) {
    if let place = policy.readings.firstIndex(where: { $0.name == name }) {
      // A reading spread over several clauses is described by the one that bears its name.
      if policy.clauses[clause.index].label.hasSuffix(name) {
        policy.readings[place].clause = clause
      }
    } else {
      policy.readings.append(Policy.Reading(name: name, clause: clause))
    }
  }

  private mutating func rule(
    _ syntax: RuleSyntax,
    in clause: ClauseID,
    readings: [String]
  ) -> Rule {
    let named = titles(syntax.namings, of: syntax.name, labels: [])
    return Rule(
      name: syntax.name.name,
      title: syntax.namings.isEmpty ? nil : named.title,
      clause: clause,
      strength: choose(
        syntax.strength,
        .strength,
        otherwise: readings.isEmpty ? .text : .modelling
      ),
      readings: readings,
      condition: checkingExpressions { $0.condition(syntax.condition) },
      conclusion: syntax.conclusion.flatMap { conclusion($0) },
      exceptionTo: syntax.exceptionTo.compactMap { reference($0) },
      blocks: syntax.blocks.compactMap { reference($0) },
      place: syntax.name.place
    )
  }

  private mutating func reference(_ name: Identifier) -> RuleID? {
    if let rule = names.rules[name.name] { return rule }
    fail(.unknown(name.name, .rule, known: names.rules.keys.sorted()), at: name.place)
    return nil
  }

  private mutating func conclusion(_ syntax: RuleSyntax.Conclusion) -> Rule.Conclusion? {
    guard let id = policy.decision(named: syntax.decision.name) else {
      let known = policy.decisions.map(\.name)
      fail(.unknown(syntax.decision.name, .decision, known: known), at: syntax.decision.place)
      return nil
    }
    let decision = policy.decisions[id.index]
    var values = LabelSet()
    for value in syntax.values {
      guard let place = decision.values.firstIndex(of: value.name) else {
        let role = CheckingError.Role.value(of: decision.name)
        fail(.unknown(value.name, role, known: decision.values), at: value.place)
        continue
      }
      values.insert(LabelSet(place))
    }
    let force = choose(syntax.force, .force, otherwise: Force.flat)
    return Rule.Conclusion(decision: id, outcome: Outcome(values, force))
  }

  // MARK: Circles and exceptions

  private mutating func checkCircles(_ syntax: [RuleSyntax]) {
    let rules = policy.rules
    func names(_ ids: [RuleID]) -> [String] { ids.map { rules[$0.index].name } }
    // A condition may name rules, an exception its base, a blocking rule its target; none may
    // come back to itself, or no order of working them out would be the right one.
    let places = self.names.rules
    let named = dependencyOrder(rules.map(\.name)) { name in
      guard let rule = places[name].map({ rules[$0.index] }) else { return [] }
      var inside: [RuleID] = []
      rule.condition.visit(fact: { _ in }, rule: { inside.append($0) })
      return names(inside)
    }
    let ordered = dependencyOrder(rules.map(\.name)) { name in
      guard let rule = places[name].map({ rules[$0.index] }) else { return [] }
      return names(rule.exceptionTo + rule.blocks)
    }
    for steps in [named.steps, ordered.steps] {
      checkSteps(steps, .rule) { name in places[name].map { rules[$0.index].place } }
    }
    for cycle in named.cycles + ordered.cycles {
      guard let rule = syntax.first(where: { $0.name.name == cycle[0] }) else { continue }
      if cycle.count == 2 {
        fail(.selfReference(cycle[0]), at: rule.name.place)
      } else {
        fail(.cycle(cycle, .rule), at: rule.name.place)
      }
    }
  }

  /// Whether a rule stands in a clause that is only a draft: switched off until its reading is
  /// chosen, it is no narrowing of the text but a text that is not law yet.
  private func isDraft(_ rule: Rule) -> Bool {
    policy.clauses[rule.clause.index].mark?.certainty == .draft
  }

  private mutating func checkExceptions(_ syntax: [RuleSyntax]) {
    for (rule, written) in zip(policy.rules, syntax) {
      guard let conclusion = rule.conclusion else {
        if let base = written.exceptionTo.first {
          fail(.exceptionWithoutValue, at: base.place)
        }
        continue
      }
      for (base, name) in zip(rule.exceptionTo, written.exceptionTo) {
        guard let other = policy.rules[base.index].conclusion else { continue }
        if other.decision != conclusion.decision {
          let names = [other, conclusion].map { policy.decisions[$0.decision.index].name }
          fail(.exceptionAcross(names[0], names[1]), at: name.place)
        } else if rule.isInterpretation, !isDraft(rule), !policy.rules[base.index].isInterpretation,
          !conclusion.outcome.values.isSubset(of: other.outcome.values)
        {
          let extra = conclusion.outcome.values.subtracting(other.outcome.values)
          let value = extra.labels(of: policy.decisions[conclusion.decision.index].values)
          warn(.readingWidens(value.first ?? "", base: name.name), at: written.name.place)
        }
      }
    }
  }

  // MARK: Duties

  mutating func declareDuties() {
    for (duty, clause, _) in statements(\.duty) {
      if policy.duties.contains(where: { $0.name == duty.name.name }) {
        fail(.duplicate(duty.name.name, .duty), at: duty.name.place)
      }
      policy.duties.append(
        Policy.Duty(
          name: duty.name.name,
          title: titles(duty.namings, of: duty.name, labels: []).title,
          bearer: duty.bearer?.sentence ?? .competentAuthority,
          clause: clause,
          condition: checkingExpressions { $0.condition(duty.condition) },
          met: duty.met.map { met in checkingExpressions { $0.condition(met) } },
          metOn: duty.metOn.flatMap { dateFact($0) },
          deadline: duty.deadline.flatMap { deadline($0) }
        )
      )
    }
  }

  private mutating func dateFact(_ name: Identifier) -> FactID? {
    guard let fact = names.fact(named: name.name) else {
      let known = names.facts.filter { $0.kind.measure == .date }.map(\.name)
      fail(.unknown(name.name, .fact, known: known), at: name.place)
      return nil
    }
    guard names[fact].kind.measure == .date else {
      fail(.attributeNeeds(name.name, .quantity(.date)), at: name.place)
      return nil
    }
    return fact
  }

  private mutating func deadline(_ syntax: DutySyntax.Deadline) -> Policy.Duty.Deadline? {
    guard case .literal(.quantity(let length)) = syntax.length.kind, length.measure.isDuration,
      length.ticks >= 0
    else {
      fail(.notALength, at: syntax.length.place)
      return nil
    }
    return dateFact(syntax.from).map { Policy.Duty.Deadline(length: length, from: $0) }
  }
}
