@testable import Terminal

/// Bytes as somebody types them: bursts with pauses between them.
struct TypedBytes: ByteSource {
  // A pause is nil.
  private var events: [ByteEvent?] = []
  private var place = 0

  /// Each text is a burst.
  init(_ bursts: String...) {
    for burst in bursts { add(Array(burst.utf8)) }
  }

  init(bytes: [UInt8]...) {
    for burst in bytes { add(burst) }
  }

  private mutating func add(_ burst: [UInt8]) {
    events += burst.map { .byte($0) } + [nil]
  }

  mutating func next() -> ByteEvent {
    while place < events.count {
      place += 1
      if let event = events[place - 1] { return event }
    }
    return .endOfInput
  }

  func isReady(within milliseconds: Int32) -> Bool {
    place < events.count && events[place] != nil
  }
}

/// All keys that a reader finds, up to the end.
func keys(_ source: TypedBytes) -> [Key] {
  var reader = KeyReader(source: source)
  var keys: [Key] = []
  while true {
    let key = reader.next()
    if key == .endOfInput { return keys }
    keys.append(key)
  }
}
