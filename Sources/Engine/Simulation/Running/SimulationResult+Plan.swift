import PolicyLanguage

extension SimulationResult {
  /// How often a target was reached.
  public struct TargetShare: Sendable {
    /// The target.
    public var target: Target
    /// In how many trials.
    public var reached: Int
    /// The exact chance; nil where it was not worked out.
    public var exact: Double?
    /// How much of it was reached, in the ticks of its goal.
    public var values: CountedValues
  }

  /// How often the pilot came to a result.
  public struct ResultShare: Sendable {
    /// The result.
    public var result: Thresholds.Result
    /// In how many trials.
    public var count: Int
    /// The exact chance; nil where it was not worked out.
    public var exact: Double?
  }

  /// How often a risk happened, and what it cost.
  public struct RiskShare: Sendable {
    /// The risk.
    public var risk: Risk
    /// In how many trials it happened.
    public var happened: Int
    /// The exact chance; nil where it was not worked out.
    public var exact: Double?
    /// Its damage on average over all trials, in đồng.
    public var meanDamage: Double
    /// Its share of the damage of all risks; 0 where there is none.
    public var damageShare: Double
  }

  /// How often the risks that happened gave a cause.
  public struct CauseShare: Sendable {
    /// Its label; nil where there was none.
    public var label: String?
    /// In how many trials.
    public var count: Int
    /// The exact chance; nil where it was not worked out.
    public var exact: Double?
  }

  /// How much a decision hangs on something uncertain, worked out exactly.
  public struct Influence: Sendable {
    /// What.
    public var thing: PlanThing
    /// The largest difference that its value makes to the probability of the commonest outcome.
    public var swing: Double
    /// The share of the variance of the commonest outcome that it explains alone.
    ///
    /// The first-order index of I. M. Sobol', "Sensitivity estimates for nonlinear mathematical
    /// models" (1993).
    public var alone: Double
    /// The share that it has a part in, with others; nil where things depend on each other.
    public var total: Double?
  }

  /// The estimates after some trials.
  public struct Checkpoint: Sendable {
    /// How many trials.
    public var trials: Int
    /// How many of them contradicted a constraint.
    public var impossible: Int
    /// For each decision the counts of its shares, in their order.
    public var counts: [[Int]]

    /// The estimate of a share and half the width of its interval with a confidence of 95%.
    ///
    /// - Parameters:
    ///   - decision: The place of the decision.
    ///   - share: The place of the share.
    /// - Returns: Both; 0 and 1 where every trial was impossible.
    public func estimate(_ decision: Int, _ share: Int) -> (share: Double, halfWidth: Double) {
      let possible = trials - impossible
      let interval = wilsonInterval(counts[decision][share], of: possible)
      return (
        possible > 0 ? Double(counts[decision][share]) / Double(possible) : 0,
        (interval.upperBound - interval.lowerBound) / 2
      )
    }
  }
}

/// An interval in which a share lies with a confidence of 95%.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
public func wilsonInterval(_ count: Int, of trials: Int) -> ClosedRange<Double> {
  guard trials > 0 else { return 0...1 }
  let z = ExactMath.normalQuantile(0.975)
  let (n, p) = (Double(trials), Double(count) / Double(trials))
  let centre = p + z * z / (2 * n)
  let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  let scale = 1 + z * z / n
  // At the ends the formula gives the end itself, but for rounding.
  let low = count == 0 ? 0 : max(0, (centre - spread) / scale)
  let high = count == trials ? 1 : min(1, (centre + spread) / scale)
  return low...high
}
