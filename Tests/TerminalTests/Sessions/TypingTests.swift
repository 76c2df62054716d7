import TerminalSupport
import Testing

@testable import Terminal

@Suite(.serialized) struct TypingTests {
  @Test func `All 134 letters typed as such are read as such`() throws {
    let session = try ProbeSession.start(columns: 200)
    let letters = String(String.UnicodeScalarView(VietnameseAlphabet.letters))
    session.type(letters)
    try session.wait(forLine: "demo› \(letters)", cursor: 140)
    session.type(Keys.enter)
    try session.wait(forText: "read[134]: <\(letters)>")
  }

  @Test func `Marks typed one by one join with their letters, in both orders`() throws {
    let session = try ProbeSession.start(columns: 200, rows: 50)
    // One letter of each kind; each mark waits until what came before is on the screen.
    let wanted: Set<Unicode.Scalar> = ["ễ", "ặ", "ợ", "Ấ", "ừ", "ỹ", "ị"]
    var line = ""
    for parts in VietnameseAlphabet.parts where wanted.contains(parts.letter) {
      for marks in parts.marks.count == 1 ? [parts.marks] : [parts.marks, parts.marks.reversed()] {
        var letter = parts.base
        session.type(String(letter))
        try session.wait(forLine: "demo› \(line)\(letter)", cursor: 7 + line.count)
        for mark in marks {
          letter = try #require(VietnameseLetters.join(letter, mark))
          session.type(String(mark))
          try session.wait(forLine: "demo› \(line)\(letter)", cursor: 7 + line.count)
        }
        line += String(letter)
      }
    }
    #expect(line.count == 12)
    session.type(Keys.enter)
    try session.wait(forText: "read[12]: <\(line)>")
  }

  @Test func `Letters that come in pieces keep cursor, text and painting right`() throws {
    let session = try ProbeSession.start()
    session.type("Nguye\u{302}\u{303}n Va\u{306}n Linh")
    try session.wait(forLine: "demo› Nguyễn Văn Linh", cursor: 21)
    session.type(String(repeating: Keys.left, count: 5))
    try session.wait(forLine: "demo› Nguyễn Văn Linh", cursor: 16)
    session.type(Keys.backspace)
    try session.wait(forLine: "demo› Nguyễn Vă Linh", cursor: 15)
    session.type(Keys.ctrl("l"))
    try session.wait(for: "a clear screen") {
      $0.screen.lines == ["demo› Nguyễn Vă Linh"] && $0.screen.cursor == (0, 15)
    }
    session.type(Keys.enter)
    try session.wait(forText: "read[14]: <Nguyễn Vă Linh>")
  }

  @Test func `An input method that deletes and types anew in one burst is understood`() throws {
    let session = try ProbeSession.start()
    for burst in [
      "tieeng", "\u{7F}\u{7F}\u{7F}\u{7F}êng", "\u{7F}\u{7F}\u{7F}ếng", " vie", "\u{7F}ê",
    ] {
      session.type(burst)
    }
    try session.wait(forLine: "demo› tiếng viê")
    session.type("\u{7F}ệt" + Keys.enter)
    try session.wait(forText: "read[10]: <tiếng việt>")
  }

  @Test func `What cannot be shown is refused with a beep and leaves nothing`() throws {
    let session = try ProbeSession.start()
    session.type("d")
    try session.wait(forLine: "demo› d")
    session.type("\u{31B}")
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    session.type("a\u{200B}b\u{200D}c\u{9F}d\u{9B}31me")
    try session.wait(forLine: "demo› dabcd31me", cursor: 15)
    #expect(session.screen.bells == 5)
    session.type(Keys.enter)
    try session.wait(forText: "read[9]: <dabcd31me>")
  }

  @Test func `Bytes that are no text become replacements, and NUL nothing`() throws {
    let session = try ProbeSession.start()
    session.type(bytes: [0x61, 0xFF, 0x62, 0xC3, 0x28, 0x63, 0x00, 0xE1, 0xBB])
    session.type(bytes: [0x64])
    try session.wait(forLine: "demo› a\u{FFFD}b\u{FFFD}(c\u{FFFD}d")
    session.type(Keys.enter)
    try session.wait(forText: "read[8]: <a\u{FFFD}b\u{FFFD}(c\u{FFFD}d>")
  }

  @Test(
    arguments: [
      ["\u{1B}[H", "\u{1B}[F", "\u{1B}[3~"], ["\u{1B}OH", "\u{1B}OF", "\u{1B}[3~"],
      ["\u{1B}[1~", "\u{1B}[4~", "\u{1B}[3~"], ["\u{1B}[7~", "\u{1B}[8~", "\u{1B}[3~"],
      [Keys.ctrl("a"), Keys.ctrl("e"), Keys.ctrl("d")],
    ])
  func `Home, End and Delete work in every spelling`(keys: [String]) throws {
    let session = try ProbeSession.start()
    session.type("một hai" + keys[0])
    try session.wait(forLine: "demo› một hai", cursor: 6)
    session.type(keys[2])
    try session.wait(forLine: "demo› ột hai", cursor: 6)
    session.type(keys[1])
    try session.wait(forLine: "demo› ột hai", cursor: 12)
    session.type("\u{1B}[1;5D")
    try session.wait(forLine: "demo› ột hai", cursor: 9)
    session.type("\u{1B}[1;5D\u{1B}[1;5C")
    try session.wait(forLine: "demo› ột hai", cursor: 8)
    session.type("x" + Keys.enter)
    try session.wait(forText: "read[7]: <ộtx hai>")
  }

  @Test func `Keys that mean nothing type nothing`() throws {
    let session = try ProbeSession.start()
    session.type("a\u{1B}[15~\u{1B}[[A\u{1B}[2~\u{1B}[I\u{1B}[O\u{1B}[?1;2cb")
    try session.wait(forLine: "demo› ab", cursor: 8)
  }

  @Test func `A line of two thousand letters is edited in the middle`() throws {
    let session = try ProbeSession.start(columns: 80, rows: 50)
    let text = String(repeating: "đổi mới ", count: 250)
    session.type(text)
    try session.wait(for: "the end of the line") { $0.screen.cursor == (25, 6) }
    session.type(Keys.ctrl("a"))
    try session.wait(for: "the beginning of the line") { $0.screen.cursor == (0, 6) }
    session.type("X" + Keys.ctrl("e"))
    try session.wait(for: "the end of the line") { $0.screen.cursor == (25, 7) }
    #expect(session.screen.row(0) == "demo› X" + text.prefix(73))
    #expect(session.screen.row(24).count == 80)
    session.type(Keys.enter)
    try session.wait(forText: "read[2001]: <Xđổi mới")
  }

  @Test func `A line begins with what the caller put there`() throws {
    let session = try ProbeSession.start()
    session.type("again\r")
    try session.wait(forLine: "demo› first part", cursor: 16)
    session.type(" and more\r")
    try session.wait(forText: "read[19]: <first part and more>")
  }
}
