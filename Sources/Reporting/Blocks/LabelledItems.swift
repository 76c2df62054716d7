/// A label and the items that belong to it, joined by dots, with lines broken between items.
///
/// ```
/// because  reported before the pilot began · approved as a pilot
///          carried out as approved                              (14-KL/TW, core rule)
///          shortfall with objective cause                       (interpretation: balanced)
/// ```
public struct LabelledItems: Hashable, Sendable {
  /// Items with one note for all of them; a group begins a line.
  public struct Group: Hashable, Sendable {
    /// The items, each broken only if it is longer than a line.
    public var items: [Text]
    /// What the items rest on, at the right edge, or below where it does not fit.
    public var note: Text

    /// Makes a group.
    public init(_ items: [Text], note: Text = "") {
      self.items = items
      self.note = note
    }
  }

  /// What the items are; may be empty.
  public var label: Text
  /// The items.
  public var groups: [Group]
  /// How far the label stands in.
  public var indent: Int

  /// Makes labelled items in groups.
  public init(_ label: Text, groups: [Group], indent: Int = 2) {
    self.label = label
    self.groups = groups
    self.indent = indent
  }

  /// Makes labelled items in one group.
  public init(_ label: Text, _ items: [Text], note: Text = "", indent: Int = 2) {
    self.init(label, groups: [Group(items, note: note)], indent: indent)
  }
}
