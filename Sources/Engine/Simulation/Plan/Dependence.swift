public import PolicyLanguage

/// That something uncertain is expected otherwise where something else of the plan holds.
///
/// This is a row of a conditional distribution, as in a Bayesian network (J. Pearl, "Probabilistic
/// reasoning in intelligent systems", 1988): what depends takes its own expectation unless a
/// condition holds, then that of the first one that does.
public struct Dependence: Hashable, Sendable {
  /// What depends.
  public var thing: PlanThing
  /// On what it depends.
  public var condition: Condition
  /// What is expected where the condition holds; of a risk, 1 for happening and 0 for not.
  public var expectation: Distribution

  /// What has to hold.
  public struct Condition: Hashable, Sendable {
    /// Of what.
    public var thing: PlanThing
    /// What is asked of it.
    public var test: Test
  }

  /// What can be asked of something.
  public enum Test: Hashable, Sendable {
    /// Whether a risk happened or a target was reached.
    case happened(Bool)
    /// Whether a choice or a yes/no fact is among some labels; no is the first, yes the second.
    case labels(LabelSet)
    /// Whether a quantity lies between two.
    case range(ClosedRange<Int64>)

    /// Whether a value passes, in the numbering of the fact; 1 and 0 for happening and not.
    public func holds(of value: Int64) -> Bool {
      switch self {
      case .happened(let isNeeded): (value != 0) == isNeeded
      case .labels(let labels): value >= 0 && value < 64 && labels.contains(Int(value))
      case .range(let range): range.contains(value)
      }
    }
  }

  /// Reads a dependence: `"clinic visits" depends on "bus breaks down": normal(6000, 1000)`.
  ///
  /// The condition is a risk, which holds where it happens, or a target, where it is reached, or a
  /// comparison: `"bus breaks down"=no`, `"clinic visits"=missed`, `approval=none`,
  /// `reported-on<=2021-11-01`. Of a risk a chance is expected: `flood depends on storm: 60%`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - targets: The targets of the plan.
  ///   - risks: The risks of the plan.
  ///   - set: The policies, whose facts can be named as well.
  /// - Returns: The dependence.
  /// - Throws: Why it is none.
  public static func parse(
    _ text: String,
    targets: [Target],
    risks: [Risk],
    in set: PolicySet
  ) throws(PlanError) -> Dependence {
    try DependenceReader(targets: targets, risks: risks, set: set).read(text)
  }
}

extension Distribution {
  /// What is expected of something that happens with a chance in millionths.
  static func chance(_ chance: Int64) -> Distribution {
    let share = Double(chance) / 1_000_000
    return .discrete([Weighted(1, share), Weighted(0, 1 - share)])
  }
}
