import Glibc

/// Where a key reader gets its bytes: a terminal, or an array in tests.
protocol ByteSource {
  /// Waits for the next byte, or for what comes instead of one.
  mutating func next() -> ByteEvent

  /// Whether a byte can be had within the time.
  mutating func isReady(within milliseconds: CInt) -> Bool
}

/// A byte, or what came instead of one.
enum ByteEvent: Equatable {
  case byte(UInt8)
  case interrupted
  case resized
  case continued
  case endOfInput
  case hangUp
  case failed(CInt)
}

/// The bytes that are typed at a terminal, and the signals that come in between.
///
/// Bytes are read one at a time: what follows the end of a line stays with the terminal, for a
/// program that the line starts or for whoever comes after this one.
struct TerminalBytes: ByteSource {
  let descriptor: CInt

  mutating func next() -> ByteEvent {
    while true {
      if Interrupts.isLeaving { return .hangUp }
      if Interrupts.take(.interrupt) { return .interrupted }
      if Interrupts.take(.continuation) { return .continued }
      if Interrupts.take(.resize) { return .resized }
      switch WakeUp.wait(for: descriptor) {
      case .signalled, .timedOut: continue
      case .failed(let error): return .failed(error)
      case .ready: break
      }
      var byte: UInt8 = 0
      switch unsafe read(descriptor, &byte, 1) {
      case 1: return .byte(byte)
      case 0: return isClosed ? .hangUp : .endOfInput
      default:
        switch errno {
        case EINTR, EAGAIN: continue
        case EIO: return .hangUp
        default: return .failed(errno)
        }
      }
    }
  }

  func isReady(within milliseconds: CInt) -> Bool {
    WakeUp.wait(for: descriptor, milliseconds: milliseconds) == .ready
  }

  // A terminal that somebody closed reads as empty, just as Ctrl-D does in its normal mode.
  private var isClosed: Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&watched, 1, 0) > 0 && watched.revents & Int16(POLLHUP) != 0
  }
}

extension TerminalBytes {
  /// The characters that interrupt and suspend at a terminal, as the user set them; 0 for none.
  static func signalBytes(of descriptor: CInt) -> (interrupt: UInt8, suspend: UInt8) {
    var modes = termios()
    guard unsafe tcgetattr(descriptor, &modes) == 0 else { return (0x03, 0x1A) }
    return unsafe withUnsafeBytes(of: &modes.c_cc) {
      unsafe ($0[Int(VINTR)], $0[Int(VSUSP)])
    }
  }
}
