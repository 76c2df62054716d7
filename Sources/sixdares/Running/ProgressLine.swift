import Diagnostics
import Synchronization
import Terminal

/// How far work has come, told on standard error from whatever thread knows it.
final class ProgressLine: Sendable {
  // `Progress` is used by one thread at a time: this lock sees to it.
  private let shown = Mutex<Progress?>(nil)
  private let isPlain: Bool

  init(isPlain: Bool) { self.isPlain = isPlain }

  /// Tells how far it is, from 0 to 1; nil at the end.
  var report: @Sendable (Double?, Language) -> Void {
    { share, language in
      self.shown.withLock { progress in
        guard let share else {
          progress?.finish()
          progress = nil
          Self.clearEcho()
          return
        }
        if progress == nil {
          progress = Progress(
            "",
            total: 1000,
            style: self.isPlain ? .plain : .bar,
            left: { Sentence.timeLeft($0)[language] }
          )
        }
        progress?.update(Int(share * 1000))
      }
    }
  }

  /// Takes away what the terminal wrote for the key that stopped the work, so that the answer begins
  /// its own line.
  private static func clearEcho() {
    let screen = Screen(descriptor: 2)
    guard Interrupts.isRequested, screen.isTerminal, screen.canMoveCursor else { return }
    World.write("\r\u{1B}[K", to: 2)
  }
}
