import Diagnostics
import Shell

/// How the program ends.
enum Ending {
  /// The exit code of an outcome, after what was to be written to files was written.
  static func code(_ outcome: Session.Outcome, _ session: Session) -> Int32 {
    do {
      try session.finish()
    } catch {
      session.report(error)
      return 1
    }
    switch outcome {
    case .done: return 0
    case .failed: return 1
    case .wrongForm: return 2
    case .interrupted: return 130
    }
  }
}
