public import PolicyLanguage

/// What came of simulating many cases together.
public struct PortfolioResult: Sendable {
  /// In how many of some cases a decision comes to one thing.
  public struct Tally: Sendable {
    /// Which decision.
    public var reference: DecisionReference
    /// The values that are left: one, several where it is left open, none where nothing is said.
    public var values: DecidedValues
    /// By the number of cases that come to it, from none up, in how many trials.
    public var trialsByCases: [Int]

    /// The mean number of cases, with its interval.
    public var cases: Estimate {
      var sums = ExactSums()
      for (cases, trials) in trialsByCases.enumerated() {
        sums.count += trials
        sums.sum += Int128(cases) * Int128(trials)
        sums.squares += Int128(cases * cases) * Int128(trials)
      }
      return sums.estimate(unit: 1)
    }

    /// The least number of cases that is not passed in a share of the trials.
    public func quantile(_ share: Double) -> Int {
      let all = trialsByCases.reduce(0, +)
      var rest = Int((share * Double(all)).rounded(.up))
      for (cases, trials) in trialsByCases.enumerated() {
        rest -= trials
        if rest <= 0 { return cases }
      }
      return max(trialsByCases.count - 1, 0)
    }
  }

  /// What came of some of the cases.
  public struct Part: Sendable {
    /// The cadre; nil for all cases.
    public var cadre: String?
    /// How many cases there are.
    public var cases: Int
    /// What the decisions come to, decision by decision, the commonest first.
    public var tallies: [Tally]
    /// The damage of their pilots, each once, in đồng.
    public var damage: CountedValues
    /// The mean of the damage.
    public var meanDamage: Estimate
  }

  /// How many trials were made.
  public var trials: Int
  /// How many were asked for.
  public var wanted: Int
  /// In how many of them some case was impossible; such a case counts for nothing in that trial.
  public var impossible: Int
  /// All cases.
  public var total: Part
  /// The cases of each cadre.
  public var cadres: [Part]

  /// Whether the user ended it early.
  public var isPartial: Bool { trials < wanted }
}
