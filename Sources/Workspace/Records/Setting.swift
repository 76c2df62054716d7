/// Something that the workspace remembers under a key.
public struct Setting: Hashable, Sendable {
  /// The key.
  public var key: String
  /// What is remembered.
  public var text: String

  /// Makes a setting.
  public init(key: String, text: String) {
    self.key = key
    self.text = text
  }
}
