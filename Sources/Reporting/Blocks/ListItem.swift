/// A marked line, with those that stand below it.
public struct ListItem: Hashable, Sendable {
  /// The sign before the text.
  public var marker: Marker
  /// The text.
  public var text: Text
  /// What stands below, further in.
  public var children: [ListItem]

  /// Makes an item.
  public init(_ text: Text, marker: Marker = .bullet, children: [ListItem] = []) {
    self.text = text
    self.marker = marker
    self.children = children
  }
}
