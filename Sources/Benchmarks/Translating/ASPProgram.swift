import Engine
import PolicyLanguage

// In answer set programming a case is a choice of one value for each fact. Numbers in clingo have 31
// bits, so the value of a quantity is its place in a list of candidates; the lists hold a value on
// either side of whatever the policies mention, which is all that policies can tell apart.

/// The rules of a decision as a program for clingo.
struct ASPProgram {
  let policies: Policies
  let model: RuleModel
  /// The candidates of each quantity.
  let candidates: [FactID: [Int64]]
  private(set) var lines: [String] = []
  private var atoms = 0

  /// Translates the rules of a decision.
  ///
  /// - Parameters:
  ///   - model: The decision.
  ///   - policies: The compiled policies that it is one of.
  ///   - days: The days that the dates of the cases are drawn from.
  /// - Throws: What cannot be said.
  init(_ model: RuleModel, _ policies: Policies, days: [Int64]) throws {
    self.model = model
    self.policies = policies
    var candidates: [FactID: [Int64]] = [:]
    for fact in policies.askedFacts {
      guard case .quantity(let measure, let orNever) = model.set[fact].kind else { continue }
      var ticks: Set<Int64> = measure == .date ? Set(days.flatMap { [$0 - 1, $0, $0 + 1] }) : [0]
      for cut in policies.compiled.space.cells[fact]?.cuts ?? [] {
        ticks.formUnion([cut, cut + 1])
      }
      candidates[fact] = ticks.sorted() + (orNever ? [.max] : [])
    }
    self.candidates = candidates
    for (term, formula) in model.definitions {
      let body = try literal(formula)
      lines.append("\(term.identifier) :- \(body).")
    }
    for constraint in model.constraints {
      let body = try literal(constraint)
      lines.append(":- not ok(\(atoms)).")
      lines.append("ok(\(atoms)) :- \(body).")
    }
  }

  /// The code of a value of a fact.
  func code(_ value: Int64, of fact: FactID) -> Int {
    candidates[fact]?.firstIndex(of: value) ?? Int(value)
  }

  /// The value that a code stands for.
  func value(_ code: Int, of fact: FactID) -> Int64 {
    candidates[fact].map { $0[code] } ?? Int64(code)
  }

  /// The name of a fact.
  func name(_ fact: FactID) -> String { "f\(fact.index)" }

  /// How many values a fact can have; nil for a set of choices.
  func valueCount(_ fact: FactID) -> Int? {
    switch model.set[fact].kind {
    case .yesNo: 2
    case .choice(let labels): labels.count
    case .choices: nil
    case .quantity: candidates[fact]?.count
    }
  }

  /// The labels of a set of choices that some policy asks for.
  func askedLabels(_ fact: FactID) -> [Int] {
    model.set[fact].kind.labels.indices.filter { label in
      policies.compiled.space.variable(of: .member(fact, label)) != nil
    }
  }

  // MARK: Conditions

  private mutating func literal(_ formula: RuleModel.Formula) throws -> String {
    switch formula {
    case .condition(let condition): try literal(condition)
    case .term(let term): term.identifier
    case .not(let inner): negation(try literal(inner))
    case .all(let parts): try conjunction(parts.map { try literal($0) })
    case .any(let parts): try disjunction(parts.map { try literal($0) })
    }
  }

  mutating func literal(_ condition: Condition) throws -> String {
    switch condition {
    case .always(let holds): return holds ? "#true" : "#false"
    case .holds(let fact):
      if case .condition = model.set[fact].definition {
        return RuleModel.Term.derived(fact).identifier
      }
      return "val(\(name(fact)),1)"
    case .among(let fact, let labels):
      return disjunction(labels.indices.map { "val(\(name(fact)),\($0))" })
    case .includes(let fact, let label): return "mem(\(name(fact)),\(label))"
    case .isKnown(let fact): return "known(\(name(fact)))"
    case .isNever(let fact): return "val(\(name(fact)),\(code(.max, of: fact)))"
    case .atMost(let inequality): return try literal(inequality)
    case .rule(let rule): return RuleModel.Term.condition(rule).identifier
    case .not(let inner): return negation(try literal(inner))
    case .all(let parts): return try conjunction(parts.map { try literal($0) })
    case .any(let parts): return try disjunction(parts.map { try literal($0) })
    case .decided: throw Untranslatable(description: "a question about a decision")
    }
  }

  private mutating func newAtom() -> String {
    atoms += 1
    return "x\(atoms)"
  }

  private mutating func negation(_ literal: String) -> String {
    let atom = newAtom()
    lines.append("\(atom) :- not \(literal).")
    return atom
  }

  private mutating func conjunction(_ literals: [String]) -> String {
    let atom = newAtom()
    lines.append("\(atom) :- \(literals.isEmpty ? "#true" : literals.joined(separator: ", ")).")
    return atom
  }

  private mutating func disjunction(_ literals: [String]) -> String {
    let atom = newAtom()
    if literals.isEmpty { lines.append("\(atom) :- #false.") }
    for literal in literals { lines.append("\(atom) :- \(literal).") }
    return atom
  }

  private mutating func literal(_ inequality: Inequality) throws -> String {
    let atom = newAtom()
    var body: [String] = []
    var sum: [String] = []
    for (place, term) in inequality.terms.enumerated() {
      switch term.base {
      case .fact(let fact):
        if inequality.terms.count == 1 {
          // One quantity and a bound: its candidates are asked here, whatever their size.
          let holding = (candidates[fact] ?? []).enumerated().filter { _, ticks in
            ticks == .max
              ? term.factor < 0 : Int128(ticks) * Int128(term.factor) <= Int128(inequality.bound)
          }
          return disjunction(holding.map { "val(\(name(fact)),\($0.offset))" })
        }
        body.append("val(\(name(fact)),C\(place)), tick(\(name(fact)),C\(place),T\(place))")
        sum.append("\(term.factor)*T\(place)")
        try tick(fact)
      case .count(let fact):
        body.append("T\(place) = #count { L : mem(\(name(fact)),L) }")
        sum.append("\(term.factor)*T\(place)")
        let whole = inequality.bound >= 0 ? inequality.bound / 1_000_000 : -1
        body.append("\(sum.joined(separator: "+")) <= \(whole)")
        lines.append("\(atom) :- \(body.joined(separator: ", ")).")
        return atom
      case .shifted: throw Untranslatable(description: "a date moved by months or working days")
      }
    }
    body.append("\(sum.joined(separator: "+")) <= \(inequality.bound)")
    lines.append("\(atom) :- \(body.joined(separator: ", ")).")
    return atom
  }

  /// Gives the ticks of a quantity's candidates.
  private mutating func tick(_ fact: FactID) throws {
    for (place, ticks) in (candidates[fact] ?? []).enumerated() {
      let number = ticks == .max ? Translation<SQLDialect>.never : ticks
      guard Int32(exactly: number) != nil else {
        throw Untranslatable(description: "a number of more than 31 bits in a comparison")
      }
      let line = "tick(\(name(fact)),\(place),\(number))."
      if !lines.contains(line) { lines.append(line) }
    }
  }
}
