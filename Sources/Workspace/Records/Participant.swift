/// A cadre's part in a proposal.
public struct Participant: Hashable, Sendable {
  /// The proposal's id.
  public var proposal: String
  /// The cadre's id.
  public var cadre: String

  /// Makes a participant.
  public init(proposal: String, cadre: String) {
    self.proposal = proposal
    self.cadre = cadre
  }
}
