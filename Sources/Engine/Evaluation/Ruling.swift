public import PolicyLanguage

/// What the rules say for one decision of one completed case.
public enum Ruling: Hashable, Sendable {
  /// No rule says anything.
  case silent
  /// One value, or several that the text leaves open.
  case given(Outcome)
  /// Live rules give different values; each outcome once, in order.
  case conflict([Outcome])

  /// Puts together what live rules give.
  ///
  /// Rules that leave the same values are no conflict; flatly given beats considered.
  public init(_ outcomes: some Sequence<Outcome>) {
    var distinct: [Outcome] = []
    for outcome in outcomes {
      guard let place = distinct.firstIndex(where: { $0.values == outcome.values }) else {
        distinct.append(outcome)
        continue
      }
      if outcome.force == .flat { distinct[place].force = .flat }
    }
    switch distinct.count {
    case 0: self = .silent
    case 1: self = .given(distinct[0])
    default: self = .conflict(distinct.sorted { $0.values.rawValue < $1.values.rawValue })
    }
  }

  /// Every value that some rule leaves possible.
  public var values: LabelSet {
    switch self {
    case .silent: []
    case .given(let outcome): outcome.values
    case .conflict(let outcomes): outcomes.reduce(LabelSet()) { $0.union($1.values) }
    }
  }

  /// Whether the text leaves more than one value open.
  public var isOpen: Bool {
    if case .given(let outcome) = self { outcome.values.count > 1 } else { false }
  }

  /// Whether live rules differ.
  public var isConflict: Bool {
    if case .conflict = self { true } else { false }
  }

  /// Whether it is flat, or only to be considered; nil where no rule says anything.
  public var force: Force? {
    switch self {
    case .silent: nil
    case .given(let outcome): outcome.force
    case .conflict(let outcomes):
      outcomes.contains { $0.force == .flat } ? .flat : .considered
    }
  }
}
