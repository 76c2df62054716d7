/// One part of an answer for people.
///
/// A block knows its content and how far it stands in, not where it is drawn: blank lines between
/// blocks are put by the formats. Unless said otherwise an indent is in cells.
public enum Block: Hashable, Sendable {
  /// What the answer is about, with a remark at the right edge, or below where it does not fit.
  case title(Text, aside: Text = "")
  /// The head of a part of the answer.
  case heading(Text)
  /// Running text.
  case paragraph(Text, indent: Int = 2)
  /// Labels and their values in two columns.
  case pairs([Pair], indent: Int = 2)
  /// A label and what belongs to it, in a row.
  case items(LabelledItems)
  /// Rows and columns.
  case table(Table)
  /// Marked lines, one below the other, nested as deep as need be.
  case list([ListItem], indent: Int = 2)
  /// A hierarchy such as a proof, with what depends on what drawn as branches.
  case tree([TreeNode], indent: Int = 2)
  /// Values as bars on one scale.
  case bars(BarChart)
  /// Counts over ranges of a value.
  case histogram(Histogram)
  /// Lines over an axis.
  case plot(LinePlot)
  /// Lines as they are, never wrapped, perhaps in a named language.
  ///
  /// Those of the language `usage`, which are read and never run, are broken between words.
  case code(String, language: String = "", indent: Int = 2)
}
