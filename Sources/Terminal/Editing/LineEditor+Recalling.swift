// Keys that bring something back: words of earlier lines, and what the line was before.

extension LineEditor {
  /// Puts in the last word of the line before; pressed again, of the line before that.
  func insertLastWord() -> KeyEffect {
    let (scalars, cursor) = editLine.line
    var words =
      if let lastWord, lastWord.shown == scalars, lastWord.inserted.upperBound == cursor {
        lastWord
      } else {
        LastWord(line: scalars, cursor: cursor, in: history)
      }
    guard words.goBack(in: history) else { return .refused }
    lastWord = words
    editLine.replaceLine(with: words.shown, cursor: words.inserted.upperBound)
    return .changed
  }

  /// Takes note of the line before the next key, so that what the key does can be taken back.
  ///
  /// What comes in one burst is one change.
  func noteForUndo() {
    guard search == nil, !reader.hasMore() else { return }
    let (scalars, cursor) = editLine.line
    undoSteps.note(UndoSteps.State(scalars: scalars, cursor: cursor))
  }

  /// Takes the last change back.
  func undo() -> KeyEffect {
    guard let before = undoSteps.takeBack() else { return .refused }
    editLine.replaceLine(with: before.scalars, cursor: before.cursor)
    return .changed
  }
}
