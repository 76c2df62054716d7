/// Why a question or an operation was given up.
///
/// The store that threw stays as usable as it was: what was made so far is kept, nothing is lost.
public enum DiagramError: Error, Hashable, Sendable {
  /// More nodes would be needed than the limit allows.
  case tooManyNodes(limit: Int)
  /// The caller's ``Limits/shouldStop`` asked for an end.
  case interrupted
  /// The answer has more parts than the limit allows.
  case tooManyResults(limit: Int)
}
