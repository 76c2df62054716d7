/// Named values in a fixed order, each name once.
///
/// ```swift
/// let record: Record = ["case": "fence", "values": ["exempted"], "open": false]
/// ```
public struct Record: Hashable, Sendable {
  /// One named value.
  public struct Field: Hashable, Sendable {
    /// The name.
    public let key: String
    /// The value.
    public var value: Datum

    /// Makes a field.
    public init(_ key: String, _ value: Datum) {
      self.key = key
      self.value = value
    }
  }

  // INVARIANT: no two have the same key.

  /// The fields in their order.
  public private(set) var fields: [Field]

  /// Makes a record without fields.
  public init() { fields = [] }

  /// Makes a record; of fields with the same name the last value stands, at the place of the first.
  public init(_ fields: some Sequence<Field>) {
    self.init()
    for field in fields { self[field.key] = field.value }
  }

  /// The value of a name; setting nil takes the field away, a new name comes last.
  /// - Complexity: O(n) in the number of fields.
  public subscript(key: String) -> Datum? {
    get { fields.first { $0.key == key }?.value }
    set {
      let place = fields.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): fields[place].value = value
      case (let place?, nil): fields.remove(at: place)
      case (nil, let value?): fields.append(Field(key, value))
      case (nil, nil): break
      }
    }
  }
}

extension Record: ExpressibleByDictionaryLiteral {
  /// Makes a record in the order of the literal.
  public init(dictionaryLiteral elements: (String, Datum)...) {
    self.init(elements.map { Field($0.0, $0.1) })
  }
}
