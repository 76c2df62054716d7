/// The labels of a list of labels and values, and where the values stand beside them.
///
/// A label wider than two fifths of the room stands on a line of its own, its value below it.
struct PairsLayout {
  private let frame: Frame
  private let indent: Int
  // Where the values begin.
  private let place: Int
  // The lines of each label; the last of them is followed by the value if it reaches to its place.
  private let labels: [(lines: [SafeText], isBeside: Bool)]

  init(_ labels: [Text], indent: Int, frame: Frame) {
    self.frame = frame
    self.indent = indent
    let room = frame.room(beside: indent)
    let limit = room * 2 / 5
    let texts = labels.map(frame.safe)
    let width = texts.lazy.map(\.width).filter { $0 <= limit }.max() ?? 0
    let place = indent + (width > 0 ? width + 2 : 4)
    self.place = place
    self.labels = texts.map { text in
      if text.width > limit {
        return (text.wrapped(to: room).map { $0.indented(by: indent) }, false)
      }
      return ([text.indented(by: indent)], true)
    }
  }

  /// Lays out one value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - index: The place of its label among the labels.
  ///   - note: A note at the right.
  ///   - column: Where notes begin.
  /// - Returns: Whole lines of the page.
  func lines(
    _ value: SafeText,
    at index: Int,
    note: SafeText = SafeText(),
    column: Int = 0
  ) -> [SafeText] {
    var lines = value.wrapped(to: frame.room(beside: place))
    let label = labels[index]
    lines = frame.hanging(
      lines,
      behind: label.isBeside ? label.lines.first ?? SafeText() : SafeText(),
      at: place
    )
    if !label.isBeside { lines = label.lines + lines }
    frame.add(note, to: &lines, column: column, indent: place)
    return lines
  }
}

extension Frame {
  /// Lays out labels and values in two columns.
  func pairs(_ pairs: [Pair], indent: Int) -> [SafeText] {
    let layout = PairsLayout(pairs.map(\.label), indent: indent, frame: self)
    let notes = pairs.map { safe($0.note).filled(as: .faint) }
    let column = noteColumn(notes.map(\.width))
    return pairs.indices.flatMap { index in
      layout.lines(safe(pairs[index].value), at: index, note: notes[index], column: column)
    }
  }
}
