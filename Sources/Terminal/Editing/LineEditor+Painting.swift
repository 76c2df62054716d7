import CEditLine
import Glibc

extension LineEditor {
  /// Lets something happen below the line, which is painted again after it.
  ///
  /// Only libedit knows where its cursor is. So the cursor is first sent to the end of the line;
  /// the rest follows as an event.
  func leaveLine(_ action: @escaping () -> Int?) -> KeyEffect {
    let cursor = editLine.line.cursor
    editLine.moveCursor(to: .max)
    pending.push(.below(cursor: cursor, action))
    return .moved
  }

  /// Prints a text, whose last line is ended, below the line.
  func showBelow(_ text: String) -> KeyEffect {
    leaveLine { [editLine] in
      editLine.write(text)
      return nil
    }
  }

  /// Has the line edited by another program.
  func editExternally() -> KeyEffect {
    guard let edit = hooks.editExternally else { return .refused }
    return leaveLine { [self] in
      let line = LineText.meant(editLine.line.scalars)
      let edited = withoutTerminal { edit(line) }
      guard let edited else { return nil }
      editLine.replaceLine(with: LineText.shown(LineText.pasted(edited).text), cursor: .max)
      return .max
    }
  }

  /// Stops the program until it is continued, as Ctrl-Z does elsewhere.
  func suspend() -> KeyEffect {
    leaveLine { [self] in
      withoutTerminal {
        // To the whole group, as the terminal would: a script that runs the shell stops too.
        _ = kill(0, SIGTSTP)
      }
      Interrupts.take(.continuation)
      return nil
    }
  }

  /// Paints the line after the program was stopped by somebody else.
  func resume() -> KeyEffect {
    withoutTerminal {}
    editLine.write(screen.canMoveCursor ? "\r\u{1B}[J" : "\n")
    editLine.repaint()
    return .none
  }

  // Others find the terminal as it was before the line, and may leave it as they like.
  private func withoutTerminal<Value>(_ action: () -> Value) -> Value {
    let screen = screen
    announcePastes(false, on: screen)
    unsafe editline_set_raw(editLine.pointer, 0)
    defer {
      unsafe editline_set_raw(editLine.pointer, 1)
      announcePastes(true, on: screen)
    }
    return KernelKeys.lent(action)
  }

  // libedit keeps a picture of the screen and scrolls it when the line does not fit. After that its
  // rows are no longer those that it counts, and it writes outside the picture. So it is made to
  // believe in a screen that has room for the line, before it gets the next key.
  /// Whether the line has become too long for the rows that libedit believes in.
  var needsRoom: Bool {
    // No letter takes more than eight cells, in the spelling of those that cannot be shown.
    let most = 8 * (shownPromptText.count + editLine.count)
    return most > columns * (rows - Self.spareRows) && rowsNeeded > rows - Self.spareRows
  }

  /// Makes room for the line if it has too little, and says whether that was necessary.
  func makeRoom() -> Bool {
    guard needsRoom else { return false }
    rows = min(2 * rowsNeeded + 2 * Self.spareRows, Self.mostRows)
    unsafe editline_set_rows(editLine.pointer, String(rows))
    return true
  }

  private var rowsNeeded: Int {
    1 + LineLayout.rows(before: shownPromptText + editLine.line.scalars, columns: columns)
  }

  // One key may add so much at most, on the narrowest screen.
  private static let spareRows = 8
  // More than the longest paste needs on a usual screen; libedit keeps two pictures of them all.
  private static let mostRows = 1_000_000

  /// Paints the line in a window of another size.
  ///
  /// Most terminals break the rows anew, so the line now begins elsewhere. It is painted again from
  /// there; where that cannot be known, a part of the old one may stay above, and Ctrl-L clears it.
  func resize() -> KeyEffect {
    let (scalars, cursor) = editLine.line
    let screen = screen
    let text = shownPromptText + scalars[..<cursor]
    let before = LineLayout.rows(before: text, columns: columns)
    takeSize(of: screen)
    let now = LineLayout.rows(before: text, columns: columns)
    unsafe el_resize(editLine.pointer)
    if screen.canMoveCursor {
      let rows = LineLayout.rowsAreBrokenAnew(environment) ? now : min(before, now)
      editLine.write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    } else {
      editLine.write("\n")
    }
    editLine.repaint()
    return .none
  }
}
