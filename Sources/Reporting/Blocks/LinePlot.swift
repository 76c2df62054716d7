/// One or several lines over an axis, for a value that depends on another.
///
/// Where there are several, each line has a letter, and the letters are told below; colour only
/// helps.
public struct LinePlot: Hashable, Sendable {
  /// A place in the plane; one that is not finite breaks the line.
  public struct Point: Hashable, Sendable {
    /// The place along the horizontal axis.
    public var x: Double
    /// The place along the vertical axis.
    public var y: Double

    /// Makes a point.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// One line.
  public struct Series: Hashable, Sendable {
    /// What the line shows.
    public var name: Text
    /// The points that the line joins, in order.
    public var points: [Point]
    /// For each point the interval in which it truly lies; none where that is not told.
    ///
    /// Characters do not draw it: a table beside the plot has to tell it.
    public var bands: [ClosedRange<Double>]
    /// What the line means.
    public var role: Role

    /// Makes a line.
    public init(
      _ name: Text,
      _ points: [Point],
      bands: [ClosedRange<Double>] = [],
      role: Role = .plain
    ) {
      self.name = name
      self.points = points
      self.bands = bands
      self.role = role
    }
  }

  /// A place on an axis with its name.
  public struct Tick: Hashable, Sendable {
    /// Where it is.
    public var value: Double
    /// The value as it is written, with its unit.
    public var label: Text

    /// Makes a tick.
    public init(_ value: Double, _ label: Text) {
      self.value = value
      self.label = label
    }
  }

  /// What is measured in one direction.
  public struct Axis: Hashable, Sendable {
    /// What is measured.
    public var title: Text
    /// The places to be named; those for which there is no room are left out.
    public var ticks: [Tick]

    /// Makes an axis, which reaches over all its ticks and all points.
    public init(_ title: Text, ticks: [Tick] = []) {
      self.title = title
      self.ticks = ticks
    }
  }

  /// The lines; where two meet, the later is drawn over the earlier.
  public var series: [Series]
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// What the lines show, told where they cannot be drawn in dots; without it they are drawn in
  /// letters.
  public var words: [Text]
  /// The lines of text that the plane is high.
  public var height: Int
  /// How far the plot stands in.
  public var indent: Int

  /// Makes a plot.
  public init(
    _ series: [Series],
    x: Axis,
    y: Axis,
    words: [Text] = [],
    height: Int = 12,
    indent: Int = 2
  ) {
    self.series = series
    self.x = x
    self.y = y
    self.words = words
    self.height = height
    self.indent = indent
  }
}
