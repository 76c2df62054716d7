import PlainText

extension LineEditor {
  /// Completes what stands before the cursor; asked again without effect, lists what could follow.
  func completeWord() -> KeyEffect {
    guard let complete = hooks.complete else { return .refused }
    let (scalars, cursor) = editLine.line
    let line = LineOffsets(scalars)
    let completions = complete(line.text, line.offset(of: cursor))
    guard let first = completions.candidates.first,
      let range = line.places(of: completions.replacing)
    else { return .refused }
    let isRepeated = lastCompletion == scalars
    lastCompletion = nil
    if completions.candidates.count == 1 {
      let end = rest(of: LineText.shown(first.appended), before: scalars[range.upperBound...])
      replace(range, with: LineText.shown(first.text) + end.missing)
      editLine.moveCursor(to: editLine.line.cursor + end.present)
      return .changed
    }
    let common = LineText.shown(completions.commonPrefix)
    if extends(common, scalars[range]) {
      replace(range, with: common)
      return .changed
    }
    guard isRepeated else {
      lastCompletion = scalars
      return .refused
    }
    lastCompletion = scalars
    let screen = screen
    let list = CompletionList(candidates: completions.candidates, screen: screen, more: words.more)
    return showBelow(list.text())
  }

  /// Says what a `?` at the end of a line asks for, or takes it for a letter.
  func explain() -> KeyEffect {
    let (scalars, cursor) = editLine.line
    // In a paste that was not marked as one, more follows at once.
    guard cursor == scalars.count, !reader.hasMore(),
      let text = hooks.explain?(LineText.meant(scalars))
    else {
      editLine.insert(["?"])
      return .changed
    }
    return showBelow(text.hasSuffix("\n") ? text : text + "\n")
  }

  private func replace(_ range: Range<Int>, with scalars: [Unicode.Scalar]) {
    beginChange()
    editLine.moveCursor(to: range.upperBound)
    editLine.deleteBackwards(range.count)
    editLine.insert(scalars)
  }

  // Progress is more text, or the same text better spelled: `nguyen` becomes `nguyễn`.
  private func extends(_ common: [Unicode.Scalar], _ typed: ArraySlice<Unicode.Scalar>) -> Bool {
    let common = LineText.meant(common)
    let typed = LineText.meant(typed)
    return common != typed && common.withoutMarks.hasPrefix(typed.withoutMarks)
  }

  // What follows a completed word may stand there already.
  private func rest(
    of appended: [Unicode.Scalar],
    before following: ArraySlice<Unicode.Scalar>
  ) -> (missing: [Unicode.Scalar], present: Int) {
    following.starts(with: appended) ? ([], appended.count) : (appended, 0)
  }
}

/// A line as text, with offsets in UTF-8 instead of places in scalars.
private struct LineOffsets {
  let text: String
  // The offset of each scalar, and of the end.
  private var offsets = [0]

  init(_ scalars: [Unicode.Scalar]) {
    var view = String.UnicodeScalarView()
    for shown in scalars {
      let scalar = shown == LineText.shownBreak ? "\n" : shown
      view.append(scalar)
      offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
    }
    text = String(view)
  }

  func offset(of place: Int) -> Int { offsets[place] }

  // Nil for a range that is outside the line or cuts a letter in two.
  func places(of range: Range<Int>) -> Range<Int>? {
    guard let start = offsets.firstIndex(of: range.lowerBound),
      let end = offsets.firstIndex(of: range.upperBound)
    else { return nil }
    return start..<end
  }
}
