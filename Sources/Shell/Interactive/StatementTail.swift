extension String {
  /// The statement that is being typed at the end, with the bytes at which its words begin.
  var lastStatement: (words: [(text: String, start: Int)], end: Int) {
    var words: [(text: String, start: Int)] = []
    var word: [UInt8] = []
    var start = 0
    var quote: UInt8?
    let bytes = Array(utf8)
    func flush() {
      words.append((String(decoding: word, as: UTF8.self), start))
      word = []
    }
    var isInWord = false
    // Whether a set of values is open, in which blanks part no words.
    var isInSet = false
    for (place, byte) in bytes.enumerated() {
      if let open = quote {
        word.append(byte)
        if byte == open { quote = nil }
        continue
      }
      if isInSet {
        word.append(byte)
        isInSet = byte != UInt8(ascii: "}")
        continue
      }
      switch byte {
      case UInt8(ascii: "{") where Self.beginsSet(after: isInWord ? word : [], words.last?.text):
        if !isInWord { start = place }
        isInWord = true
        isInSet = true
        word.append(byte)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if !isInWord { start = place }
        isInWord = true
        quote = byte
        word.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isInWord { flush() }
        isInWord = false
      case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "{"):
        words = []
        word = []
        isInWord = false
      default:
        if !isInWord { start = place }
        isInWord = true
        word.append(byte)
      }
    }
    if isInWord {
      flush()
    } else {
      words.append(("", bytes.count))
    }
    return (words, bytes.count)
  }

  /// Whether a brace opens a set of values, and no block: behind an equals sign or a word such as `in`.
  private static func beginsSet(after word: [UInt8], _ before: String?) -> Bool {
    if let last = word.last { return last == UInt8(ascii: "=") }
    return before.map { ["in", "has", "any", "=", "!="].contains($0) } ?? false
  }
}
