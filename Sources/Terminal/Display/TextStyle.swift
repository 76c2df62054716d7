/// How letters look on a terminal that has colours.
public enum TextStyle: Int, Sendable, CaseIterable {
  /// Heavier letters.
  case bold = 1
  /// Letters in the background.
  case faint = 2
  /// Letters in red.
  case red = 31
  /// Letters in green.
  case green = 32
  /// Letters in yellow.
  case yellow = 33
  /// Letters in blue.
  case blue = 34
  /// Letters in magenta.
  case magenta = 35
  /// Letters in cyan.
  case cyan = 36

  /// What switches the style on.
  var beginning: String { "\u{1B}[\(rawValue)m" }

  /// What switches every style off.
  static let end = "\u{1B}[0m"
}
