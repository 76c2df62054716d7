/// A condition whose every name is resolved: what a rule asks of a case.
public indirect enum Condition: Hashable, Sendable {
  /// It holds in every case, or in none.
  case always(Bool)
  /// A yes/no fact is yes.
  case holds(FactID)
  /// A choice is one of these labels.
  case among(FactID, LabelSet)
  /// A set of choices has this label.
  case includes(FactID, Int)
  /// A sum of quantities is at most a bound.
  case atMost(Inequality)
  /// A date never came.
  case isNever(FactID)
  /// The case knows the fact, whatever it is.
  case isKnown(FactID)
  /// A rule's own condition holds.
  case rule(RuleID)
  /// What a policy decides of the case is so; cannot stand in a policy file.
  case decided(DecisionTest)
  /// The opposite.
  case not(Condition)
  /// Every one of these.
  case all([Condition])
  /// At least one of these.
  case any([Condition])

  /// The largest condition that may be said twice, as in `a = b` of yes and no.
  static let sizeLimit = 10_000

  /// How many parts it has.
  /// - Complexity: O(size of the condition).
  var size: Int {
    switch self {
    case .not(let inner): 1 + inner.size
    case .all(let parts), .any(let parts): parts.reduce(1) { $0 + $1.size }
    default: 1
    }
  }

  /// The opposite, simplified where that is plain.
  public var negated: Condition {
    switch self {
    case .always(let holds): .always(!holds)
    case .not(let inner): inner
    default: .not(self)
    }
  }
}

/// What is asked of a decision.
public struct DecisionTest: Hashable, Sendable {
  /// What is asked.
  public enum Question: Hashable, Sendable {
    /// The values left possible are exactly these.
    case isExactly(LabelSet)
    /// All values left possible are among these, and there are some.
    case isWithin(LabelSet)
    /// Each of these is left possible.
    case mayBe(LabelSet)
    /// More than one value is left possible.
    case isOpen
    /// No rule says anything.
    case isSilent
    /// It is given as something to be considered.
    case isConsidered
  }

  /// The policy's name; nil asks the first active policy that has the decision.
  public var policy: String?
  /// The decision's name.
  public var decision: String
  /// What is asked.
  public var question: Question

  /// Makes a test.
  public init(policy: String?, decision: String, _ question: Question) {
    self.policy = policy
    self.decision = decision
    self.question = question
  }
}
