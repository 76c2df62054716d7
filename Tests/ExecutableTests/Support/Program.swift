import Glibc
import TerminalSupport

/// The built program, run as a process of its own.
enum Program {
  /// What came of a run.
  struct Result: Equatable {
    var ending: TerminalSession.Ending
    var output: String
    var errors: String

    /// The lines of standard output.
    var lines: [Substring] { output.split(separator: "\n") }
  }

  struct Failure: Error, CustomStringConvertible { var description: String }

  /// The built program, which lies beside the tests.
  static var path: String {
    guard let real = unsafe realpath("/proc/self/exe", nil) else { return "" }
    defer { unsafe free(real) }
    let tests = unsafe String(cString: real)
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/sixdares"
  }

  /// An environment that depends on nothing outside.
  ///
  /// - Parameters:
  ///   - home: The home folder.
  ///   - language: The locale.
  /// - Returns: The variables.
  static func environment(_ home: String, language: String = "C.UTF-8") -> [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": home, "TERM": "xterm-256color", "LC_ALL": language,
      "TZ": "UTC",
    ]
  }

  /// Runs the program to its end, a text on its standard input.
  static func run(
    _ arguments: [String],
    input: String = "",
    in folder: Folder,
    language: String = "C.UTF-8"
  ) throws -> Result {
    try run(arguments, bytes: Array(input.utf8), in: folder, language: language)
  }

  static func run(
    _ arguments: [String],
    bytes: [UInt8],
    in folder: Folder,
    language: String = "C.UTF-8"
  ) throws -> Result {
    try folder.write(bytes, to: ".input")
    let input = folder.file(".input")
    let running = try Running(arguments, input: input, in: folder, language: language)
    let ending = try running.waitForEnd()
    return Result(ending: ending, output: running.output, errors: running.errors)
  }

  /// Runs statements given by `-c`.
  static func say(
    _ statements: String,
    _ options: [String] = [],
    in folder: Folder
  ) throws
    -> Result
  {
    try run(options + ["-c", statements], in: folder)
  }
}

/// A run of the program that is not over.
final class Running {
  let process: Int32
  private let folder: Folder
  private let number: Int
  private var status: Int32?

  // Runs in one folder at the same time do not share their files.
  private static func next(_ folder: Folder) -> Int {
    var number = 1
    while unsafe access(folder.file(".output-\(number)"), F_OK) == 0 { number += 1 }
    return number
  }

  /// Starts the program; its standard output goes to a new file where no descriptor is given.
  init(
    _ arguments: [String],
    input: String = "/dev/null",
    output: Int32? = nil,
    in folder: Folder,
    language: String = "C.UTF-8"
  ) throws {
    self.folder = folder
    number = Self.next(folder)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    let create = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    if let output {
      unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    }
    let out = folder.file(".output-\(number)")
    unsafe posix_spawn_file_actions_addopen(&actions, output == nil ? 1 : 9, out, create, 0o600)
    let errors = folder.file(".errors-\(number)")
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, create, 0o600)
    // A runner of tests may have blocked or ignored signals: the program starts with none so.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    )
    // `env` changes the folder and becomes the program, so the process stays the same.
    let line = ["/usr/bin/env", "--chdir=\(folder.path)", Program.path] + arguments
    let variables = Program.environment(folder.path, language: language).map { "\($0)=\($1)" }
    var words = unsafe line.map { unsafe strdup($0) } + [nil]
    var environment = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe environment.indices { unsafe free(environment[index]) }
    }
    var started: Int32 = 0
    let code = unsafe posix_spawn(&started, line[0], &actions, &attributes, &words, &environment)
    guard code == 0 else { throw Program.Failure(description: "cannot start: \(code)") }
    process = started
  }

  deinit {
    guard status == nil else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    _ = unsafe waitpid(process, &status, 0)
  }

  /// What it has written so far.
  var output: String { folder.text(of: ".output-\(number)") }
  var errors: String { folder.text(of: ".errors-\(number)") }

  func signal(_ number: Int32) { kill(process, number) }

  /// So many seconds are waited for anything: a slow machine makes a test slow, not wrong.
  private static let patience = 120

  /// Waits until it has written a line.
  func wait(forLine line: String) throws {
    let deadline = time(nil) + Self.patience
    while !output.split(separator: "\n").contains(Substring(line)) {
      guard time(nil) < deadline, !hasEnded else {
        throw Program.Failure(description: "`\(line)` did not come, but: \(output)\(errors)")
      }
      usleep(2000)
    }
  }

  private var hasEnded: Bool {
    var status: Int32 = 0
    if self.status == nil, unsafe waitpid(process, &status, WNOHANG) == process {
      self.status = status
    }
    return self.status != nil
  }

  func waitForEnd() throws -> TerminalSession.Ending {
    let deadline = time(nil) + Self.patience
    while !hasEnded {
      guard time(nil) < deadline else {
        throw Program.Failure(description: "the program does not end: \(output)\(errors)")
      }
      usleep(2000)
    }
    let status = status ?? 0
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
  }
}
