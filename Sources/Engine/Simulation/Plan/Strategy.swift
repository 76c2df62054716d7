public import PolicyLanguage

/// A way to go about a pilot: what it makes of some facts.
public struct Strategy: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// What it changes, in the order given.
  public var changes: [Change]
  /// What it settles besides and no policy knows, as it is written: `reported-on=none`.
  public var unknown: [String] = []

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
  ///   - leavesUnknown: Whether what no policy knows is kept as ``unknown``, and no error: a
  ///     strategy may be asked about under policies other than those that it was written for.
  /// - Returns: The strategy.
  /// - Throws: Why it is none.
  public static func parse(
    _ text: String,
    in set: PolicySet,
    leavesUnknown: Bool = false
  ) throws(PlanError) -> Strategy {
    let fields = try PlanFields(text)
    let known = set.facts.filter { !$0.isDerived }.map(\.name)
    guard !fields.fields.isEmpty else { throw .missingField(known.first ?? "") }
    var strategy = Strategy(name: fields.name, changes: [])
    for field in fields.fields {
      do throws(PlanError) {
        strategy.changes.append(try change(field.key, field.text, in: set, known))
      } catch {
        guard leavesUnknown, error.isOfUnknown else { throw error }
        strategy.unknown.append("\(field.key)=\(field.text)")
      }
    }
    return strategy
  }

  private static func change(
    _ name: String,
    _ text: String,
    in set: PolicySet,
    _ known: [String]
  ) throws(PlanError) -> Change {
    guard let fact = set.fact(named: name) else { throw .unknownFact(name, known: known) }
    guard !set[fact].isDerived else { throw .expectation(.notForFact(name)) }
    guard let value = value(text, of: set[fact]) else {
      throw .noValue(text, fact: name, known: set[fact].kind.labels)
    }
    return Change(fact: fact, value: value)
  }

  private static func value(_ text: String, of fact: Fact) -> Int64? {
    if case .quantity(.date, orNever: true) = fact.kind, text == "none" { return .max }
    guard let value = try? fact.kind.value(of: text) else { return nil }
    return fact.encode(value)
  }
}

extension PlanError {
  /// Whether it is about something that no policy in use knows, and others may.
  public var isOfUnknown: Bool {
    switch self {
    case .unknownFact, .noValue, .unknownThing, .unknownField: true
    default: false
    }
  }
}
