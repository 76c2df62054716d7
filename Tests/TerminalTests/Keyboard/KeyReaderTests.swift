import Testing

@testable import Terminal

@Suite struct KeyReaderTests {
  @Test func `Every letter is one key when its marks come with it, in both orders`() {
    for parts in VietnameseAlphabet.parts {
      for marks in [parts.marks, parts.marks.reversed()] {
        let burst = String(String.UnicodeScalarView([parts.base] + marks))
        #expect(keys(TypedBytes(burst)) == [.character(parts.letter)])
      }
    }
  }

  @Test func `A mark that comes later is a key of its own`() {
    #expect(
      keys(TypedBytes("e", "\u{302}", "\u{303}")) == [
        .character("e"), .mark("\u{302}"), .mark("\u{303}"),
      ]
    )
  }

  @Test func `A mark that makes no letter is left for later`() {
    #expect(keys(TypedBytes("d\u{31B}x")) == [.character("d"), .mark("\u{31B}"), .character("x")])
  }

  @Test func `An input method that deletes and types anew is taken key by key`() {
    #expect(
      keys(TypedBytes("tie", "\u{7F}\u{7F}iế")) == [
        .character("t"), .character("i"), .character("e"), .character("\u{7F}"),
        .character("\u{7F}"), .character("i"), .character("ế"),
      ]
    )
  }

  @Test(
    arguments: [
      (Key.Special.home, ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~", "\u{1B}[1;5H"]),
      (.end, ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"]),
      (.delete, ["\u{1B}[3~"]),
      (.deleteWord, ["\u{1B}[3;5~"]),
      (.wordLeft, ["\u{1B}[1;5D", "\u{1B}Od", "\u{1B}[1;3D", "\u{1B}[1;6D"]),
      (.wordRight, ["\u{1B}[1;5C", "\u{1B}Oc", "\u{1B}[1;3C"]),
      (.left, ["\u{1B}[D", "\u{1B}OD", "\u{1B}[1;2D"]),
      (.up, ["\u{1B}[A", "\u{1B}OA", "\u{1B}[1;5A"]),
      (.pageDown, ["\u{1B}[6~"]),
    ])
  func `All spellings of a key are the key`(key: Key.Special, spellings: [String]) {
    for spelling in spellings {
      #expect(keys(TypedBytes(spelling)) == [.special(key)], "\(spelling.dropFirst())")
    }
  }

  @Test func `An escape alone is a key, and so is what follows after a pause`() {
    #expect(
      keys(TypedBytes("\u{1B}", "[A")) == [
        .character("\u{1B}"), .character("["), .character("A"),
      ]
    )
    #expect(keys(TypedBytes("\u{1B}f")) == [.character("\u{1B}"), .character("f")])
  }

  @Test func `An unknown sequence is one key and leaves no letters`() {
    #expect(keys(TypedBytes("\u{1B}[15~x")) == [.sequence("\u{1B}[15~"), .character("x")])
    #expect(keys(TypedBytes("\u{1B}[[Ax")) == [.sequence("\u{1B}[[A"), .character("x")])
    #expect(keys(TypedBytes("\u{1B}[?1;2c")) == [.sequence("\u{1B}[?1;2c")])
  }

  @Test func `A window that wins or loses the focus types nothing`() {
    #expect(keys(TypedBytes("a\u{1B}[Ib\u{1B}[O")) == [.character("a"), .character("b")])
  }

  @Test func `A sequence that breaks off is no key`() {
    #expect(keys(TypedBytes("\u{1B}[1;", "a")) == [.unusable, .character("a")])
    #expect(keys(TypedBytes("\u{1B}[1\u{3}")) == [.unusable, .interrupted])
  }

  @Test func `A paste is one key, its keys are text`() {
    #expect(
      keys(TypedBytes("\u{1B}[200~one\rtwo\r\nba\u{301}\n\n\u{1B}[201~!")) == [
        .pasted("one\ntwo\nbá", isAltered: false), .character("!"),
      ]
    )
    #expect(
      keys(TypedBytes("\u{1B}[200~a\u{3}\tb\u{1B}[A\u{9B}2J\u{1B}[201~")) == [
        .pasted("a b[A2J", isAltered: true)
      ]
    )
  }

  @Test func `A paste may come in pieces, its end mark too`() {
    #expect(
      keys(TypedBytes("\u{1B}[200~one", " two\u{1B}\u{1B}[20", "1~")) == [
        .pasted("one two", isAltered: true)
      ]
    )
  }

  @Test func `A paste without an end is given up with Ctrl-C`() {
    #expect(keys(TypedBytes("\u{1B}[200~one", "\u{3}", "x")) == [.interrupted, .character("x")])
  }

  @Test func `A paste longer than a mebibyte is cut`() {
    let text = String(repeating: "a", count: 1 << 20)
    #expect(
      keys(TypedBytes("\u{1B}[200~" + text + "bc\u{1B}[201~")) == [
        .pasted(text, isAltered: true)
      ]
    )
  }

  @Test func `Bytes that are no text become replacements`() {
    #expect(
      keys(TypedBytes(bytes: [0x61, 0xFF, 0x62])) == [
        .character("a"), .character("\u{FFFD}"), .character("b"),
      ]
    )
    #expect(
      keys(TypedBytes(bytes: [0xE1, 0xBB], [0x61])) == [
        .character("\u{FFFD}"), .character("a"),
      ]
    )
  }

  @Test func `What takes no cell is refused, and spaces are spaces`() {
    #expect(keys(TypedBytes("\u{200B}")) == [.unusable])
    #expect(keys(TypedBytes("\u{9F}")) == [.unusable])
    #expect(keys(TypedBytes("\u{202E}")) == [.unusable])
    #expect(keys(TypedBytes("\u{A0}")) == [.character(" ")])
  }

  @Test func `Ctrl-C and Ctrl-Z are told apart from letters, NUL is a key`() {
    #expect(
      keys(TypedBytes("\u{3}", "\u{1A}", "\0")) == [
        .interrupted, .suspended, .character("\0"),
      ]
    )
  }

  @Test func `No bytes make a reader fail`() {
    var generator = SmallGenerator(seed: 14)
    let bytes: [UInt8] = [
      0x00, 0x03, 0x0A, 0x0D, 0x1B, 0x1B, 0x1B, 0x5B, 0x5B, 0x32, 0x30, 0x30, 0x31, 0x7E, 0x3B,
      0x41, 0x4F, 0x61, 0x7F, 0xCC, 0x81, 0xCD, 0xE1, 0xBB, 0x87, 0xFF,
    ]
    for _ in 0..<5000 {
      let burst = (0..<generator.next(below: 24)).map { _ in
        bytes[generator.next(below: bytes.count)]
      }
      for case .character(let character) in keys(TypedBytes(bytes: burst)) {
        #expect(character.value < 0x80 || LineText.usable(character) != nil)
      }
    }
  }
}
