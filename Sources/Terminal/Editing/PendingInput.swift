/// What the reader has for libedit, in order.
///
/// libedit asks for characters and looks them up in its map of keys. What is no character, a paste
/// say, waits here and is announced by a character that no key sends and that is bound to the
/// function that takes it.
struct PendingInput {
  /// Something to be done between two keys.
  enum Event {
    /// Text goes in at the cursor; with a beep if it is not all that came.
    case insert([Unicode.Scalar], beeps: Bool)
    /// A mark joins with the letter before the cursor.
    case join(Unicode.Scalar)
    /// The search has moved; with a beep if to nowhere.
    case showSearch(beeps: Bool)
    /// The search is over.
    case endSearch(restoring: Bool)
    /// The line is dropped.
    case cancel
    /// Other programs had the terminal.
    case resume
    /// The window has another size.
    case resize
    /// The terminal goes to others for a while.
    case suspend
    /// The cursor is behind the line: something happens below, and may place the cursor anew.
    case below(cursor: Int, () -> Int?)
    /// The line has grown.
    case grow
    case beep
  }

  private enum Item {
    case character(Unicode.Scalar)
    case event(Event)
  }

  private var items: [Item] = []
  private var isAnnounced = false

  /// The character that announces an event.
  static let announcement: Unicode.Scalar = "\u{80}"

  mutating func push(_ event: Event) {
    items.append(.event(event))
  }

  mutating func push(_ character: Unicode.Scalar) {
    items.append(.character(character))
  }

  /// The next character for libedit.
  mutating func nextCharacter() -> Unicode.Scalar? {
    guard let item = items.first else { return nil }
    switch item {
    case .character(let character):
      items.removeFirst()
      return character
    case .event:
      isAnnounced = true
      return Self.announcement
    }
  }

  /// The event that was announced.
  mutating func takeEvent() -> Event? {
    guard isAnnounced, case .event(let event) = items.first else { return nil }
    isAnnounced = false
    items.removeFirst()
    return event
  }

  /// An event whose announcement was used for something else, as the second half of a key.
  mutating func takeMissedEvent() -> Event? {
    isAnnounced ? takeEvent() : nil
  }
}
