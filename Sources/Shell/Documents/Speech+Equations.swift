import Diagnostics
import Engine
import PolicyLanguage

// The parts of reasons as equations and comparisons: `reported-first = no`.

extension Speech {
  /// The part of a reason written as it can be asked: `reported-first = no`.
  func equation(_ item: ReasonItem, _ facts: CaseFacts) -> String {
    switch item {
    case .fact(let fact):
      let value = facts[fact].map { set[fact].decode($0).description } ?? "?"
      return "\(set[fact].name) = \(value)"
    case .derived(let fact, let holds): return "\(set[fact].name) = \(holds ? "yes" : "no")"
    case .comparison(let inequality, let holds):
      return Speech(set: set, language: .english).comparison(inequality, holds, isTyped: true)
    case .noFinding(let fact), .finding(let fact): return set[fact].name
    }
  }

  /// The same for whoever reads it: in Vietnamese by what the fact and its value are called, which
  /// can be typed as well.
  func spokenEquation(_ item: ReasonItem, _ facts: CaseFacts) -> String {
    guard language == .vietnamese else { return equation(item, facts) }
    switch item {
    case .fact(let fact):
      guard let value = facts[fact] else { return "\(title(fact)) = ?" }
      let spoken = self.value(value, of: fact)
      if case .choices = set[fact].kind, value == 0 { return "\(title(fact)) = {}" }
      if case .choices = set[fact].kind { return "\(title(fact)) = {\(spoken)}" }
      return "\(title(fact)) = \(spoken)"
    case .derived(let fact, let holds): return "\(title(fact)) = \(value(holds ? 1 : 0, of: fact))"
    case .comparison(let inequality, let holds):
      return comparison(inequality, holds, isTyped: true)
    case .noFinding(let fact), .finding(let fact): return title(fact)
    }
  }

  /// A comparison of facts, as near as can be to how it was written.
  ///
  /// - Parameters:
  ///   - inequality: The facts and the bound.
  ///   - holds: Whether it is to hold, or its opposite.
  ///   - isTyped: Whether it is to be what can be typed, and not what reads best.
  /// - Returns: The comparison.
  func comparison(_ inequality: Inequality, _ holds: Bool, isTyped: Bool = false) -> String {
    let inequality = holds ? inequality : inequality.opposite
    let left = inequality.terms.filter { $0.factor > 0 }
    let right = inequality.terms.filter { $0.factor < 0 }
    let times = isTyped ? "*" : "×"
    func sum(_ terms: [Inequality.Term]) -> String {
      terms.map { term in
        (term.factor.magnitude == 1 ? "" : "\(term.factor.magnitude) \(times) ")
          + base(term.base, isTyped: isTyped)
      }.joined(separator: " + ")
    }
    let measure = inequality.terms.first.map { self.measure($0.base) } ?? .number
    guard !left.isEmpty, !right.isEmpty else {
      // One side is a constant, so the other leads.
      let isUpTo = right.isEmpty
      let bound = isUpTo ? inequality.bound : -inequality.bound
      let (sign, text) = limit(bound, measure, isUpTo: isUpTo)
      return "\(sum(isUpTo ? left : right)) \(sign) \(text)"
    }
    let length: Measure = measure == .date ? .days : measure
    let (own, other) = (sum(left), sum(right))
    if inequality.bound == 0 { return "\(own) ≤ \(other)" }
    if inequality.bound == -1 { return "\(own) < \(other)" }
    let (sign, text) = limit(inequality.bound, length, isUpTo: true)
    return isTyped ? "\(own) \(sign) \(other) + \(text)" : "\(own) − (\(other)) \(sign) \(text)"
  }

  /// A bound with its sign: "at most 2,999,999,999" reads better as "less than 3bn".
  func limit(_ ticks: Int64, _ measure: Measure, isUpTo: Bool) -> (String, String) {
    let closed = Quantity(ticks, measure).text(in: language)
    let open = Quantity(isUpTo ? ticks + 1 : ticks - 1, measure).text(in: language)
    return open.count < closed.count || (ticks == 1 && !isUpTo) || (ticks == -1 && isUpTo)
      ? (isUpTo ? "<" : ">", open) : (isUpTo ? "≤" : "≥", closed)
  }

  private func base(_ base: LinearForm.Base, isTyped: Bool) -> String {
    func name(_ fact: FactID) -> String {
      isTyped && language == .english ? set[fact].name : title(fact)
    }
    switch base {
    case .fact(let fact): return name(fact)
    case .count(let fact):
      guard isTyped else { return self[.numberOf(set[fact].title)] }
      let count = language == .english ? "count" : SpokenWords.functions["count"]?.first ?? "count"
      return "\(count)(\(name(fact)))"
    case .shifted(let fact, let count, let measure):
      return "\(name(fact)) + \(Quantity(Int64(count), measure).text(in: language))"
    }
  }

  private func measure(_ base: LinearForm.Base) -> Measure {
    if case .count = base { return .number }
    return set[base.fact].kind.measure ?? .number
  }
}
