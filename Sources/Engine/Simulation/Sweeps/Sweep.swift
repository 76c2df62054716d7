public import PolicyLanguage

// One thing of a plan is varied and all else stays, the draws included: every point of the curve is
// made of the same trials, so that the curve is as smooth as the plan is, and no bump is luck.

/// What is varied in a plan, and through which values.
public struct Sweep: Sendable {
  /// What can be varied.
  public enum Parameter: Hashable, Sendable {
    /// The chance of one value of an uncertain fact; those of the others keep their proportions.
    case chance(FactID, value: Int64)
    /// The chance of a risk.
    case risk(String)
    /// The mean that is expected of a target.
    case mean(String)
    /// The value of a fact, which is then certain.
    case value(FactID)
  }

  /// One point of the curve.
  public struct Point: Sendable {
    /// The value of what is varied.
    public var value: Value
    /// The plan there.
    public var plan: SimulationPlan
  }

  /// What is varied.
  public let parameter: Parameter
  /// The points, in order.
  public let points: [Point]

  /// How many points a range is cut into when nothing is said.
  public static let standardPoints = 21

  /// Reads what is to be varied in a plan.
  ///
  /// `chance.approval=0%..100%` is the chance of the first value that is expected of `approval`, of
  /// yes/no of yes; `chance.approval.rejected=0%..50%` names another;
  /// `chance."bus breaks down"=0%..50%` is a risk's. `mean."clinic visits"=5000..12000` is what is
  /// expected of a target. `approval=*` settles a fact to each of its values,
  /// `damage=0..10bn` to values of a range.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - plan: The plan.
  ///   - points: How many points a range is cut into, two at least.
  /// - Returns: The sweep.
  /// - Throws: Why it is none.
  public static func parse(
    _ text: String,
    in plan: SimulationPlan,
    points: Int = standardPoints
  ) throws(PlanError) -> Sweep {
    try SweepReader(plan: plan, points: max(points, 2)).read(text)
  }

  /// What came of a sweep.
  public struct Curve: Sendable {
    /// What is varied.
    public var parameter: Parameter
    /// The values and what came of each; fewer than asked for where the user ended it early, and
    /// then the last may have fewer trials.
    public var points: [(value: Value, result: SimulationResult)]
    /// How many points were asked for.
    public var wanted: Int

    /// Whether the user ended it early.
    public var isPartial: Bool { points.count < wanted || points.contains { $0.result.isPartial } }
  }

  /// Simulates each point with the same seed.
  ///
  /// - Parameters:
  ///   - trials: How many trials each at most.
  ///   - precision: Half the width of a point's 95% intervals at which it has trials enough; nil to
  ///     make all.
  ///   - seed: The seed.
  ///   - progress: Called now and then with the share of the points that are done.
  ///   - shouldStop: Asked between blocks; true ends it with what there is.
  /// - Returns: The curve: the same for the same seed, however many processors there are.
  /// - Complexity: O(points × trials × uncertain things).
  public func run(
    trials: Int,
    until precision: Double? = nil,
    seed: UInt64,
    progress: @escaping @Sendable (Double) -> Void = { _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) -> Curve {
    var curve = Curve(parameter: parameter, points: [], wanted: points.count)
    for (number, point) in points.enumerated() {
      let wanted = points.count
      let result = Simulator(point.plan, seed: seed).run(
        trials: trials,
        until: precision,
        progress: { progress((Double(number) + Double($0) / Double(trials)) / Double(wanted)) },
        shouldStop: shouldStop
      )
      if result.trials > 0 { curve.points.append((point.value, result)) }
      if shouldStop() { break }
    }
    return curve
  }
}
