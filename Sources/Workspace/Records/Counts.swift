/// How much of everything a workspace holds.
public struct Counts: Hashable, Sendable {
  /// Cadres.
  public var cadres = 0
  /// Proposals.
  public var proposals = 0
  /// Parts of cadres in proposals.
  public var participants = 0
  /// Runs of proposals.
  public var pilots = 0
  /// Cases with facts and nothing else.
  public var bareCases = 0
  /// Cases of every sort, bare ones included.
  public var cases = 0
  /// Facts.
  public var facts = 0

  /// Makes counts of nothing.
  public init() {}
}
