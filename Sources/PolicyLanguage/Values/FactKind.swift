/// What values a fact can have.
public enum FactKind: Hashable, Sendable {
  /// Yes or no.
  case yesNo
  /// Exactly one of the labels, in the order declared.
  case choice([String])
  /// Any number of the labels.
  case choices([String])
  /// A quantity; a date may also be `never` where `orNever` holds.
  case quantity(Measure, orNever: Bool)

  /// The labels of a choice, none for other kinds.
  public var labels: [String] {
    switch self {
    case .choice(let labels), .choices(let labels): labels
    case .yesNo, .quantity: []
    }
  }

  /// The measure of a quantity, nil for other kinds.
  public var measure: Measure? {
    if case .quantity(let measure, _) = self { measure } else { nil }
  }

  /// Whether a value is one of this kind's.
  public func contains(_ value: Value) -> Bool {
    switch (self, value) {
    case (.yesNo, .yesNo): true
    case (.choice(let labels), .label(let label)): labels.contains(label)
    case (.choices(let labels), .labels(let some)): some.allSatisfy(labels.contains)
    case (.quantity(let measure, let orNever), .quantity(let quantity)):
      quantity.measure == measure && (orNever || !quantity.isNever)
    default: false
    }
  }
}
