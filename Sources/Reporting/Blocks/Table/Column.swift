/// How one column of a table is named, for whom it is, and how it uses its room.
public struct Column: Hashable, Sendable {
  /// Where in its column a cell stands.
  public enum Alignment: Hashable, Sendable {
    /// At the left edge.
    case leading
    /// At the right edge.
    case trailing
    /// With its decimal mark, or the end of its whole number, below those of the other rows; a
    /// text without digits at the right edge.
    case decimal(mark: Character)
  }

  /// How a column gives way when the table is wider than the page.
  public enum Wrapping: Hashable, Sendable {
    /// It keeps the width of its longest cell.
    case never
    /// Its cells are broken between words; columns of a higher priority give way first.
    case words(priority: Int)
  }

  /// For whom a column is.
  public enum Audience: Hashable, Sendable {
    /// It is drawn and it is data.
    case all
    /// It is drawn, and left out where tables are data.
    case people
    /// It is data, and never drawn.
    case machines
  }

  /// The head for people.
  public var title: Text
  /// The name for machines.
  public var key: String
  /// For whom the column is.
  public var audience: Audience
  /// Where the cells stand.
  public var alignment: Alignment
  /// How the column gives way.
  public var wrapping: Wrapping
  /// Cells that the column takes at least while there is room, for rows of several tables to agree.
  public var minimumWidth: Int
  /// Cells between this column and the one before.
  public var gap: Int

  /// Makes a column.
  public init(
    _ title: Text,
    key: String,
    for audience: Audience = .all,
    alignment: Alignment = .leading,
    wrapping: Wrapping = .words(priority: 0),
    minimumWidth: Int = 0,
    gap: Int = 2
  ) {
    self.title = title
    self.key = key
    self.audience = audience
    self.alignment = alignment
    self.wrapping = wrapping
    self.minimumWidth = minimumWidth
    self.gap = gap
  }

  /// Makes a column for people only, which needs no name.
  public init(
    drawn title: Text,
    alignment: Alignment = .leading,
    wrapping: Wrapping = .words(priority: 0),
    minimumWidth: Int = 0,
    gap: Int = 2
  ) {
    self.init(
      title,
      key: "",
      for: .people,
      alignment: alignment,
      wrapping: wrapping,
      minimumWidth: minimumWidth,
      gap: gap
    )
  }
}
