/// Which case is meant.
///
/// A proposal without participants has no case. One without pilots has a case for each participant,
/// with no pilot; any other has a case for each participant in each pilot.
public enum CaseID: Hashable, Sendable {
  /// The bare case of that id.
  case bare(String)
  /// A cadre's part in a proposal, and in one of its pilots if there are any.
  case part(proposal: String, cadre: String, pilot: Int?)
}
