import DecisionDiagram
import PolicyLanguage

/// Why policies could not be compiled.
public enum CompileError: Error, Hashable, Sendable {
  /// The diagrams would take more nodes than allowed; the facts that weigh most, and the rule or
  /// decision that was being worked on.
  case tooIntricate(limit: Int, facts: [String], at: String? = nil)
  /// A quantity is cut into more intervals than can be told apart.
  case tooManyThresholds(String, limit: Int)
  /// Quantities are compared with each other in too many ways.
  case tooTangled([String])
  /// The user asked to stop.
  case interrupted

  /// What a question tells of an error that ended the work on a diagram.
  ///
  /// - Parameters:
  ///   - error: The error: one of these already, or one of the diagrams.
  ///   - facts: The facts that weigh most.
  ///   - place: The rule or decision that was being worked on.
  init(_ error: any Error, facts: @autoclosure () -> [String] = [], at place: String? = nil) {
    switch error {
    case let error as CompileError: self = error
    case DiagramError.tooManyNodes(let limit), DiagramError.tooManyResults(let limit):
      self = .tooIntricate(limit: limit, facts: facts(), at: place)
    default: self = .interrupted
    }
  }
}
