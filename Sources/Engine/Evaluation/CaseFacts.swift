public import PolicyLanguage

/// What a case knows, fact by fact, in the numbering of a policy set.
///
/// A value is one number: 0 or 1 for yes/no, a label's place for a choice, a bit a label for a set
/// of choices, ticks for a quantity. Derived facts are not kept: they follow.
public struct CaseFacts: Hashable, Sendable {
  /// The values; nil for what is unknown.
  public private(set) var values: [Int64?]

  /// Makes a case that knows nothing.
  public init(count: Int) { values = Array(repeating: nil, count: count) }

  /// The value of a fact.
  public subscript(fact: FactID) -> Int64? {
    get { values[fact.index] }
    set { values[fact.index] = newValue }
  }
}

extension Fact {
  /// The number that stands for a value of this fact; nil for a value of another kind.
  public func encode(_ value: Value) -> Int64? { kind.encode(value) }

  /// The value that a number stands for.
  public func decode(_ number: Int64) -> Value { kind.decode(number) }
}

extension FactKind {
  /// The number that stands for a value of this kind; nil for a value of another.
  func encode(_ value: Value) -> Int64? {
    switch (self, value) {
    case (.yesNo, .yesNo(let yes)):
      return yes ? 1 : 0
    case (.choice(let labels), .label(let label)):
      return labels.firstIndex(of: label).map(Int64.init)
    case (.choices(let labels), .labels(let some)):
      var set = LabelSet()
      for label in some {
        guard let place = labels.firstIndex(of: label) else { return nil }
        set.insert(LabelSet(place))
      }
      return Int64(bitPattern: set.rawValue)
    case (.quantity(let measure, let orNever), .quantity(let quantity)):
      return quantity.measure == measure && (orNever || !quantity.isNever) ? quantity.ticks : nil
    default:
      return nil
    }
  }

  /// The value that a number stands for.
  func decode(_ number: Int64) -> Value {
    switch self {
    case .yesNo: .yesNo(number != 0)
    case .choice(let labels):
      .label(labels.indices.contains(Int(number)) ? labels[Int(number)] : "")
    case .choices(let labels):
      .labels(LabelSet(rawValue: UInt64(bitPattern: number)).labels(of: labels).sorted())
    case .quantity(let measure, _): .quantity(Quantity(number, measure))
    }
  }
}
