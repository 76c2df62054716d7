/// One run of a proposal.
public struct Pilot: Hashable, Sendable {
  /// The proposal's id.
  public var proposal: String
  /// Which of the proposal's pilots it is, from 1; the number of a removed pilot is not used again.
  public var number: Int
  /// Where it takes place, empty when not said.
  public var place: String

  /// Makes a pilot.
  public init(proposal: String, number: Int, place: String = "") {
    self.proposal = proposal
    self.number = number
    self.place = place
  }
}
