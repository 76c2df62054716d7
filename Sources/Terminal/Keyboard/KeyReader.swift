import PlainText

/// Bytes to keys: decodes, joins marks with letters, recognises sequences, and collects pastes.
///
/// No byte can make it fail. What is not UTF-8 becomes U+FFFD.
struct KeyReader<Source: ByteSource> {
  /// The control characters that interrupt and suspend at this terminal; 0 for none.
  var interruptByte: UInt8 = 0x03
  var suspendByte: UInt8 = 0x1A

  /// Whether a letter waits for marks that came with it.
  ///
  /// To find them, the byte behind the letter is taken, which then is nobody else's.
  var joinsMarks = true

  private var source: Source
  // Looked at and not yet used; at most one byte and one event.
  private var held: [ByteEvent] = []
  private var heldKey: Key?

  init(source: Source) {
    self.source = source
  }

  /// Milliseconds in which the rest of a sequence has to follow its escape.
  private static var patience: Int32 { 50 }

  /// Whether more has been typed already, as after a paste that was not marked as one.
  mutating func hasMore() -> Bool {
    heldKey != nil || isReady(within: 0)
  }

  /// Waits for the next key.
  mutating func next() -> Key {
    if let key = heldKey {
      heldKey = nil
      return key
    }
    switch nextEvent() {
    case .byte(let byte): return key(for: byte)
    case .interrupted: return .interrupted
    case .resized: return .resized
    case .continued: return .continued
    case .endOfInput: return .endOfInput
    case .hangUp: return .hangUp
    case .failed(let error): return .failed(error)
    }
  }

  private mutating func key(for byte: UInt8) -> Key {
    if byte == 0x1B { return escape() }
    if byte != 0, byte == interruptByte { return .interrupted }
    if byte != 0, byte == suspendByte { return .suspended }
    let scalar = scalar(from: byte)
    if scalar.value < 0x20 || scalar.value == 0x7F { return .character(scalar) }
    if scalar.isMark { return .mark(scalar) }
    guard let line = LineText.usable(scalar) else { return .unusable }
    return .character(line.value < 0x41 || !joinsMarks ? line : withMarks(line))
  }

  private mutating func nextEvent() -> ByteEvent {
    held.isEmpty ? source.next() : held.removeFirst()
  }

  private mutating func isReady(within milliseconds: Int32) -> Bool {
    !held.isEmpty || source.isReady(within: milliseconds)
  }

  // The next byte if one follows within the time; it is put back, or used by `take`.
  private mutating func peek(within milliseconds: Int32) -> UInt8? {
    guard isReady(within: milliseconds) else { return nil }
    let event = nextEvent()
    held.insert(event, at: 0)
    guard case .byte(let byte) = event else { return nil }
    return byte
  }
}

// MARK: - Scalars

extension KeyReader {
  private mutating func scalar(from first: UInt8) -> Unicode.Scalar {
    var decoder = UTF8Decoder()
    var step = decoder.push(first)
    while step == .needsMore {
      guard let byte = peek(within: Self.patience) else { return "\u{FFFD}" }
      step = decoder.push(byte)
      if step != .invalid(again: true) { held.removeFirst() }
    }
    if case .scalar(let scalar) = step { return scalar }
    return "\u{FFFD}"
  }

  // A letter takes the marks that came in the same burst, so that it appears at once as a whole.
  private mutating func withMarks(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    var letter = letter
    // U+0300 to U+036F begin with these two bytes.
    while let byte = peek(within: 0), byte == 0xCC || byte == 0xCD {
      held.removeFirst()
      let mark = scalar(from: byte)
      guard mark.isMark, let joined = VietnameseLetters.join(letter, mark) else {
        heldKey = mark.isMark ? .mark(mark) : .character(mark)
        break
      }
      letter = joined
    }
    return letter
  }
}

// MARK: - Sequences

extension KeyReader {
  private mutating func escape() -> Key {
    guard let introducer = peek(within: Self.patience),
      introducer == UInt8(ascii: "[") || introducer == UInt8(ascii: "O")
    else { return .character("\u{1B}") }
    held.removeFirst()
    var sequence = EscapeSequence(introducer: Unicode.Scalar(introducer), final: "\u{1B}")
    while let byte = peek(within: Self.patience) {
      switch byte {
      case 0x20...0x3F where sequence.parameters.utf8.count < 32,
        // The Linux console sends `ESC [ [ A` for F1.
        UInt8(ascii: "[") where introducer == byte && sequence.parameters.isEmpty:
        held.removeFirst()
        sequence.parameters.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x40...0x7E:
        held.removeFirst()
        sequence.final = Unicode.Scalar(byte)
        return key(for: sequence)
      default:
        return .unusable
      }
    }
    // Only `ESC [` or `ESC O`, typed by hand: a key with Alt.
    guard sequence.parameters.isEmpty else { return .unusable }
    return .sequence("\u{1B}" + String(sequence.introducer))
  }

  private mutating func key(for sequence: EscapeSequence) -> Key {
    if let key = sequence.key { return .special(key) }
    if sequence.beginsPaste { return paste() }
    return sequence.isNotice ? next() : .sequence(sequence.text)
  }
}

// MARK: - Pastes

extension KeyReader {
  /// More than this of one paste is left out.
  private static var longestPaste: Int { 1 << 20 }

  // Everything up to the end mark is text, control characters too: nothing in a paste is a key. A
  // terminal that never sends the end mark is left with Ctrl-C, if nothing follows it.
  private mutating func paste() -> Key {
    let end = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    var isComplete = true
    // How much of the end mark has come. Its first byte occurs in it only once, so after a
    // mismatch at most that one byte can begin it anew.
    var matched = 0
    while matched < end.count {
      let event = nextEvent()
      guard case .byte(let byte) = event else {
        guard let key = afterPaste(event) else { continue }
        return key
      }
      if byte != 0, byte == interruptByte, !isReady(within: 2 * Self.patience) {
        return .interrupted
      }
      if byte == end[matched] {
        matched += 1
        continue
      }
      let mismatch = end[..<matched] + (byte == end[0] ? [] : [byte])
      matched = byte == end[0] ? 1 : 0
      if bytes.count + mismatch.count <= Self.longestPaste {
        bytes += mismatch
      } else {
        isComplete = false
      }
    }
    let line = LineText.pasted(String(decoding: bytes, as: UTF8.self))
    return .pasted(line.text, isAltered: !isComplete || line.isAltered)
  }

  // What comes between the bytes of a paste waits for its end, unless nothing more can come.
  private mutating func afterPaste(_ event: ByteEvent) -> Key? {
    switch event {
    case .byte: return nil
    case .interrupted: heldKey = .interrupted
    case .resized: heldKey = .resized
    case .continued: heldKey = .continued
    case .endOfInput: return .endOfInput
    case .hangUp: return .hangUp
    case .failed(let error): return .failed(error)
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it joins with the letter before it.
  var isMark: Bool {
    (0x300...0x36F).contains(value) || properties.canonicalCombiningClass != .notReordered
  }
}
