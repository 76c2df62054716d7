public import PolicyLanguage

/// What an interview is to settle, and what is known of the answers beforehand.
public struct Interview: Sendable {
  /// How many situations are looked at before the order of questions is no longer proved best.
  public static let situationLimit = 4000

  /// The decisions that are to be settled.
  public var decisions: [DecisionReference]
  /// What is expected of answers; those of other facts count as equally likely.
  public var beliefs: [FactID: Distribution]
  /// Facts that are not asked for.
  public var skipped: Set<FactID>
  /// Whether facts are asked for that count only once something is found of them.
  public var asksFindings: Bool
  /// How many situations may be looked at.
  public var limit: Int

  /// Makes an interview.
  ///
  /// - Parameters:
  ///   - decisions: The decisions that are to be settled.
  ///   - beliefs: What is expected of answers.
  ///   - skipped: Facts that are not asked for.
  ///   - asksFindings: Whether facts are asked for that count only once something is found of them.
  ///   - limit: How many situations may be looked at.
  public init(
    _ decisions: [DecisionReference],
    beliefs: [FactID: Distribution] = [:],
    skipping skipped: Set<FactID> = [],
    asksFindings: Bool = false,
    limit: Int = Interview.situationLimit
  ) {
    self.decisions = decisions
    self.beliefs = beliefs
    self.skipped = skipped
    self.asksFindings = asksFindings
    self.limit = limit
  }
}

/// The question to ask next, and what hangs on it.
public struct InterviewQuestion: Sendable {
  /// One answer, or several that lead to the same.
  public struct Answer: Sendable {
    /// The values: one for a label, stretches for a quantity, sets for a set of choices.
    public var values: [Segment]
    /// How likely it is counted.
    public var likelihood: Double
    /// What each decision can still be after it, in the order of the interview.
    public var rulings: [[Ruling]]
    /// Whether nothing is left to be asked after it.
    public var isLast: Bool
  }

  /// What the question tells apart: a decision, and the rules that wait for the answer.
  public struct Bearing: Sendable {
    /// The decision.
    public var decision: DecisionReference
    /// The rules whose condition is open and looks at the fact.
    public var rules: [RuleID]
  }

  /// How many questions it will take, this one included.
  public struct Outlook: Hashable, Sendable {
    /// On average, answers being as likely as the interview counts them.
    public var expected: Double
    /// At the least.
    public var fewest: Int
    /// At the most.
    public var most: Int

    /// Makes an outlook.
    public init(expected: Double, fewest: Int, most: Int) {
      self.expected = expected
      self.fewest = fewest
      self.most = most
    }
  }

  /// The fact that is asked for.
  public var fact: FactID
  /// The answers that make a difference.
  public var answers: [Answer]
  /// What it tells apart.
  public var bearings: [Bearing]
  /// How many questions it will take in this order; nil where that was too much to work out.
  public var outlook: Outlook?
  /// Whether it is proved that no other order takes fewer questions on average.
  public var isExact: Bool
  /// How many situations were looked at.
  public var situations: Int
}
