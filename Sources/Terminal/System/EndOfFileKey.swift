import Glibc
import Synchronization

/// The key that ends the input of a terminal (Ctrl-D), taken from the kernel while lines are ours.
///
/// What is typed while a command runs waits in the terminal's queue. The kernel would turn the key
/// into a mark that ends a read, and the mark is a NUL once lines are edited again. Without the key
/// it comes through as what was typed. Other programs get it back, as does whoever comes after us.
enum EndOfFileKey {
  /// The key that was taken; 0 where none was.
  private static let key = Atomic<UInt8>(0)
  private static let descriptor = Atomic<CInt>(0)
  private static let isInstalled = Atomic<Bool>(false)
  private static let none: cc_t = 0

  /// Takes the key of a terminal; it is given back when the program ends or is stopped.
  ///
  /// - Returns: Whether there is such a key now or before.
  static func take(from terminal: CInt) -> Bool {
    if key.load(ordering: .acquiring) == none {
      guard let modes = modes(of: terminal), self.key(of: modes) != none else { return false }
      descriptor.store(terminal, ordering: .releasing)
      key.store(self.key(of: modes), ordering: .releasing)
    }
    if !isInstalled.exchange(true, ordering: .acquiringAndReleasing) {
      atexit { EndOfFileKey.giveBack() }
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in EndOfFileKey.stop() }
      action.sa_flags = SA_RESTART
      unsafe sigaction(SIGTSTP, &action, nil)
    }
    takeAgain()
    return true
  }

  /// Gives the key back, until it is taken again.
  static func giveBack() { replace(none, with: key.load(ordering: .acquiring)) }

  /// Takes the key again that was given back.
  static func takeAgain() { replace(key.load(ordering: .acquiring), with: none) }

  /// Lets another program have the key.
  static func lent<Value>(_ body: () -> Value) -> Value {
    giveBack()
    defer { takeAgain() }
    return body()
  }

  // INVARIANT: runs inside a signal handler: atomics, `tcgetattr`, `tcsetattr` and `kill` may be
  // used there.
  private static func stop() {
    let before = errno
    giveBack()
    _ = kill(getpid(), SIGSTOP)
    takeAgain()
    errno = before
  }

  private static func replace(_ old: cc_t, with new: cc_t) {
    let terminal = descriptor.load(ordering: .acquiring)
    guard old != new, var modes = modes(of: terminal), key(of: modes) == old else { return }
    unsafe withUnsafeMutableBytes(of: &modes.c_cc) { unsafe $0[Int(VEOF)] = new }
    while unsafe tcsetattr(terminal, TCSANOW, &modes) != 0, errno == EINTR {}
  }

  private static func modes(of terminal: CInt) -> termios? {
    var modes = termios()
    return unsafe tcgetattr(terminal, &modes) == 0 ? modes : nil
  }

  private static func key(of modes: termios) -> cc_t {
    var keys = modes.c_cc
    return unsafe withUnsafeBytes(of: &keys) { unsafe $0[Int(VEOF)] }
  }
}
