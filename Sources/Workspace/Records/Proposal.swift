/// Something that cadres propose to do.
public struct Proposal: Hashable, Sendable {
  /// What the proposal is called in commands.
  public var id: String
  /// What is proposed, empty when not said.
  public var title: String
  /// The field of work it lies in, empty when not said.
  public var field: String

  /// Makes a proposal.
  public init(id: String, title: String = "", field: String = "") {
    self.id = id
    self.title = title
    self.field = field
  }
}
