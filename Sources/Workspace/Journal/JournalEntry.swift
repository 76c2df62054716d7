/// One change as the journal tells it.
public struct JournalEntry: Hashable, Sendable {
  /// Whether a change holds.
  public enum State: String, Hashable, Sendable {
    /// It holds.
    case applied
    /// It was undone and can be done again.
    case undone
    /// It was undone, and something else was done instead.
    case abandoned
  }

  /// Its number; later changes have higher ones.
  public var id: Int64
  /// When it was made, in microseconds since the beginning of 1970 UTC.
  public var time: Int64
  /// What was typed.
  public var typed: String
  /// Whether it holds.
  public var state: State
  /// What it did, in the order done.
  public var changes: [JournalChange]

  /// Makes an entry.
  public init(id: Int64, time: Int64, typed: String, state: State, changes: [JournalChange]) {
    self.id = id
    self.time = time
    self.typed = typed
    self.state = state
    self.changes = changes
  }
}
