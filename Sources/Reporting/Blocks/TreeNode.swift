/// A node of a hierarchy, such as a step of a proof with the steps it rests on.
public struct TreeNode: Hashable, Sendable {
  /// The sign before the text, if any.
  public var marker: Marker?
  /// The text.
  public var text: Text
  /// What the node rests on, at the right edge, or below where it does not fit.
  public var note: Text
  /// The nodes below.
  public var children: [TreeNode]

  /// Makes a node.
  public init(
    _ text: Text,
    marker: Marker? = nil,
    note: Text = "",
    children: [TreeNode] = []
  ) {
    self.text = text
    self.marker = marker
    self.note = note
    self.children = children
  }
}
