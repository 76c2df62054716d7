/// Values as bars that share one scale.
///
/// ```
/// exempted  71.9%  ████████████████████████████▊  exact 71.94%
/// reduced   18.3%  ███████▎                       exact 18.25%
/// ```
///
/// A bar only repeats what its text says; where there is no room for bars, they are left out.
public struct BarChart: Hashable, Sendable {
  /// One value.
  public struct Bar: Hashable, Sendable {
    /// What the value is of.
    public var label: Text
    /// The value as it is drawn; one that is negative is drawn by its size, one that is not finite
    /// is not drawn.
    public var value: Double
    /// The value as it is written, with its unit.
    public var text: Text
    /// What is written behind the bar, such as an interval.
    public var trailing: Text
    /// What the value means.
    public var role: Role

    /// Makes a bar.
    public init(
      _ label: Text,
      _ value: Double,
      text: Text,
      trailing: Text = "",
      role: Role = .plain
    ) {
      self.label = label
      self.value = value
      self.text = text
      self.trailing = trailing
      self.role = role
    }
  }

  /// The bars, from top to bottom.
  public var bars: [Bar]
  /// The value of a bar of full length; nil for the largest of the values.
  public var full: Double?
  /// The cells of a bar of full length while there is room.
  public var length: Int
  /// How far the chart stands in.
  public var indent: Int

  /// Makes a chart.
  public init(_ bars: [Bar], full: Double? = nil, length: Int = 40, indent: Int = 2) {
    self.bars = bars
    self.full = full
    self.length = length
    self.indent = indent
  }
}
