/// How often a value fell into each of several ranges.
public struct Histogram: Hashable, Sendable {
  /// One range.
  public struct Bin: Hashable, Sendable {
    /// Where the range begins, or how it is called.
    public var label: Text
    /// How often the value fell into it, or how likely it does.
    public var count: Double
    /// The count as it is written.
    public var text: Text

    /// Makes a range.
    public init(_ label: Text, _ count: Double, text: Text) {
      self.label = label
      self.count = count
      self.text = text
    }
  }

  /// How the counts are drawn.
  public enum Form: Hashable, Sendable {
    /// One line for each range, its bar lying.
    case rows
    /// One standing column for each range, in so many lines, over a labelled axis.
    case columns(height: Int)
    /// All ranges on one line, between the label of the first and that of the last.
    case line
  }

  /// The ranges in order.
  ///
  /// Where standing columns do not fit, neighbours are drawn as one, their counts added.
  public var bins: [Bin]
  /// How the counts are drawn; without block characters always as rows.
  public var form: Form
  /// What is counted, drawn above.
  public var caption: Text
  /// How far the histogram stands in.
  public var indent: Int

  /// Makes a histogram.
  public init(_ bins: [Bin], form: Form = .rows, caption: Text = "", indent: Int = 2) {
    self.bins = bins
    self.form = form
    self.caption = caption
    self.indent = indent
  }
}
