/// What a computation may use before it gives up.
public struct Limits: Sendable {
  /// The largest number of nodes that may exist at once, garbage included.
  public var maximumNodes: Int

  /// A question asked every few thousand steps; the answer true ends the computation.
  ///
  /// It is where a deadline or a key pressed by the user comes in.
  public var shouldStop: (@Sendable () -> Bool)?

  /// Makes limits.
  ///
  /// - Parameters:
  ///   - maximumNodes: The largest number of nodes that may exist at once.
  ///   - shouldStop: Asked every few thousand steps; true ends the computation.
  public init(maximumNodes: Int = 4_000_000, shouldStop: (@Sendable () -> Bool)? = nil) {
    self.maximumNodes = maximumNodes
    self.shouldStop = shouldStop
  }
}

/// Counts steps and asks now and then whether to stop.
struct Patience {
  static let stepsBetweenQuestions = 2048

  private var steps = 0

  mutating func step(_ limits: borrowing Limits) throws(DiagramError) {
    steps &+= 1
    if steps % Self.stepsBetweenQuestions == 0, let shouldStop = limits.shouldStop, shouldStop() {
      throw .interrupted
    }
  }
}
