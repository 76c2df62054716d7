/// The room in which a block is laid out, and the characters to draw it with.
struct Frame {
  /// The cells of a line.
  var width: Int
  /// The characters to draw with.
  var glyphs: Glyphs

  init(_ style: Style) {
    width = style.width
    glyphs = style.glyphs
  }

  /// Returns a text made printable.
  func safe(_ text: Text) -> SafeText { SafeText(text, glyphs: glyphs) }

  /// Returns the cells left beside an indent; at least one.
  func room(beside indent: Int) -> Int { max(1, width - indent) }

  /// Returns lines that stand in, the first of them behind a label.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - label: What stands before the first line, within the indent.
  ///   - indent: Where the lines begin.
  /// - Returns: As many lines as were given.
  func hanging(_ lines: [SafeText], behind label: SafeText, at indent: Int) -> [SafeText] {
    lines.enumerated().map { index, line in
      guard index == 0 else { return line.indented(by: indent) }
      if label.isEmpty || line.isEmpty { return label + line.indented(by: indent) }
      var first = label
      first.pad(to: indent)
      return first + line
    }
  }

  /// Adds a note at the right of the last line, or on lines of its own where it does not fit.
  ///
  /// - Parameters:
  ///   - note: The note; nothing is added if it is empty.
  ///   - lines: Whole lines of the page, at least one.
  ///   - column: Where notes begin, so that those of one block stand below one another.
  ///   - indent: Where the lines begin, for a note too long for one line.
  func add(_ note: SafeText, to lines: inout [SafeText], column: Int, indent: Int) {
    guard !note.isEmpty, let last = lines.indices.last else { return }
    let own = width - note.width
    let taken = lines[last].width + 2
    if let place = [column, own].first(where: { taken <= $0 && $0 <= own }) {
      lines[last].pad(to: place)
      lines[last].append(note)
    } else if own >= indent {
      lines.append(note.indented(by: max(indent, min(column, own))))
    } else {
      lines += note.wrapped(to: room(beside: indent)).map { $0.indented(by: indent) }
    }
  }

  /// Returns where notes of the given widths begin, so that the longest ends at the right edge.
  func noteColumn(_ widths: some Sequence<Int>) -> Int { width - (widths.max() ?? 0) }
}
