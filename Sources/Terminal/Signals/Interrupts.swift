import Glibc
import Synchronization

/// Signals that ask the program to stop, as a flag that any thread can poll.
///
/// A handler does nothing but set a bit and wake whoever waits for a key. Work that takes long
/// looks at ``isRequested`` now and then and returns early; nothing is torn down inside a handler.
public enum Interrupts {
  /// Starts listening for Ctrl-C, hang-up, termination, resizing and continuing.
  ///
  /// Called once, early, by the program. System calls that wait return `EINTR` on Ctrl-C, hang-up
  /// and termination. Writing to a closed pipe becomes an error instead of a signal.
  public static func install() {
    WakeUp.open()
    for signal in [SIGINT, SIGTERM, SIGHUP] { handle(signal, flags: 0) }
    for signal in [SIGWINCH, SIGCONT] { handle(signal, flags: SA_RESTART) }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether Ctrl-C was pressed since the last ``clear()``, or the program has to leave.
  ///
  /// - Complexity: One relaxed atomic load; cheap enough for the inside of a loop.
  public static var isRequested: Bool {
    pending.load(ordering: .relaxed) & stopping != 0
  }

  /// Whether the terminal was closed or the program was told to end.
  ///
  /// Never cleared: what is open should be closed, and the program should end.
  public static var isLeaving: Bool {
    pending.load(ordering: .relaxed) & leaving != 0
  }

  /// Forgets a Ctrl-C, before new work begins.
  public static func clear() {
    take(.interrupt)
  }

  /// Asks for a stop as Ctrl-C does.
  public static func request() {
    note(Note.interrupt.rawValue)
  }

  // What the signals have said and nobody has taken yet, a bit each. It has to be global: a signal
  // handler is given nothing but the number of the signal.
  private static let pending = Atomic<UInt32>(0)
  private static let stopping: UInt32 = 0b00111
  private static let leaving: UInt32 = 0b00110

  enum Note: UInt32 {
    case interrupt = 0b00001
    case hangUp = 0b00010
    case termination = 0b00100
    case resize = 0b01000
    case continuation = 0b10000
  }

  /// Whether the note had been left; it is removed.
  @discardableResult static func take(_ note: Note) -> Bool {
    pending.bitwiseAnd(~note.rawValue, ordering: .acquiringAndReleasing).oldValue & note.rawValue
      != 0
  }

  private static func note(_ bits: UInt32) {
    pending.bitwiseOr(bits, ordering: .acquiringAndReleasing)
    WakeUp.wake()
  }

  private static func handle(_ signal: CInt, flags: CInt) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { Interrupts.received($0) }
    action.sa_flags = flags
    unsafe sigaction(signal, &action, nil)
  }

  // INVARIANT: runs inside a signal handler, so only atomics and `write` may be used.
  private static func received(_ signal: CInt) {
    let before = errno
    switch signal {
    case SIGINT: note(Note.interrupt.rawValue)
    case SIGWINCH: note(Note.resize.rawValue)
    case SIGCONT: note(Note.continuation.rawValue)
    case SIGHUP: note(Note.hangUp.rawValue)
    default: note(Note.termination.rawValue)
    }
    errno = before
  }
}
