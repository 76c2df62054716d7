import Glibc
import Synchronization

/// A pipe into which a signal handler writes to end a wait for input.
///
/// Checking a flag and then waiting would lose a signal that comes between the two, and a signal
/// may be handled on another thread than the one that waits. A wait that also watches this pipe
/// loses none.
enum WakeUp {
  // Both ends; -1 until the pipe is opened, once. They have to be global: a signal handler is
  // given nothing but the number of the signal.
  private static let readEnd = Atomic<CInt>(-1)
  private static let writeEnd = Atomic<CInt>(-1)

  static func open() {
    guard readEnd.load(ordering: .relaxed) < 0 else { return }
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    for end in ends {
      // Neither end may block, and no program that is started may keep one.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd.store(ends[0], ordering: .releasing)
    writeEnd.store(ends[1], ordering: .releasing)
  }

  // INVARIANT: called inside signal handlers, so only atomics and `write` may be used.
  static func wake() {
    var byte: UInt8 = 0
    _ = unsafe write(writeEnd.load(ordering: .relaxed), &byte, 1)
  }

  /// What came of a wait.
  enum Wait: Equatable {
    case ready
    case timedOut
    case signalled
    case failed(CInt)
  }

  /// Waits until `input` can be read or is closed, a signal was noted, or the time is over.
  static func wait(for input: CInt, milliseconds: CInt = -1) -> Wait {
    let end = readEnd.load(ordering: .relaxed)
    var watched = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
    ]
    let found = unsafe poll(&watched, 2, milliseconds)
    if found < 0 { return errno == EINTR ? .signalled : .failed(errno) }
    if watched[1].revents != 0 {
      drain(end)
      return .signalled
    }
    return found == 0 ? .timedOut : .ready
  }

  private static func drain(_ end: CInt) {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while unsafe read(end, &bytes, bytes.count) == bytes.count {}
  }
}
