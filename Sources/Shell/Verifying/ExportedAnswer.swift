import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// An answer is read back as it was written; nothing is believed that is not there, and nothing is
// guessed. What is missing or of the wrong form is an error of the file, not of the answer.

/// One answer as it was exported: a line of JSON, with the policies it speaks of.
struct ExportedAnswer {
  let record: Record
  let set: PolicySet

  /// What keeps an answer from being read: the name of the field.
  struct Malformed: Error {
    var field: String
  }

  // MARK: Fields

  static func string(_ record: Record, _ key: String) throws -> String {
    guard case .string(let text)? = record[key] else { throw Malformed(field: key) }
    return text
  }

  static func bool(_ record: Record, _ key: String) throws -> Bool {
    guard case .bool(let value)? = record[key] else { throw Malformed(field: key) }
    return value
  }

  static func array(_ record: Record, _ key: String) throws -> [Datum] {
    guard case .array(let values)? = record[key] else { throw Malformed(field: key) }
    return values
  }

  static func records(_ record: Record, _ key: String) throws -> [Record] {
    try array(record, key).map { value in
      guard case .object(let record) = value else { throw Malformed(field: key) }
      return record
    }
  }

  static func strings(_ value: Datum, _ key: String) throws -> [String] {
    guard case .array(let values) = value else { throw Malformed(field: key) }
    return try values.map { value in
      guard case .string(let text) = value else { throw Malformed(field: key) }
      return text
    }
  }

  /// The calendar that an answer goes by; weekends alone where it tells none.
  static func calendar(_ record: Record) throws -> WorkCalendar {
    guard let told = record["calendar"] else { return WorkCalendar() }
    guard case .object(let calendar) = told else { throw Malformed(field: "calendar") }
    func days(_ key: String) throws -> Set<Int64> {
      let texts = try strings(calendar[key] ?? nil, key)
      let kind = FactKind.quantity(.date, orNever: false)
      return Set(
        try texts.map { text in
          guard case .quantity(let quantity)? = try? kind.value(of: text) else {
            throw Malformed(field: key)
          }
          return quantity.ticks
        }
      )
    }
    return WorkCalendar(holidays: try days("holidays"), workdays: try days("workdays"))
  }

  // MARK: Meaning

  /// What a case knows.
  func facts(_ key: String) throws -> CaseFacts {
    guard case .object(let given)? = record[key] else { throw Malformed(field: key) }
    var facts = CaseFacts(count: set.facts.count)
    for field in given.fields {
      let fact = try fact(field.key)
      guard case .string(let text) = field.value else { throw Malformed(field: field.key) }
      facts[fact] = try number(text, of: fact)
    }
    return facts
  }

  func fact(_ name: String) throws -> FactID {
    guard let fact = set.fact(named: name), !set[fact].isDerived else {
      throw Malformed(field: name)
    }
    return fact
  }

  func number(_ text: String, of fact: FactID) throws -> Int64 {
    let declaration = set[fact]
    guard let value = try? declaration.kind.value(of: text), let number = declaration.encode(value)
    else { throw Malformed(field: declaration.name) }
    return number
  }

  /// The decision that a result is about.
  func reference(_ result: Record) throws -> DecisionReference {
    let policy = try Self.string(result, "policy")
    let decision = try Self.string(result, "decision")
    let found = set.decisions.first {
      set.members[$0.member].policy.name == policy && set[$0].name == decision
    }
    guard let found else { throw Malformed(field: "decision") }
    return found
  }

  /// The place of a value of a decision.
  func value(_ result: Record, of reference: DecisionReference) throws -> Int {
    let name = try Self.string(result, "value")
    guard let place = set[reference].values.firstIndex(of: name) else {
      throw Malformed(field: "value")
    }
    return place
  }

  /// The rulings that a result tells.
  func rulings(
    _ result: Record,
    _ key: String = "rulings",
    of reference: DecisionReference
  ) throws -> Set<Ruling> {
    func outcome(_ record: Record) throws -> Outcome {
      let names = try Self.strings(record["values"] ?? nil, key)
      guard let force = Force(rawValue: try Self.string(record, "force")) else {
        throw Malformed(field: "force")
      }
      return Outcome(try labels(names, of: reference), force)
    }
    return Set(
      try Self.records(result, key).map { record in
        if record["conflict"] != nil {
          return Ruling(try Self.records(record, "conflict").map(outcome))
        }
        if try Self.array(record, "values").isEmpty { return .silent }
        return .given(try outcome(record))
      }
    )
  }

  /// Some values of a decision.
  func labels(_ names: [String], of reference: DecisionReference) throws -> LabelSet {
    LabelSet(
      try names.map { name in
        guard let place = set[reference].values.firstIndex(of: name) else {
          throw Malformed(field: "values")
        }
        return place
      }
    )
  }

  /// A part of a reason; nil where it cannot be read.
  func condition(_ text: String) -> Condition? {
    guard let syntax = try? ExpressionParser.parse(text) else { return nil }
    var checker = ExpressionChecker(names: set.names)
    let condition = checker.condition(syntax)
    return checker.failures.isEmpty ? condition : nil
  }
}
