import PlainText

/// The part of a source line that fits a width, escaped, with the marked part always in it.
struct ExcerptWindow {
  /// What stands before the marked part.
  let before: String
  /// The marked part itself, cut where it is longer than half the width.
  let marked: String
  /// What stands after it.
  let after: String

  init(before: String, marked: String, after: String, width: Int) {
    // No letter takes less than one cell but for marks, so these prefixes hold enough.
    let reach = width * 3
    let marked = Self.shown(marked.prefix(reach)).truncated(to: width / 2)
    let tail = Self.shown(before.suffix(reach))
    let head = Self.shown(after.prefix(reach))
    let room = width - marked.displayWidth
    let kept = max(room - head.displayWidth, room * 2 / 3)
    self.marked = marked
    self.before = Self.end(of: tail, cells: kept)
    self.after = head.truncated(to: room - self.before.displayWidth)
  }

  private static func end(of text: String, cells: Int) -> String {
    guard text.displayWidth > cells else { return text }
    var tail = Substring(text)
    while tail.displayWidth > cells - 1 { tail.removeFirst() }
    return "…" + tail
  }

  private static func shown(_ text: Substring) -> String {
    String(text.map { $0 == "\t" ? " " : $0 }).escapedForDisplay
  }
}
