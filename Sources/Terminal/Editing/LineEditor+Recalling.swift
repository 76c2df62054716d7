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
    beginChange()
    editLine.replaceLine(with: words.shown, cursor: words.inserted.upperBound)
    return .changed
  }

  /// Takes note of the line before the next key, so that what the key does can be taken back.
  ///
  /// What an input method deletes and types anew in one burst is one change, and so is more of a very
  /// long line.
  func noteForUndo() {
    guard search == nil else { return }
    let count = editLine.count
    if count < undoSteps.count || count > Self.longLine, reader.hasMore() { return }
    undoSteps.note(undoState)
  }

  private static let longLine = 4096

  private var undoState: UndoSteps.State {
    let (scalars, cursor) = editLine.line
    return UndoSteps.State(scalars: scalars, cursor: cursor)
  }

  /// Takes note of the line before a change that is taken back by itself.
  func beginChange() {
    undoSteps.begin(from: undoState)
  }

  /// Takes the last change back.
  func undo() -> KeyEffect {
    undoSteps.note(undoState)
    guard let before = undoSteps.takeBack() else { return .refused }
    editLine.replaceLine(with: before.scalars, cursor: before.cursor)
    return .changed
  }
}
