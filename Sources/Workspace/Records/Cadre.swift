/// An official.
public struct Cadre: Hashable, Sendable {
  /// What the cadre is called in commands.
  public var id: String
  /// The full name, empty when not said.
  public var name: String
  /// The post held, empty when not said.
  public var post: String
  /// The body served in, empty when not said.
  public var unit: String

  /// Makes a cadre.
  public init(id: String, name: String = "", post: String = "", unit: String = "") {
    self.id = id
    self.name = name
    self.post = post
    self.unit = unit
  }
}
