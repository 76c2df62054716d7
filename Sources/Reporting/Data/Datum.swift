/// A value for machines: what JSON can say, with the order of fields kept.
public enum Datum: Hashable, Sendable {
  /// Nothing is known.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int64)
  /// A number; one that is not finite is written as null.
  case number(Double)
  /// Characters.
  case string(String)
  /// Values in order.
  case array([Datum])
  /// Named values in order.
  case object(Record)

  /// The value as one cell of a table for machines: a string as it is, null as nothing, else JSON.
  var cell: String {
    switch self {
    case .null: ""
    case .string(let string): string
    default: json
    }
  }
}

extension Datum: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// Makes null.
  public init(nilLiteral: ()) { self = .null }

  /// Makes true or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes a whole number.
  public init(integerLiteral value: Int64) { self = .int(value) }

  /// Makes a number.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes an array.
  public init(arrayLiteral elements: Datum...) { self = .array(elements) }

  /// Makes an object in the order of the literal.
  public init(dictionaryLiteral elements: (String, Datum)...) {
    self = .object(Record(elements.map { Record.Field($0.0, $0.1) }))
  }
}
