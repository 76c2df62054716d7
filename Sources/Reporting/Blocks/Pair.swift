/// A label with its value.
public struct Pair: Hashable, Sendable {
  /// What the value is called.
  public var label: Text
  /// The value.
  public var value: Text
  /// Where the value comes from, at the right edge, or below where it does not fit.
  public var note: Text

  /// Makes a pair.
  public init(_ label: Text, _ value: Text, note: Text = "") {
    self.label = label
    self.value = value
    self.note = note
  }
}
