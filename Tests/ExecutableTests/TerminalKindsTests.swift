import Glibc
import TerminalSupport
import Testing

/// Sessions of the shell itself at terminals of several kinds.
@Suite(.serialized) struct TerminalKindsTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func start(
    _ arguments: [String] = [],
    _ variables: [String: String] = [:]
  ) throws -> TerminalSession {
    try Program.atTerminal(arguments, variables, in: folder)
  }

  @Test(arguments: ["xterm-256color", "screen", "tmux", "linux", "dumb"])
  func `A session is the same at every terminal`(kind: String) throws {
    let session = try start([], ["TERM": kind])
    session.type("add cadre an name=\"Nguye\u{302}\u{303}n Văn An\"\r")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("lis\tcad\t\r")
    try session.wait(forText: "  an  Nguyễn Văn An")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("echo half\u{3}")
    try session.wait(forText: "^C")
    session.type("\u{12}nguyen\r")
    try session.wait(forText: "there is already a cadre `an`")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("\u{4}")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(!session.screen.modes.contains(2004))
  }

  @Test(arguments: [
    ("xterm-of-tomorrow", "xterm-256color"), ("tmux-of-tomorrow", "screen-256color"),
  ])
  func `A terminal that the system does not know is as good as its family`(
    kind: String,
    family: String
  ) throws {
    let pager = "cat >/dev/null; echo paged for $TERM"
    let session = try start(["--demo"], ["TERM": kind, "PAGER": pager])
    #expect(session.screen.modes.contains(2004))
    #expect(!session.screen.lines.contains { $0.contains("terminal") })
    session.type("help\r")
    try session.wait(forText: "paged for ")
    #expect(session.screen.lines.contains { $0.hasPrefix("paged for \(family.prefix(5))") })
  }

  @Test func `A terminal of no family is told, and taken for a plain one`() throws {
    let session = try start([], ["TERM": "vt-of-tomorrow"])
    try session.wait(
      forText: "warning: this system does not know the terminal `vt-of-tomorrow`, so it is taken"
    )
    session.type("help\r")
    try session.wait(forText: "-- space: next page")
    session.type("qecho alive\r")
    try session.wait(for: "the answer") { $0.screen.lines.contains("alive") }
  }

  @Test func `Search, lists and pager speak the language of the session`() throws {
    let session = try start(["--demo", "--language", "vi"], ["PAGER": "no-such-pager"])
    session.type("\u{12}abc")
    try session.wait(forText: "không thấy \"abc\":")
    session.type("\u{7}help\r")
    try session.wait(forText: "-- phím cách: trang sau")
    session.type("q")
    try session.wait(forLine: "(nháp) ›")
  }

  @Test func `A history that cannot be kept is told once`() throws {
    try folder.write("no folder", to: "state")
    let session = try start([], ["XDG_STATE_HOME": folder.file("state")])
    session.type("echo one\recho two\r")
    try session.wait(for: "both answers") { $0.screen.lines.contains("two") }
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    let told = session.screen.lines.filter { $0.hasPrefix("warning: the history `state/sixdares") }
    #expect(told.count == 1)
  }

  @Test func `Nothing of a paste runs before Enter`() throws {
    let session = try start()
    session.type("\u{1B}[200~echo first one\necho second one\n\u{1B}[201~")
    try session.wait(forLine: "(scratch) › echo first one⏎echo second one")
    #expect(!session.screen.lines.contains("first one"))
    session.type("\r")
    try session.wait(for: "both answers") {
      $0.screen.lines.contains("first one") && $0.screen.lines.contains("second one")
    }
  }

  // MARK: edit

  private func editor(_ body: String) throws -> [String: String] {
    try folder.write("#!/bin/sh\n" + body, to: "editor")
    unsafe chmod(folder.file("editor"), 0o700)
    return ["EDITOR": folder.file("editor"), "VISUAL": "", "TMPDIR": folder.path]
  }

  @Test func `edit opens the statement in hand, and what comes back runs on Enter`() throws {
    let session = try start([], try editor("sed -i s/wrong/right/ \"$1\"\n"))
    session.type("echo wrong\r")
    try session.wait(forText: "wrong")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("edit\r")
    try session.wait(forLine: "(scratch) › echo right", cursor: 22)
    #expect(!session.screen.lines.contains("right"))
    session.type("\r")
    try session.wait(for: "the answer") { $0.screen.lines.contains("right") }
    session.type("if 1 < 2 {\recho wrong again\redit\r")
    try session.wait(forLine: "(scratch) › if 1 < 2 {⏎echo right again")
    session.type("\u{3}")
    #expect(!folder.names.contains { $0.hasSuffix(".dare") })
  }

  @Test func `The editor may be called on the line itself`() throws {
    let session = try start([], try editor("sed -i s/wrong/right/ \"$1\"\n"))
    session.type("echo wrong\u{18}\u{5}")
    try session.wait(forLine: "(scratch) › echo right", cursor: 22)
  }

  @Test func `An editor that fails leaves the statement as it was`() throws {
    let session = try start([], try editor("exit 1\n"))
    session.type("if 1 < 2 {\redit\r")
    try session.wait(forText: "error: the editor ended with an error")
    try session.wait(forLine: "(scratch) › if 1 < 2 {")
  }

  @Test func `No editor is run in safe mode`() throws {
    let session = try start(["--safe"], try editor("touch \(folder.file("ran"))\n"))
    session.type("edit\r")
    try session.wait(forText: "error: `edit` is refused in safe mode")
    session.type("echo a\u{18}\u{5}")
    try session.wait(for: "a beep") { $0.screen.bells == 1 }
    #expect(!folder.names.contains("ran"))
  }

  @Test func `No pager is run in safe mode`() throws {
    let ran = folder.file("ran")
    let session = try start(["--safe", "--demo"], ["PAGER": "touch \(ran); cat"])
    session.type("help\r")
    try session.wait(forText: "-- space: next page")
    session.type("q")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    #expect(!folder.names.contains("ran"))
  }

  @Test(arguments: ["less", "no-such-pager"])
  func `Ctrl-C in the pager ends it, and the loop behind it`(pager: String) throws {
    let session = try start(["--demo"], ["PAGER": pager])
    session.type("for n in 1..50 { help }\r")
    try session.wait(for: "the pager") {
      $0.screen.cursorLine == ":" || $0.screen.cursorLine.hasPrefix("-- space")
    }
    session.type("\u{3}")
    // `less` asks whether it was interrupted before it waits for a key: what comes in between is
    // seen with the next.
    var last = time(nil)
    try session.wait(for: "the shell") {
      if $0.screen.cursorLine == ":", time(nil) > last + 2 {
        $0.type("\u{3}")
        last = time(nil)
      }
      return $0.screen.lines.contains { $0.contains("error: interrupted") }
    }
    try session.wait(forLine: "(scratch) ›", cursor: 12)
  }

  @Test func `What came so far of a question that is stopped can be looked through`() throws {
    let session = try start(["--demo"], ["PAGER": "no-such-pager"])
    session.type("simulate health-bus trials=500000000\r")
    try session.wait(forText: "%")
    session.type("\u{3}")
    try session.wait(forText: "-- space: next page")
    session.type("    ")
    try session.wait(forText: "trials: it was stopped")
  }

  // MARK: Signals

  @Test func `Ctrl-Z stops the shell, and it goes on with the same line`() throws {
    let session = try TerminalSession(
      ["/bin/bash", "--norc", "--noprofile", "-i"],
      environment: Program.environment(folder.path).merging(["PS1": "bash$ "]) { $1 }
    )
    try session.wait(forLine: "bash$", cursor: 6)
    session.type("\(Program.path) --no-history\r")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("echo half\u{1A}")
    try session.wait(forText: "Stopped")
    try session.wait(forLine: "bash$", cursor: 6)
    session.type("fg\r")
    try session.wait(forLine: "(scratch) › echo half", cursor: 21)
    session.type("way\r")
    try session.wait(for: "the answer") { $0.screen.lines.contains("halfway") }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `A session that is told to end leaves workspace and terminal in order`(
    signal: Int32
  ) throws {
    let session = try start(["--workspace", "w.workspace", "--demo"])
    session.type("add cadre an name=\"Trần Thị An\"\r")
    try session.wait(forLine: "›", cursor: 2)
    session.type("half")
    try session.wait(forLine: "› half")
    session.signal(signal)
    _ = try session.waitForEnd()
    #expect(!session.screen.modes.contains(2004))
    let options = ["--workspace", "w.workspace"]
    let checked = try Program.say("check workspace; show an", options, in: folder)
    #expect(checked.ending == .exited(0))
    #expect(checked.output.contains("Trần Thị An"))
  }

  @Test func `A window that is closed loses nothing that was typed`() throws {
    let session = try start()
    session.type("echo kept for later\r")
    try session.wait(for: "the answer") { $0.screen.lines.contains("kept for later") }
    session.hangUp()
    _ = try session.waitForEnd()
    let next = try start()
    next.type("\u{1B}[A")
    try next.wait(forLine: "(scratch) › echo kept for later")
  }

  @Test func `A window that is closed while a command runs loses not even that command`() throws {
    let session = try start(["--demo"])
    session.type("simulate health-bus trials=500000000\r")
    try session.wait(forText: "%")
    session.hangUp()
    _ = try session.waitForEnd()
    let next = try start()
    next.type("\u{1B}[A")
    try next.wait(forLine: "(scratch) › simulate health-bus trials=500000000")
  }

  // MARK: History

  @Test func `A leading space and --no-history keep a line out; the file is the user's alone`()
    throws
  {
    let session = try start()
    session.type(" echo secret\recho open\r")
    try session.wait(forText: "open")
    try session.wait(forLine: "(scratch) ›", cursor: 12)
    session.type("\u{4}")
    _ = try session.waitForEnd()
    let unseen = try start(["--no-history"])
    unseen.type("echo unseen\r")
    try unseen.wait(for: "the answer") { $0.screen.lines.contains("unseen") }
    try unseen.wait(forLine: "(scratch) ›", cursor: 12)
    unseen.type("\u{4}")
    _ = try unseen.waitForEnd()
    let kept = folder.text(of: ".local/state/sixdares/history")
    #expect(kept.contains("echo open"))
    #expect(!kept.contains("secret") && !kept.contains("unseen"))
    var status = stat()
    unsafe stat(folder.file(".local/state/sixdares/history"), &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `Two shells at once lose nothing of each other's lines`() throws {
    let first = try start()
    let second = try start()
    for number in 1...3 {
      first.type("echo first \(number)\r")
      try first.wait(for: "an answer") { $0.screen.lines.contains("first \(number)") }
      second.type("echo second \(number)\r")
      try second.wait(for: "an answer") { $0.screen.lines.contains("second \(number)") }
    }
    let kept = folder.text(of: ".local/state/sixdares/history")
    for number in 1...3 {
      #expect(kept.contains("first \(number)") && kept.contains("second \(number)"))
    }
  }
}
