/// Going through a history with Up and Down, from entry to entry with the same beginning.
struct HistoryWalk {
  /// What was typed before the walk began, which comes back after the newest entry.
  let typed: [Unicode.Scalar]
  /// What every entry of the walk begins with.
  let prefix: String
  /// What the line shows now; when it shows something else, the walk is over.
  private(set) var shown: [Unicode.Scalar]
  // The place in the history; the number of entries stands for what was typed.
  private var place: Int

  init(from typed: [Unicode.Scalar], cursor: Int, in history: History) {
    self.typed = typed
    prefix = LineText.meant(typed[..<cursor])
    shown = typed
    place = history.count
  }

  /// Goes to the next older entry; false when there is none.
  mutating func goBack(in history: History) -> Bool {
    var index = place
    while let older = history.older(than: index, beginningWith: prefix) {
      index = older
      if move(to: index, in: history) { return true }
    }
    return false
  }

  /// Goes to the next newer entry, or to what was typed; false when that is shown already.
  mutating func goForward(in history: History) -> Bool {
    guard place < history.count else { return false }
    var index = place
    while let newer = history.newer(than: index, beginningWith: prefix) {
      index = newer
      if move(to: index, in: history) { return true }
    }
    place = history.count
    shown = typed
    return true
  }

  // An entry that looks like what is shown would seem a key without effect.
  private mutating func move(to index: Int, in history: History) -> Bool {
    let line = LineText.shown(history[index])
    guard line != shown else { return false }
    place = index
    shown = line
    return true
  }
}
