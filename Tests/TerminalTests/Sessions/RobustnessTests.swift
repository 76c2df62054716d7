import TerminalSupport
import Testing

/// Nothing that is typed may end a session, with the keys of emacs or of vi, on any screen.
@Suite(.serialized) struct RobustnessTests {
  /// Waits until the session takes a line and runs it, whatever state it was left in.
  private func answers(_ session: TerminalSession) throws {
    session.type("\u{1B}[201~")
    for _ in 1...3 {
      let before = session.output.count
      session.type(Keys.ctrl("c"))
      try session.wait(for: "an answer to Ctrl-C") { $0.output.count > before }
    }
    session.resize(columns: 80, rows: 24)
    session.type("alive\r")
    try session.wait(for: "the line") { text(of: $0).contains("<alive>") }
  }

  private func text(of session: TerminalSession) -> String {
    String(decoding: session.output.suffix(4096), as: UTF8.self)
  }

  @Test func `A line taller than the screen can be edited at both ends`() throws {
    let session = try ProbeSession.start(columns: 40, rows: 8)
    session.type(String(repeating: "trách nhiệm ", count: 60))
    session.type(Keys.ctrl("a") + "X" + Keys.ctrl("e"))
    // Past the right margin twice, where libedit alone writes outside its picture of the screen.
    session.type(String(repeating: "Y", count: 90) + Keys.enter)
    try session.wait(for: "the line") { text(of: $0).contains("YY>") }
    #expect(text(of: session).filter { !$0.isWhitespace }.contains("read[811]:<Xtráchnhiệm"))
    try answers(session)
  }

  @Test func `A search begins and ends where the prompt itself takes several rows`() throws {
    let session = try TerminalSession(
      [ProbeSession.path],
      environment: ProbeSession.environment(),
      columns: 3,
      rows: 4
    )
    try session.wait(for: "the prompt") { text(of: $0).contains("›") }
    session.type("abc\rtrách nhiệm" + Keys.ctrl("r") + "abc" + Keys.ctrl("g") + "🙂漢字")
    session.type(Keys.ctrl("r") + "a" + Keys.escape)
    try answers(session)
  }

  @Test func `A letter alone on its line changes its case with the keys of vi`() throws {
    let folder = TemporaryFolder()
    folder.write("bind -v\n", to: ".editrc")
    let session = try ProbeSession.start([], ["HOME": folder.path])
    session.type("đ" + Keys.escape)
    try session.wait(forLine: "demo› đ", cursor: 6)
    session.type("~~~a!\r")
    try session.wait(forText: "read[2]: <Đ!>")
  }

  @Test func `A window may take any size while a line is typed`() throws {
    let session = try ProbeSession.start()
    session.type(String(repeating: "漢字 đổi mới ", count: 20))
    for (columns, rows) in [(1, 1), (2, 1), (200, 2), (3, 60), (1, 24), (500, 100), (2, 2)] {
      session.resize(columns: columns, rows: rows)
      session.type("x" + Keys.ctrl("a") + "字" + Keys.ctrl("e") + Keys.ctrl("l"))
    }
    try answers(session)
  }

  @Test(arguments: ["emacs", "vi"], [1, 2, 3, 4])
  func `Any keys in any order leave a session that answers`(mode: String, seed: Int) throws {
    let keys =
      [
        "\u{1B}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~",
        "\u{1B}[",
        "\u{1B}[9;9Z", "\u{1B}f", "\u{1B}b", "\u{1B}d", "\u{1B}p", "\u{1B}5", "\u{1B}\r", "\u{1B}x",
        "\u{1B}[200~", "\u{1B}[201~", "\u{18}\u{5}", "\r", "\t", "?", " ", "ệ", "漢字", "🙂", "app",
        "\u{303}", "\u{31B}", "\u{200D}", "\u{80}", "\u{9F}", "\0", "v", "/", "_", "G", "k", "j",
        "dd",
        ".", "u", "p", "%", "~", "#", "@a", ":", "R",
      ] + "abcefgklnprstuvwxy_".unicodeScalars.map { Keys.ctrl($0) }
    var generator = SmallGenerator(seed: UInt64(seed))
    let folder = TemporaryFolder()
    folder.write(mode == "vi" ? "bind -v\n" : "", to: ".editrc")
    let sizes = [(80, 24), (20, 5), (3, 3), (2, 30)]
    let (columns, rows) = sizes[seed % sizes.count]
    let session = try TerminalSession(
      [ProbeSession.path],
      environment: ProbeSession.environment(["HOME": folder.path, "PAGER": "cat"]),
      columns: columns,
      rows: rows
    )
    try session.wait(for: "the prompt") { text(of: $0).contains("›") }
    for _ in 1...400 { session.type(keys[generator.next(below: keys.count)]) }
    try answers(session)
  }
}
