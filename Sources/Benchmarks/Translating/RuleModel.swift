import Engine
import PolicyLanguage

// The meaning of a decision, told once for all peers, in the terms of Boolean logic alone:
//
//   blocked(r) = some rule that blocks r holds and is not blocked itself
//   reached(r) = r is not blocked, and is an exception to none or to some rule that is reached
//   given(r)   = r is not blocked, and some exception to it gives a value or its condition holds
//   live(r)    = r is reached, its condition holds, and no exception to it gives a value
//
// What is decided follows from which rules are live.

/// A decision as definitions that build on one another, in the order in which they can be made.
struct RuleModel {
  /// Something with a name that other definitions use.
  enum Term: Hashable {
    case derived(FactID)
    case condition(RuleID)
    case blocked(RuleID)
    case reached(RuleID)
    case given(RuleID)
    case live(RuleID)
  }

  /// What a definition says.
  indirect enum Formula {
    case condition(Condition)
    case term(Term)
    case not(Formula)
    case all([Formula])
    case any([Formula])
  }

  let set: PolicySet
  let reference: DecisionReference
  /// The definitions.
  private(set) var definitions: [(term: Term, formula: Formula)] = []
  /// The rules that can give a value.
  private(set) var rules: [RuleID] = []
  /// What no case can contradict.
  private(set) var constraints: [Formula] = []

  private var made: Set<Term> = []

  /// Tells a decision.
  init(_ reference: DecisionReference, of set: PolicySet) {
    self.set = set
    self.reference = reference
    for root in ruleset.roots[reference.decision.index] { collect(root) }
    for rule in rules { define(.live(rule)) }
    for constraint in set.constraints {
      prepare(.condition(constraint.condition))
      constraints.append(.condition(constraint.condition))
    }
  }

  private var policy: Policy { self.set.members[reference.member].policy }
  private var ruleset: Ruleset { self.set.members[reference.member].ruleset }

  /// What a rule gives.
  func outcome(of rule: RuleID) -> Outcome? { policy.rules[rule.index].conclusion?.outcome }

  /// What is decided where just these rules are live.
  func ruling(_ live: some Sequence<RuleID>) -> Ruling { Ruling(live.compactMap(outcome)) }

  /// What is decided where the live rules are the bits of a number, in the order of the rules.
  func ruling(mask: Int) -> Ruling {
    ruling(rules.indices.filter { mask >> $0 & 1 == 1 }.map { rules[$0] })
  }

  private mutating func collect(_ rule: RuleID) {
    if !rules.contains(rule), policy.rules[rule.index].conclusion != nil { rules.append(rule) }
    for exception in ruleset.exceptions[rule.index] { collect(exception) }
  }

  private mutating func define(_ term: Term) {
    guard made.insert(term).inserted else { return }
    let formula = formula(of: term)
    prepare(formula)
    definitions.append((term, formula))
  }

  /// Makes the definitions that a formula uses.
  private mutating func prepare(_ formula: Formula) {
    switch formula {
    case .term(let term): define(term)
    case .not(let inner): prepare(inner)
    case .all(let parts), .any(let parts): for part in parts { prepare(part) }
    case .condition(let condition):
      var used: [Term] = []
      condition.visit { fact in
        if case .condition = set[fact].definition { used.append(.derived(fact)) }
      } rule: {
        used.append(.condition($0))
      }
      for term in used { define(term) }
    }
  }

  private func formula(of term: Term) -> Formula {
    switch term {
    case .derived(let fact):
      guard case .condition(let condition) = set[fact].definition else { return .any([]) }
      return .condition(condition)
    case .condition(let rule): return .condition(policy.rules[rule.index].condition)
    case .blocked(let rule):
      return .any(
        ruleset.blockers[rule.index].map { blocker in
          .all([.term(.condition(blocker)), .not(.term(.blocked(blocker)))])
        }
      )
    case .reached(let rule):
      let bases = policy.rules[rule.index].exceptionTo
      let free = Formula.not(.term(.blocked(rule)))
      return bases.isEmpty ? free : .all([free, .any(bases.map { .term(.reached($0)) })])
    case .given(let rule):
      var parts = ruleset.exceptions[rule.index].map { Formula.term(.given($0)) }
      if outcome(of: rule) != nil { parts.append(.term(.condition(rule))) }
      return .all([.not(.term(.blocked(rule))), .any(parts)])
    case .live(let rule):
      let beaten = ruleset.exceptions[rule.index].map { Formula.term(.given($0)) }
      return .all(
        [.term(.reached(rule)), .term(.condition(rule))] + beaten.map { .not($0) }
      )
    }
  }
}
