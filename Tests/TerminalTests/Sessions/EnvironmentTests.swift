import TerminalSupport
import Testing

@Suite(.serialized) struct EnvironmentTests {
  /// Types, moves, inserts, deletes, clears and completes; every terminal must end up the same.
  private func edit(_ session: TerminalSession, prompt: String) throws {
    session.type("trách nhiệm" + String(repeating: Keys.left, count: 3) + "XY")
    try session.wait(forLine: "\(prompt) trách nhXYiệm")
    session.type(Keys.backspace + Keys.backspace + "\u{1B}[H" + "được ")
    try session.wait(forLine: "\(prompt) được trách nhiệm", cursor: prompt.count + 6)
    session.type(Keys.ctrl("k") + Keys.ctrl("y") + "\u{1B}[F!")
    try session.wait(forLine: "\(prompt) được trách nhiệm!", cursor: prompt.count + 18)
    session.type(Keys.enter)
    try session.wait(forText: "read[17]: <được trách nhiệm!>")
    try session.wait(forLine: prompt)
    session.type("app\t")
    try session.wait(forLine: "\(prompt) approv")
    session.type(Keys.ctrl("u") + Keys.up + Keys.ctrl("a") + "\u{1B}[3~")
    try session.wait(forLine: "\(prompt) ược trách nhiệm!", cursor: prompt.count + 1)
  }

  @Test(
    arguments: [
      "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux",
      "vt100", "rxvt", "dumb", "",
    ])
  func `Editing is right on every terminal`(kind: String) throws {
    let session = try ProbeSession.start([], ["TERM": kind])
    try edit(session, prompt: "demo›")
  }

  @Test func `A terminal that nobody knows is edited like a dumb one`() throws {
    let session = try TerminalSession(
      [ProbeSession.path],
      environment: ProbeSession.environment(["TERM": "no-such-terminal"])
    )
    try session.wait(forLine: "demo›")
    try edit(session, prompt: "demo›")
  }

  @Test(
    arguments: [
      ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "vi_VN.UTF-8"], ["LC_ALL": ""],
      ["LC_ALL": "", "LANG": "nonsense"],
    ])
  func `Letters are letters where the locale is none or missing`(variables: [String: String]) throws
  {
    let session = try ProbeSession.start([], variables)
    try edit(session, prompt: "demo›")
  }

  @Test func `Where no UTF-8 locale exists the prompt is ASCII and letters are spelled`() throws {
    let session = try ProbeSession.start(["--ascii"], prompt: "demo>")
    session.type("chí áệ" + Keys.left + "x")
    try session.wait(forLine: #"demo> ch\U+00ED \U+00E1x\U+1EC7"#, cursor: 24)
    session.type(Keys.enter)
    try session.wait(forText: "read[7]: <chí áxệ>")
  }

  @Test func `Colours are in the prompt only where they are wanted`() throws {
    let colored = try ProbeSession.start()
    #expect(String(decoding: colored.output, as: UTF8.self).contains("\u{1B}[32mdemo"))
    let plain = try ProbeSession.start([], ["NO_COLOR": "1"])
    #expect(!String(decoding: plain.output, as: UTF8.self).contains("\u{1B}[32m"))
  }

  @Test func `The keys of vi leave our keys alone`() throws {
    let folder = TemporaryFolder()
    folder.write("# the user's own\nbind -v\nbind \"^T\" ed-move-to-beg\n", to: ".editrc")
    let session = try ProbeSession.start([], ["HOME": folder.path])
    session.type("app\t")
    try session.wait(forLine: "demo› approv", cursor: 12)
    session.type("e\r")
    try session.wait(forText: "read[7]: <approve>")
    session.type("thí điểm")
    try session.wait(forLine: "demo› thí điểm", cursor: 14)
    // Escape acts at once, w and x are those of vi, i types again.
    session.type(Keys.escape)
    try session.wait(forLine: "demo› thí điểm", cursor: 13)
    session.type("0wx")
    try session.wait(forLine: "demo› thí iểm", cursor: 10)
    session.type("iđ\u{1B}[H")
    try session.wait(forLine: "demo› thí điểm", cursor: 6)
    session.type(Keys.escape)
    session.type("ddk")
    try session.wait(forLine: "demo› approve")
    session.type("/thi")
    try session.wait(forLine: "not found \"thi\": approve")
    session.type(Keys.ctrl("g") + "A" + Keys.ctrl("u") + Keys.ctrl("r") + "app\r")
    try session.wait(for: "the entry again") {
      $0.screen.lines.filter { $0 == "read[7]: <approve>" }.count == 2
    }
    // `_` of vi looks into libedit's own history, which is empty.
    session.type(Keys.escape)
    session.type("_a!\r")
    try session.wait(forText: "read[1]: <!>")
  }

  @Test func `A user may bind what is not ours`() throws {
    let folder = TemporaryFolder()
    folder.write(
      "bind \"\\e[15~\" ed-move-to-beg\nnonsense\nbind -s \"^T\" \"never\"\n",
      to: ".editrc"
    )
    let session = try ProbeSession.start([], ["HOME": folder.path])
    session.type("abc\u{1B}[15~x\u{1B}[17~y")
    try session.wait(forLine: "demo› xyabc", cursor: 8)
  }
}
