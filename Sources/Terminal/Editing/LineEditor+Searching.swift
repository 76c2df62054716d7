extension LineEditor {
  /// Starts to search the history.
  func beginSearch() -> KeyEffect {
    let (scalars, cursor) = editLine.line
    search = HistorySearch(line: scalars, cursor: cursor)
    _ = showSearch(beeps: false)
    return .replaced
  }

  /// Takes a key while the history is searched.
  func takeWhileSearching(_ key: Key) {
    switch key {
    case .character(let character): takeWhileSearching(character)
    case .mark(let mark):
      let isJoined = search?.join(mark, in: history) ?? false
      pending.push(.showSearch(beeps: !isJoined || isSearchFailing))
    case .pasted(let text, let isAltered):
      search?.add(LineText.shown(text), in: history)
      pending.push(.showSearch(beeps: isAltered || isSearchFailing))
    case .interrupted: pending.push(.endSearch(restoring: true))
    case .special, .sequence, .suspended:
      pending.push(.endSearch(restoring: false))
      take(key)
    case .unusable, .resized, .continued, .endOfInput, .hangUp, .failed: take(key)
    }
  }

  private func takeWhileSearching(_ character: Unicode.Scalar) {
    switch character {
    case "\u{12}": search?.goBack(in: history)
    case "\u{13}": search?.goForward(in: history)
    case "\u{7F}", "\u{8}":
      let isShorter = search?.removeLast(in: history) ?? false
      return pending.push(.showSearch(beeps: !isShorter || isSearchFailing))
    case "\u{7}": return pending.push(.endSearch(restoring: true))
    case "\u{1B}": return pending.push(.endSearch(restoring: false))
    case _ where character.value < 0x20:
      // Enter runs what was found; any other key goes on with it.
      pending.push(.endSearch(restoring: false))
      return take(.character(character))
    default: search?.add([character], in: history)
    }
    pending.push(.showSearch(beeps: isSearchFailing))
  }

  private var isSearchFailing: Bool { search?.isFailing ?? false }

  /// Shows how far the search is.
  func showSearch(beeps: Bool) -> KeyEffect {
    guard let search else { return .refused }
    let found = search.found(in: history)
    editLine.replaceLine(with: found.line, cursor: found.cursor)
    let word = search.isFailing ? words.notFound : words.search
    show(Prompt("\(word) \"\(search.text)\": "), on: screen)
    return beeps ? .changedBadly : .changed
  }

  /// Goes back to editing, with what was found or with what stood there before.
  func endSearch(restoring: Bool) -> KeyEffect {
    guard let search else { return .refused }
    let line = restoring ? (search.line, search.cursor) : search.found(in: history)
    editLine.replaceLine(with: line.0, cursor: line.1)
    self.search = nil
    show(prompt, on: screen)
    return .replaced
  }
}
