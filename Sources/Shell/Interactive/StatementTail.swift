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
    for (place, byte) in bytes.enumerated() {
      if let open = quote {
        word.append(byte)
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if !isInWord { start = place }
        isInWord = true
        quote = byte
        word.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isInWord { flush() }
        isInWord = false
      case UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "{"):
        let isValue = byte == UInt8(ascii: "{") && word.last == UInt8(ascii: "=")
        if isValue {
          word.append(byte)
          continue
        }
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
}
