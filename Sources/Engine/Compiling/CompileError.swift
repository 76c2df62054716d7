import DecisionDiagram
import PolicyLanguage

/// Why policies could not be compiled.
public enum CompileError: Error, Hashable, Sendable {
  /// The diagrams would take more nodes than allowed; the facts that weigh most.
  case tooIntricate(limit: Int, facts: [String])
  /// A quantity is cut into more intervals than can be told apart.
  case tooManyThresholds(String, limit: Int)
  /// Quantities are compared with each other in too many ways.
  case tooTangled([String])
  /// The user asked to stop.
  case interrupted

  init(_ error: DiagramError, facts: [String]) {
    switch error {
    case .interrupted: self = .interrupted
    case .tooManyNodes(let limit), .tooManyResults(let limit):
      self = .tooIntricate(limit: limit, facts: facts)
    }
  }
}
