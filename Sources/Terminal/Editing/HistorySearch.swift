import PlainText

/// Searching a history letter by letter, blind to case and marks.
struct HistorySearch {
  /// What is searched for.
  private(set) var query: [Unicode.Scalar] = []
  /// The place of the entry found, if any.
  private(set) var match: Int?
  /// Whether the last key found nothing.
  private(set) var isFailing = false
  /// The line and the cursor before the search, which come back when it is given up.
  let line: [Unicode.Scalar]
  let cursor: Int

  init(line: [Unicode.Scalar], cursor: Int) {
    self.line = line
    self.cursor = cursor
  }

  /// The query as text.
  var text: String { LineText.meant(query) }

  /// Adds to the query; an entry that still matches stays.
  mutating func add(_ scalars: [Unicode.Scalar], in history: History) {
    query += scalars
    find(from: match.map { $0 + 1 } ?? history.count, in: history)
  }

  /// Joins a mark with the last letter of the query; false when the two make no letter.
  mutating func join(_ mark: Unicode.Scalar, in history: History) -> Bool {
    guard let last = query.last, let joined = VietnameseLetters.join(last, mark) else {
      return false
    }
    query[query.count - 1] = joined
    add([], in: history)
    return true
  }

  /// Takes the last letter of the query away and searches anew.
  mutating func removeLast(in history: History) -> Bool {
    guard query.popLast() != nil else { return false }
    match = nil
    find(from: history.count, in: history)
    return true
  }

  /// Goes to the next older entry that differs.
  mutating func goBack(in history: History) {
    let shown = match.map { history[$0] }
    var start = match ?? history.count
    while let found = history.older(than: start, containing: text) {
      start = found
      guard history[found] == shown else {
        accept(found)
        return
      }
    }
    isFailing = true
  }

  /// Goes to the next newer entry.
  mutating func goForward(in history: History) {
    accept(match.flatMap { history.newer(than: $0, containing: text) })
  }

  private mutating func find(from start: Int, in history: History) {
    guard !query.isEmpty else {
      match = nil
      isFailing = false
      return
    }
    accept(history.older(than: start, containing: text))
  }

  private mutating func accept(_ found: Int?) {
    isFailing = found == nil
    match = found ?? match
  }

  /// The line with the entry found and the cursor behind what matches in it.
  func found(in history: History) -> (line: [Unicode.Scalar], cursor: Int) {
    guard let match else { return (line, cursor) }
    let shown = LineText.shown(history[match])
    return (shown, end(in: shown))
  }

  // Folding changes the number of scalars, so the end of the match is counted out letter by letter.
  private func end(in shown: [Unicode.Scalar]) -> Int {
    let wanted = Array(text.withoutMarks.unicodeScalars)
    guard !wanted.isEmpty else { return shown.count }
    var folded: [Unicode.Scalar] = []
    for (index, scalar) in LineText.meant(shown).unicodeScalars.enumerated() {
      folded += String(scalar).withoutMarks.unicodeScalars
      if folded.count >= wanted.count, folded.suffix(wanted.count) == wanted[...] {
        return index + 1
      }
    }
    return shown.count
  }
}
