import CEditLine
import Glibc

extension LineEditor: LineSource {
  /// True: somebody types the lines.
  public var isInteractive: Bool { true }

  /// Waits until somebody has typed a line.
  ///
  /// A line may hold line breaks, from a paste or a recalled statement; it was shown with `⏎` in
  /// their place. Nothing is added to the history.
  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - initialText: What the line holds to begin with.
  /// - Returns: The line without its line break, or why there is none.
  public func readLine(prompt: Prompt, initialText: String = "") -> LineOutcome {
    begin(prompt, initialText)
    var count: CInt = 0
    let characters = unsafe el_wgets(editLine.pointer, &count)
    let error = errno
    let scalars = unsafe characters.map {
      unsafe EditLine.scalars(UnsafeBufferPointer(start: $0, count: max(0, Int(count))))
    }
    return end(scalars, error)
  }

  private func begin(_ prompt: Prompt, _ initialText: String) {
    // What was printed must stand before the prompt; a Ctrl-C was meant for what ran until now.
    fflush(nil)
    Interrupts.clear()
    pending = PendingInput()
    outcome = nil
    walk = nil
    search = nil
    lastCompletion = nil
    lastWord = nil
    undoSteps = UndoSteps()
    hasAskedForRoom = false
    let screen = screen
    self.prompt = prompt
    takeSize(of: screen)
    show(prompt, on: screen)
    bindings.refresh()
    if !initialText.isEmpty {
      pending.push(.insert(LineText.shown(initialText), beeps: false))
    }
    announcePastes(true, on: screen)
    // Before the prompt is seen: what is typed then must not be echoed by the terminal.
    unsafe editline_set_raw(editLine.pointer, 1)
    if reader.hasMore(), screen.canMoveCursor {
      // What was typed too early has been echoed, and the prompt belongs into a new row. The blanks
      // lead there, but only if the cursor is not in the first column.
      let blanks = String(repeating: " ", count: columns - 1)
      editLine.write(blanks + "\r\u{1B}[K")
    }
  }

  private func end(_ scalars: [Unicode.Scalar]?, _ error: CInt) -> LineOutcome {
    announcePastes(false, on: screen)
    if let scalars, scalars.last == "\n", outcome == nil {
      lineNumber += 1
      return .line(LineText.meant(scalars.dropLast().compactMap { LineText.usable($0) }))
    }
    switch outcome {
    case .interrupted: editLine.write("^C\n")
    case .hangUp, .endOfInput, .failed: editLine.write("\n")
    case .line, nil: break
    }
    // libedit gives up without a word when the terminal is gone.
    return outcome ?? (error == 0 || error == EIO ? .hangUp : .failed(code: error))
  }

  /// Asks the terminal to mark pastes, or not to.
  func announcePastes(_ wanted: Bool, on screen: Screen) {
    guard screen.canMoveCursor else { return }
    editLine.write(wanted ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }
}

// MARK: - From keys to characters

extension LineEditor {
  /// The next character for libedit, or nil when the line is over.
  func nextCharacter() -> Unicode.Scalar? {
    editLine.repairCursor()
    if let missed = pending.takeMissedEvent() { dropped(missed) }
    if needsRoom, !hasAskedForRoom {
      pending.push(.grow)
      hasAskedForRoom = true
    }
    while outcome == nil {
      if let character = pending.nextCharacter() { return character }
      noteForUndo()
      let key = reader.next()
      hasAskedForRoom = false
      if search == nil { take(key) } else { takeWhileSearching(key) }
    }
    errno = EINTR
    return nil
  }

  // The announcement was taken for the second half of a key: of `f` in vi, say. A line that is to
  // be dropped is dropped all the same; the rest is lost, audibly.
  private func dropped(_ event: PendingInput.Event) {
    switch event {
    case .cancel: outcome = .interrupted
    case .grow: break
    default: editLine.beep()
    }
  }

  /// Turns a key into what libedit takes.
  func take(_ key: Key) {
    switch key {
    case .character(let character):
      if character == "\u{FFFD}" { editLine.beep() }
      pending.push(character)
    case .mark(let mark): pending.push(.join(mark))
    case .special(let key): pending.push(key.character)
    case .sequence(let text):
      guard bindings.userBinds(text) else { return editLine.beep() }
      for character in text.unicodeScalars { pending.push(character) }
    case .pasted(let text, let isAltered):
      pending.push(.insert(LineText.shown(text), beeps: isAltered))
    case .unusable: editLine.beep()
    case .interrupted: pending.push(.cancel)
    case .suspended: pending.push(.suspend)
    case .resized: pending.push(.resize)
    case .continued: pending.push(.resume)
    case .endOfInput: outcome = .endOfInput
    case .hangUp: outcome = .hangUp
    case .failed(let code): outcome = .failed(code: code)
    }
  }
}
