import Engine
import PolicyLanguage

/// A language of a peer in which conditions are expressions.
protocol Dialect {
  /// The name of a definition, as others use it.
  func name(_ term: RuleModel.Term) -> String
  /// Whether a yes/no fact is yes.
  func holds(_ fact: String) -> String
  /// Whether a choice is one of some labels, by their places.
  func isAmong(_ fact: String, _ labels: [Int]) -> String
  /// Whether a set of choices has a label.
  func includes(_ fact: String, _ label: Int) -> String
  /// How many labels a set of choices has.
  func labelCount(_ fact: String, of labels: Int) -> String
  /// The ticks of a quantity.
  func quantity(_ fact: String) -> String
  /// Whether a fact is known.
  func isKnown(_ fact: String) -> String
  /// Whether something never is, or always.
  func always(_ holds: Bool) -> String
  func not(_ inner: String) -> String
  func all(_ parts: [String]) -> String
  func any(_ parts: [String]) -> String
  /// A number if something holds, else zero.
  func number(_ number: Int, if condition: String) -> String
}

/// Something that a translation cannot say.
struct Untranslatable: Error, CustomStringConvertible {
  let description: String
}

/// What writes the definitions of a decision in the language of a peer.
struct Translation<Language: Dialect> {
  let language: Language
  let model: RuleModel

  /// A definition as written.
  struct Definition {
    var name: String
    var text: String
    /// The definitions that it uses.
    var uses: [String]
  }

  /// The definitions, in the order in which they can be made.
  func definitions() throws -> [Definition] {
    try model.definitions.map { term, formula in
      var uses: [String] = []
      let text = try write(formula, &uses)
      return Definition(name: language.name(term), text: text, uses: uses)
    }
  }

  /// The number whose bits say which rules are live.
  var mask: String {
    let parts = model.rules.enumerated().map { place, rule in
      language.number(1 << place, if: language.name(.live(rule)))
    }
    return parts.isEmpty ? "0" : parts.joined(separator: " + ")
  }

  private func write(_ formula: RuleModel.Formula, _ uses: inout [String]) throws -> String {
    switch formula {
    case .condition(let condition): return try write(condition, &uses)
    case .term(let term):
      uses.append(language.name(term))
      return language.name(term)
    case .not(let inner): return language.not(try write(inner, &uses))
    case .all(let parts): return language.all(try parts.map { try write($0, &uses) })
    case .any(let parts): return language.any(try parts.map { try write($0, &uses) })
    }
  }

  private func write(_ condition: Condition, _ uses: inout [String]) throws -> String {
    func name(_ fact: FactID) -> String { model.set[fact].name.asIdentifier }
    switch condition {
    case .always(let holds): return language.always(holds)
    case .holds(let fact):
      guard case .condition = model.set[fact].definition else { return language.holds(name(fact)) }
      return try write(.term(.derived(fact)), &uses)
    case .among(let fact, let labels): return language.isAmong(name(fact), labels.indices)
    case .includes(let fact, let label): return language.includes(name(fact), label)
    case .isKnown(let fact): return language.isKnown(name(fact))
    case .isNever(let fact): return "(\(language.quantity(name(fact))) == \(Self.never))"
    case .atMost(let inequality): return try write(inequality)
    case .rule(let rule): return try write(.term(.condition(rule)), &uses)
    case .not(let inner): return language.not(try write(inner, &uses))
    case .all(let parts): return language.all(try parts.map { try write($0, &uses) })
    case .any(let parts): return language.any(try parts.map { try write($0, &uses) })
    case .decided: throw Untranslatable(description: "a question about a decision")
    }
  }

  /// The day that never comes, as all peers have it: later than any, and far from overflow.
  static var never: Int64 { 1_000_000_000 }

  private func write(_ inequality: Inequality) throws -> String {
    let parts = try inequality.terms.map { term in
      let text: String
      var factor = term.factor
      switch term.base {
      case .fact(let fact): text = language.quantity(model.set[fact].name.asIdentifier)
      case .count(let fact):
        let declaration = model.set[fact]
        text = language.labelCount(
          declaration.name.asIdentifier,
          of: declaration.kind.labels.count
        )
        factor *= 1_000_000
      case .shifted: throw Untranslatable(description: "a date moved by months or working days")
      }
      return factor == 1 ? text : "\(factor) * \(text)"
    }
    return "(\(parts.joined(separator: " + ")) <= \(inequality.bound))"
  }
}

extension String {
  /// The name with underscores, as every language takes it.
  var asIdentifier: String { String(map { $0 == "-" ? "_" : $0 }) }
}
