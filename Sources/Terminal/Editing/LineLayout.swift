import CEditLine

/// How libedit lays a line out in rows.
enum LineLayout {
  /// How many rows are above the place behind a text that begins in the first column.
  static func rows(before text: [Unicode.Scalar], columns: Int) -> Int {
    var row = 0
    var column = 0
    for scalar in text {
      let cells = cells(of: scalar)
      // A wide letter does not stand half in one row and half in the next.
      if cells == 2, column + 2 > columns {
        row += 1
        column = 0
      }
      column += cells
      if column >= columns {
        row += column / columns
        column %= columns
      }
    }
    return row
  }

  private static func cells(of scalar: Unicode.Scalar) -> Int {
    let cells = Int(wcwidth(wchar_t(scalar.value)))
    if cells >= 0 { return cells }
    // What the locale cannot print is spelled `^A` or `\U+1EC5`.
    return scalar.value < 0x100 ? 2 : scalar.value > 0xFFFF ? 8 : 7
  }

  /// Whether the terminal breaks the rows of a line anew when the window changes.
  ///
  /// Nearly all do. One that does not would lose a row above the line if it were taken for one that
  /// does, so those that are known by name are left out.
  static func rowsAreBrokenAnew(_ environment: ProcessEnvironment) -> Bool {
    guard environment["XTERM_VERSION"] == nil, let kind = environment["TERM"] else { return false }
    if environment["TMUX"] != nil { return true }
    return !["screen", "linux", "vt", "rxvt"].contains { kind.hasPrefix($0) }
  }
}
