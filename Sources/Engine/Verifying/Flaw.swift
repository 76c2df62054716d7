public import PolicyLanguage

/// What is wrong with an answer that was checked.
public enum Flaw: Hashable, Sendable {
  /// A part of a reason is not so in the case.
  case notSo(part: Int)
  /// A completion that has all of a reason comes out otherwise.
  case notSufficient(CaseFacts)
  /// A part of a reason can be left out.
  case needless(part: Int)
  /// These rulings are told, but no completion gives them.
  case neverComes([Ruling])
  /// These rulings come of some completion, but are not told.
  case missing([Ruling])
  /// After the changes the goal is not reached for sure.
  case goalNotReached
  /// A fact is changed that has to stay.
  case mustStay(FactID)
  /// The changes cost something else than is told.
  case otherCost(Int)
  /// Cheaper changes reach the goal.
  case cheaper([FactID: Int64])
  /// Other changes of the same cost reach the goal, and are not told.
  case anotherWay([FactID: Int64])
  /// Changes reach the goal, though it is told that none do.
  case canBeReached([FactID: Int64])
  /// The goal is reached already, or is told to be and is not.
  case reachedOtherwise
  /// Facts that are told to stand in the way can be otherwise, and still nothing changes.
  case noObstacle(Int)
  /// A smaller set of facts stands in the way.
  case smallerObstacle([FactID])
  /// Another reason settles the decision, and is not told.
  case missingReason([Condition])
  /// Other facts would do, alone, and are not told; with fewer or other parts than those told.
  case missingObstacle([FactID])
  /// A set of so many facts is told, which is not the number that is told.
  case otherDistance(Int)
  /// The differences taken over do not give the other decision.
  case noExplanation(Int)
  /// Fewer differences explain it.
  case smallerDifference([FactID])
  /// Facts that differ and matter are not among the differences told, or the other way round.
  case otherDifferences([FactID])
}

/// How much of a space was gone through when an answer was checked.
public enum Extent: Hashable, Sendable {
  /// All of it; so many cases, partial ones among them, were looked at.
  case exhaustive(Int)
  /// So many cases drawn at random: a flaw may have been missed.
  case samples(Int)

  /// How many cases were looked at.
  var steps: Int {
    switch self {
    case .exhaustive(let number), .samples(let number): number
    }
  }
}

/// What came of checking an answer.
public struct Verdict: Hashable, Sendable {
  /// What is wrong with it; none when it was confirmed.
  public var flaws: [Flaw]
  /// How much was gone through.
  public var extent: Extent
  /// Whether a list leaves anything out; nil where none was checked for that.
  public var completeness: Completeness?

  /// Makes a verdict.
  public init(flaws: [Flaw], extent: Extent, completeness: Completeness? = nil) {
    self.flaws = flaws
    self.extent = extent
    self.completeness = completeness
  }

  /// Two verdicts on parts of one answer, put together.
  public func joined(_ other: Verdict) -> Verdict {
    let extent: Extent =
      switch (extent, other.extent) {
      case (.exhaustive(let a), .exhaustive(let b)): .exhaustive(a + b)
      case (.exhaustive, .samples(let number)), (.samples(let number), .exhaustive):
        .samples(number)
      case (.samples(let a), .samples(let b)): .samples(a + b)
      }
    let completeness =
      completeness.flatMap { mine in other.completeness.map(mine.joined) ?? mine }
      ?? other.completeness
    return Verdict(flaws: flaws + other.flaws, extent: extent, completeness: completeness)
  }
}
