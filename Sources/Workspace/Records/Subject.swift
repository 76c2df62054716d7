/// Whatever facts can be known of.
public enum Subject: Hashable, Sendable {
  /// The cadre of that id.
  case cadre(String)
  /// The proposal of that id.
  case proposal(String)
  /// A cadre's part in a proposal.
  case participant(proposal: String, cadre: String)
  /// A run of a proposal.
  case pilot(proposal: String, number: Int)
  /// The bare case of that id.
  case bareCase(String)
}
