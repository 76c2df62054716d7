import Glibc
import Synchronization

/// The keys that the kernel acts on while a line is typed ahead, and that mean something to us.
///
/// What is typed while a command runs waits in the terminal's queue. The kernel would turn the end
/// of input (Ctrl-D) into a mark that ends a read, and the mark is a NUL once lines are edited
/// again; it would paint what is waiting anew on Ctrl-R, and quote a key by Ctrl-V, and swallow both.
/// Without the keys all comes through as typed. Other programs get them back, as does whoever comes
/// after us.
enum KernelKeys {
  /// A key by its place among the special characters of a terminal, and what it was; 0 for none.
  private final class Key: Sendable {
    let place: Int
    let taken = Atomic<cc_t>(none)

    init(_ place: CInt) { self.place = Int(place) }
  }

  private static let keys = [Key(VEOF), Key(VREPRINT), Key(VLNEXT)]
  private static let descriptor = Atomic<CInt>(-1)
  private static let isInstalled = Atomic<Bool>(false)
  private static let none: cc_t = 0

  /// Takes the keys of a terminal; they are given back when the program ends or is stopped.
  ///
  /// - Returns: Whether there are such keys now or before.
  static func take(from terminal: CInt) -> Bool {
    if descriptor.load(ordering: .acquiring) < 0 {
      guard let modes = modes(of: terminal) else { return false }
      for key in keys {
        key.taken.store(self.key(at: key.place, of: modes), ordering: .releasing)
      }
      descriptor.store(terminal, ordering: .releasing)
    }
    if !isInstalled.exchange(true, ordering: .acquiringAndReleasing) {
      atexit { KernelKeys.giveBack() }
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { _ in KernelKeys.stop() }
      action.sa_flags = SA_RESTART
      unsafe sigaction(SIGTSTP, &action, nil)
    }
    takeAgain()
    return true
  }

  /// Gives the keys back, until they are taken again.
  static func giveBack() { change { taken in (from: none, to: taken) } }

  /// Takes the keys again that were given back.
  static func takeAgain() { change { taken in (from: taken, to: none) } }

  /// Lets another program have the keys.
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

  // A key that somebody else has changed meanwhile is left alone.
  private static func change(_ step: (_ taken: cc_t) -> (from: cc_t, to: cc_t)) {
    let terminal = descriptor.load(ordering: .acquiring)
    guard terminal >= 0, var modes = modes(of: terminal) else { return }
    var isChanged = false
    for key in keys {
      let (old, new) = step(key.taken.load(ordering: .acquiring))
      guard old != new, self.key(at: key.place, of: modes) == old else { continue }
      set(new, at: key.place, of: &modes)
      isChanged = true
    }
    guard isChanged else { return }
    while unsafe tcsetattr(terminal, TCSANOW, &modes) != 0, errno == EINTR {}
  }

  private static func modes(of terminal: CInt) -> termios? {
    var modes = termios()
    return unsafe tcgetattr(terminal, &modes) == 0 ? modes : nil
  }

  private static func key(at place: Int, of modes: termios) -> cc_t {
    var keys = modes.c_cc
    return unsafe withUnsafeBytes(of: &keys) { unsafe $0[place] }
  }

  private static func set(_ key: cc_t, at place: Int, of modes: inout termios) {
    unsafe withUnsafeMutableBytes(of: &modes.c_cc) { unsafe $0[place] = key }
  }
}
