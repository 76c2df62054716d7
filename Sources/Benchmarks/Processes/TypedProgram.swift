import Foundation
import Glibc

/// A program at a terminal of its own, with somebody who types.
final class TypedProgram {
  // TIOCSPTLCK and TIOCGPTN, which the headers make by a macro.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let terminal: Int32
  private let child: Child
  /// What was written since the last answer.
  private var seen: [UInt8] = []

  /// Starts a program at a terminal of 100 columns and 40 rows.
  ///
  /// - Parameter arguments: Its path and its arguments.
  /// - Throws: Why it cannot be started.
  init(_ arguments: [String]) throws {
    terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0, unsafe ioctl(terminal, Self.setLock, &lock) == 0,
      unsafe ioctl(terminal, Self.getNumber, &number) == 0
    else { throw Child.Failure(description: "there is no terminal to be had") }
    var size = winsize(ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
    let path = "/dev/pts/\(number)"
    child = try Child(arguments, input: .terminal(path), output: .terminal(path))
  }

  deinit {
    close(terminal)
    kill(child.pid, SIGKILL)
    _ = child.wait()
  }

  /// The most memory that the program has had so far.
  var peakMemory: Int { child.peakMemory ?? 0 }

  /// Types something.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(terminal, $0.baseAddress, $0.count) }
  }

  /// Reads what the program shows until a text has come, and forgets it.
  ///
  /// - Parameter text: What is waited for.
  /// - Returns: What was shown.
  /// - Throws: That it did not come within a minute, or that the program ended.
  @discardableResult
  func wait(for text: String) throws -> String {
    let wanted = Array(text.utf8)
    let end = ContinuousClock.now + .seconds(60)
    while true {
      if let range = seen.firstRange(of: wanted) {
        let shown = String(decoding: seen[..<range.upperBound], as: UTF8.self)
        seen.removeSubrange(..<range.upperBound)
        return shown
      }
      var poll = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard ContinuousClock.now < end, unsafe Glibc.poll(&poll, 1, 1000) >= 0 else { break }
      guard poll.revents != 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(terminal, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      seen += buffer[..<count]
    }
    let shown = String(decoding: seen, as: UTF8.self)
    throw Child.Failure(description: "`\(text)` was not shown, but:\n\(shown)")
  }
}
