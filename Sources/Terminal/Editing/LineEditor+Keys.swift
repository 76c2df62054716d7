import CEditLine

// What the keys of the editor do. Each function runs inside libedit, between two keys.

extension LineEditor {
  /// Takes what the reader announced.
  func takeEvent() -> KeyEffect {
    switch pending.takeEvent() {
    case .insert(let scalars, let beeps):
      beginChange()
      editLine.insert(scalars)
      return beeps ? .changedBadly : .changed
    case .join(let mark): return join(mark)
    case .showSearch(let beeps): return showSearch(beeps: beeps)
    case .endSearch(let restoring): return endSearch(restoring: restoring)
    case .cancel:
      // First to the end, so that nothing of the line stands below what comes next.
      editLine.moveCursor(to: .max)
      outcome = .interrupted
      return .moved
    case .resume: return resume()
    case .resize: return resize()
    case .suspend: return suspend()
    case .below(let cursor, let action):
      editLine.write("\n")
      editLine.moveCursor(to: action() ?? cursor)
      editLine.repaint()
      return .none
    case .grow: return .none
    case .beep, nil: return .refused
    }
  }

  private func join(_ mark: Unicode.Scalar) -> KeyEffect {
    let (scalars, cursor) = editLine.line
    guard cursor > 0, let joined = VietnameseLetters.join(scalars[cursor - 1], mark) else {
      return .refused
    }
    editLine.deleteBackwards(1)
    editLine.insert([joined])
    return .changed
  }

  /// Deletes the letter under the cursor.
  func deleteForwards() -> KeyEffect {
    let (scalars, cursor) = editLine.line
    guard cursor < scalars.count else { return .refused }
    editLine.moveCursor(to: cursor + 1)
    editLine.deleteBackwards(1)
    return .changed
  }

  /// Deletes the letter under the cursor, or ends the input if the line is empty.
  func deleteOrEnd() -> KeyEffect {
    guard editLine.line.scalars.isEmpty else { return deleteForwards() }
    outcome = .endOfInput
    return .ended
  }

  /// Puts a line break into the line.
  func insertBreak() -> KeyEffect {
    editLine.insert([LineText.shownBreak])
    return .changed
  }

  /// Makes the letter under the cursor small if it is a capital, and a capital if not.
  func changeCase() -> KeyEffect {
    let (scalars, cursor) = editLine.line
    guard cursor < scalars.count else { return .refused }
    let letter = scalars[cursor].properties
    let changed = (letter.isUppercase ? letter.lowercaseMapping : letter.uppercaseMapping)
      .unicodeScalars
    guard let first = changed.first, changed.count == 1 else { return .refused }
    editLine.moveCursor(to: cursor + 1)
    editLine.deleteBackwards(1)
    editLine.insert([first])
    return .changed
  }

  /// Goes to an older or newer line with the same beginning.
  func walk(back: Bool) -> KeyEffect {
    let (scalars, cursor) = editLine.line
    var walk =
      if let walk, walk.shown == scalars {
        walk
      } else {
        HistoryWalk(from: scalars, cursor: cursor, in: history)
      }
    guard back ? walk.goBack(in: history) : walk.goForward(in: history) else { return .refused }
    self.walk = walk
    editLine.replaceLine(with: walk.shown, cursor: .max)
    return .changed
  }
}
