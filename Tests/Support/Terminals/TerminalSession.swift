import Glibc

/// A program on a terminal of its own, and what it shows there.
///
/// Everything waits for what should be seen, never for a time: a slow machine makes a test slow,
/// not wrong.
public final class TerminalSession {
  /// What the program has painted so far.
  public private(set) var screen: VirtualScreen
  /// All bytes that the program wrote.
  public private(set) var output: [UInt8] = []
  /// The process.
  public let process: Int32

  private var terminal: Int32
  private var exitStatus: Int32?

  /// How a program ended.
  public enum Ending: Sendable, Equatable {
    /// By itself, with a code.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
  }

  /// What did not come in time.
  public struct Timeout: Error, CustomStringConvertible {
    /// What was waited for, and what was there instead.
    public let description: String
  }

  /// Starts a program as the leader of a session on a new terminal.
  ///
  /// - Parameters:
  ///   - arguments: The program and its arguments.
  ///   - environment: All its variables.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  /// - Throws: ``Timeout`` if the system refuses.
  public init(
    _ arguments: [String],
    environment: [String: String],
    columns: Int = 80,
    rows: Int = 24
  ) throws(Timeout) {
    screen = VirtualScreen(columns: columns, rows: rows)
    terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0,
      unsafe ioctl(terminal, Self.setLock, &lock) == 0,
      unsafe ioctl(terminal, Self.getNumber, &number) == 0
    else { throw Timeout(description: "no terminal to be had: \(errno)") }
    Self.setSize(terminal, columns, rows)
    process = Self.start(arguments, environment, "/dev/pts/\(number)")
    if process < 0 { throw Timeout(description: "cannot start \(arguments)") }
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      _ = unsafe waitpid(process, &status, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  // TIOCSPTLCK and TIOCGPTN, which C knows only as macros.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  // POSIX_SPAWN_SETSID, which C shows only to those who ask for GNU's additions.
  private static let newSession: Int16 = 0x80

  // The first terminal that the leader of a session opens becomes its own.
  private static func start(
    _ arguments: [String],
    _ environment: [String: String],
    _ name: String
  ) -> Int32 {
    var files = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&files)
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 2)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | newSession
    unsafe posix_spawnattr_setflags(&attributes, flags)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe variables.indices { unsafe free(variables[index]) }
      unsafe posix_spawn_file_actions_destroy(&files)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    var process: Int32 = 0
    let error = unsafe posix_spawn(
      &process,
      arguments[0],
      &files,
      &attributes,
      &words,
      &variables
    )
    return error == 0 ? process : -1
  }

  private static func setSize(_ terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows),
      ws_col: UInt16(columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}

// MARK: - Doing

extension TerminalSession {
  /// Types a text; control characters and escape sequences included.
  public func type(_ text: String) {
    type(bytes: Array(text.utf8))
  }

  /// Types bytes.
  public func type(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // What is typed while the program is busy must not fill the terminal up.
      let part = Array(rest.prefix(512))
      let count = unsafe write(terminal, part, part.count)
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
      take(within: 0)
    }
  }

  /// Changes the size of the terminal, which the program is told.
  public func resize(columns: Int, rows: Int) {
    take(within: 0)
    screen.resize(columns: columns, rows: rows)
    Self.setSize(terminal, columns, rows)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Takes the terminal away, as closing its window does.
  public func hangUp() {
    close(terminal)
    terminal = -1
  }
}

// MARK: - Waiting

extension TerminalSession {
  /// So long is waited for anything.
  private static var patience: Int { 120 }

  /// Waits until a condition holds of the screen.
  ///
  /// - Parameters:
  ///   - expectation: What is waited for, in words.
  ///   - condition: Looks at the session.
  /// - Throws: ``Timeout`` with the screen as it is.
  public func wait(
    for expectation: String,
    until condition: (TerminalSession) -> Bool
  ) throws(Timeout) {
    let deadline = time(nil) + Self.patience
    while !condition(self) {
      let isOpen = take(within: 100)
      if condition(self) { return }
      if time(nil) > deadline || !isOpen {
        let shown = screen.lines.map { "│\($0)" }.joined(separator: "\n")
        throw Timeout(
          description: """
            waited for \(expectation)
            cursor at row \(screen.cursor.row), column \(screen.cursor.column) of
            \(shown)
            """
        )
      }
    }
  }

  /// Waits until the screen shows exactly these lines.
  public func wait(forLines lines: [String]) throws(Timeout) {
    try wait(for: lines.joined(separator: "\n")) { $0.screen.lines == lines }
  }

  /// Waits until the row with the cursor shows a text, and the cursor is behind so many cells.
  public func wait(forLine line: String, cursor: Int? = nil) throws(Timeout) {
    try wait(for: "\(line) with the cursor at \(cursor.map { "\($0)" } ?? "any place")") {
      $0.screen.cursorLine == line && (cursor ?? $0.screen.cursor.column) == $0.screen.cursor.column
    }
  }

  /// Waits until a text stands anywhere on the screen.
  public func wait(forText text: String) throws(Timeout) {
    try wait(for: text) { $0.screen.lines.contains { $0.contains(text) } }
  }

  /// Waits until the program has ended.
  public func waitForEnd() throws(Timeout) -> Ending {
    var status: Int32 = 0
    let deadline = time(nil) + Self.patience
    while unsafe exitStatus == nil && waitpid(process, &status, WNOHANG) != process {
      if time(nil) > deadline { throw Timeout(description: "the program does not end") }
      take(within: 20)
    }
    status = exitStatus ?? status
    exitStatus = status
    // What it wrote last may come in several pieces.
    while hasOutput(within: 0), take(within: 0) {}
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
  }

  private func hasOutput(within milliseconds: Int32) -> Bool {
    var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return unsafe terminal >= 0 && poll(&watched, 1, milliseconds) > 0
  }

  // Takes what the program has written; false when it can write no more.
  @discardableResult private func take(within milliseconds: Int32) -> Bool {
    guard terminal >= 0 else {
      usleep(UInt32(milliseconds) * 1000)
      return true
    }
    guard hasOutput(within: milliseconds) else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(terminal, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    output += buffer[..<count]
    screen.write(buffer[..<count])
    return true
  }
}
