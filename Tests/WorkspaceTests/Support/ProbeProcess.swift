import Glibc

/// The probe, run as a program of its own.
final class ProbeProcess {
  let process: Int32
  private let input: Int32
  private let output: Int32
  private var pending: [UInt8] = []
  private var isOver = false

  struct Failure: Error {}

  init(_ arguments: [String]) throws {
    var toProbe: [Int32] = [0, 0]
    var fromProbe: [Int32] = [0, 0]
    guard unsafe pipe2(&toProbe, O_CLOEXEC) == 0, unsafe pipe2(&fromProbe, O_CLOEXEC) == 0 else {
      throw Failure()
    }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, toProbe[0], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromProbe[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] =
      unsafe ([Self.path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for unsafeword in unsafe words { unsafe free(word) } }
    var started: Int32 = 0
    let code = unsafe posix_spawn(&started, Self.path, &actions, nil, &words, environ)
    close(toProbe[0])
    close(fromProbe[1])
    guard code == 0 else { throw Failure() }
    process = started
    input = toProbe[1]
    output = fromProbe[0]
  }

  deinit {
    kill()
    close(input)
    close(output)
  }

  /// The next line that the probe says, nil when it has ended.
  func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeFirst(end + 1) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      var part = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(output, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      pending += part[..<count]
    }
  }

  /// All lines until the probe ends.
  func lines() -> [String] {
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return lines
  }

  /// Kills the probe where it stands, and waits until it is gone.
  func kill() {
    guard !isOver else { return }
    isOver = true
    Glibc.kill(process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Ends the probe's standard input.
  func endInput() {
    // The read end is closed with it; closing twice at the end does no harm to others, since the
    // number is given to nothing else while this duplicate holds it.
    unsafe dup2(output, input)
  }

  /// The built program of that name, which lies beside the tests.
  private static var path: String {
    guard let real = unsafe realpath("/proc/self/exe", nil) else { return "" }
    defer { unsafe free(real) }
    let tests = unsafe String(cString: real)
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/workspace-probe"
  }
}
