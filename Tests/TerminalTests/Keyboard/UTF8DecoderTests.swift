import Testing

@testable import Terminal

@Suite struct UTF8DecoderTests {
  /// Decodes as a reader does: a byte that ends a wrong sequence is given again.
  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var text = String.UnicodeScalarView()
    for byte in bytes {
      var step = decoder.push(byte)
      if step == .invalid(again: true) {
        text.append("\u{FFFD}")
        step = decoder.push(byte)
      }
      switch step {
      case .scalar(let scalar): text.append(scalar)
      case .invalid: text.append("\u{FFFD}")
      case .needsMore: break
      }
    }
    if decoder.isInside { text.append("\u{FFFD}") }
    return String(text)
  }

  @Test(
    arguments: [
      ([0x61, 0xE1, 0xBB, 0x87], "aệ"),
      ([0xF0, 0x9F, 0x99, 0x82], "🙂"),
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b"),
      ([0xC3, 0x28], "\u{FFFD}("),
      ([0xE1, 0xBB, 0x61], "\u{FFFD}a"),
      ([0xE1, 0xBB], "\u{FFFD}"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xE1, 0xBB, 0xE1, 0xBB, 0x87], "\u{FFFD}ệ"),
    ] as [([UInt8], String)]
  )
  func `Wrong bytes become one replacement for each longest beginning`(
    bytes: [UInt8],
    text: String
  ) {
    #expect(decode(bytes) == text)
  }

  @Test func `Any bytes decode as the standard library decodes them`() {
    var generator = SmallGenerator(seed: 20_210_922)
    // Bytes near the borders of the classes, so that nearly right sequences are common.
    let bytes: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
      0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<20_000 {
      let text = (0..<generator.next(below: 8)).map { _ in bytes[generator.next(below: 21)] }
      #expect(decode(text) == String(decoding: text, as: UTF8.self), "\(text)")
    }
  }
}
