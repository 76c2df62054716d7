/// What a line was before each change, so that changes can be taken back.
///
/// Letters of one word that are typed one after the other are one change, with the marks that join
/// them, and whatever an input method makes of them.
struct UndoSteps {
  /// A line, and the place of the cursor in it.
  struct State: Equatable {
    var scalars: [Unicode.Scalar] = []
    var cursor = 0
  }

  private var steps: [State] = []
  // The line as it was seen last, and whether the last change typed something at its cursor.
  private var state = State()
  private var isTyping = false
  // How many scalars all steps have together.
  private var size = 0

  /// How many scalars are kept.
  static let limit = 1 << 20

  /// Takes note of the line as it is now.
  mutating func note(_ now: State) {
    guard now.scalars != state.scalars else {
      isTyping = isTyping && now.cursor == state.cursor
      state.cursor = now.cursor
      return
    }
    let change = Change(from: state, to: now)
    if !(isTyping && change.isWithinWord) { push(state) }
    isTyping = change.isTyped
    state = now
  }

  /// Takes note of the line before a change that is one of its own, whatever it puts in.
  mutating func begin(from now: State) {
    note(now)
    isTyping = false
  }

  /// How many scalars the line had when it was seen last.
  var count: Int { state.scalars.count }

  /// The line before the last change; nil where there was none.
  mutating func takeBack() -> State? {
    guard let before = steps.popLast() else { return nil }
    size -= before.scalars.count
    state = before
    isTyping = false
    return before
  }

  private mutating func push(_ state: State) {
    steps.append(state)
    size += state.scalars.count
    while size > Self.limit, !steps.isEmpty { size -= steps.removeFirst().scalars.count }
  }
}

/// What differs between two states of a line.
private struct Change {
  /// What was there, and what is there now.
  private let old: ArraySlice<Unicode.Scalar>
  private let new: ArraySlice<Unicode.Scalar>
  // Whether the cursor was, and is, right behind it.
  private let isAtCursor: Bool

  init(from before: UndoSteps.State, to after: UndoSteps.State) {
    let tail = before.scalars[before.cursor...]
    let hasTail = after.scalars[after.cursor...] == tail
    isAtCursor = hasTail
    let (a, b) = (before.scalars[..<before.cursor], after.scalars[..<after.cursor])
    let head = zip(a, b).prefix { $0 == $1 }.count
    old = a[head...]
    new = b[head...]
  }

  /// Whether something was typed at the cursor.
  var isTyped: Bool { isAtCursor && !new.isEmpty }

  /// Whether it only goes on with the word before the cursor.
  var isWithinWord: Bool {
    isTyped && !new.contains { $0.properties.isWhitespace }
      && !old.contains { $0.properties.isWhitespace }
  }
}
