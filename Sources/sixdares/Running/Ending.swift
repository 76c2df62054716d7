import Diagnostics
import Glibc
import Shell
import Terminal

/// How the program ends.
enum Ending {
  /// The exit code of wrong usage.
  static let wrongUsage: Int32 = 2
  /// The exit code of an interruption: 128 and the number of the signal, as shells have it.
  static let interrupted = 128 + SIGINT

  /// The exit code of an outcome, after what was to be written to files was written.
  static func code(_ outcome: Session.Outcome, _ session: Session) -> Int32 {
    defer { session.tellProfile() }
    do {
      try session.finish()
    } catch {
      session.report(error)
      return 1
    }
    if World.isOutputClosed { return 128 + SIGPIPE }
    if let problem = World.outputProblem {
      session.report(problem)
      return 1
    }
    if Interrupts.isLeaving { return 128 + SIGTERM }
    switch outcome {
    case .done: return 0
    case .failed: return 1
    case .wrongForm: return wrongUsage
    case .interrupted: return interrupted
    }
  }
}
