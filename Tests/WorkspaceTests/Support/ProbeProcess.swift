import Glibc

/// The probe, run as a program of its own.
final class ProbeProcess {
  let process: Int32
  /// Our end of the pair that is the probe's standard input and output.
  private let link: Int32
  private var pending: [UInt8] = []
  private var isOver = false

  struct Failure: Error {}

  init(_ arguments: [String]) throws {
    // Closed in every program started, at once: one that kept the other end open would keep us
    // waiting for the end of what this one says.
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Failure() }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    var words: [UnsafeMutablePointer<CChar>?] =
      unsafe ([Self.path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for place in unsafe words.indices { unsafe free(words[place]) } }
    var started: Int32 = 0
    let code = unsafe posix_spawn(&started, Self.path, &actions, nil, &words, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw Failure()
    }
    process = started
    link = ends[0]
  }

  deinit {
    kill()
    close(link)
  }

  /// The next line that the probe says, nil when it has ended.
  func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeFirst(end + 1) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      var part = [UInt8](repeating: 0, count: 4096)
      let count = unsafe read(link, &part, part.count)
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
  func endInput() { shutdown(link, Int32(SHUT_WR)) }

  /// The built program of that name, which lies beside the tests.
  private static var path: String {
    guard let real = unsafe realpath("/proc/self/exe", nil) else { return "" }
    defer { unsafe free(real) }
    let tests = unsafe String(cString: real)
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/workspace-probe"
  }
}
