public import PolicyLanguage

/// A way to go about a pilot: what it makes of some facts.
public struct Strategy: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// What it changes, in the order given.
  public var changes: [Change]

  /// A fact and the value that it is given.
  public struct Change: Hashable, Sendable {
    /// The fact.
    public var fact: FactID
    /// Its value, in the numbering of the fact.
    public var value: Int64

    /// Makes a change.
    public init(fact: FactID, value: Int64) {
      self.fact = fact
      self.value = value
    }
  }

  /// Reads a strategy: `act-first: reported-on=none approval=none`.
  ///
  /// `none` of a date that may be never is never.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - set: The policies whose facts it changes.
  /// - Returns: The strategy.
  /// - Throws: Why it is none.
  public static func parse(_ text: String, in set: PolicySet) throws(PlanError) -> Strategy {
    let fields = try PlanFields(text)
    let known = set.facts.filter { !$0.isDerived }.map(\.name)
    let changes = try fields.fields.map { field throws(PlanError) -> Change in
      guard let fact = set.fact(named: field.key) else {
        throw .unknownFact(field.key, known: known)
      }
      guard !set[fact].isDerived else { throw .expectation(.notForFact(field.key)) }
      guard let value = value(field.text, of: set[fact]) else {
        throw .noValue(field.text, fact: field.key, known: set[fact].kind.labels)
      }
      return Change(fact: fact, value: value)
    }
    guard !changes.isEmpty else { throw .missingField(known.first ?? "") }
    return Strategy(name: fields.name, changes: changes)
  }

  private static func value(_ text: String, of fact: Fact) -> Int64? {
    if case .quantity(.date, orNever: true) = fact.kind, text == "none" { return .max }
    guard let value = try? fact.kind.value(of: text) else { return nil }
    return fact.encode(value)
  }
}
