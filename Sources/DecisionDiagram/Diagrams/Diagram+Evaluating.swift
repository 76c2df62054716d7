extension Diagram {
  /// Returns what the function gives for a row of values.
  ///
  /// - Parameter row: The value of each variable by its number; it may be longer than needed, and
  ///   ``Assignment/unknown`` may stand where the walk does not come by.
  /// - Returns: The terminal; nil if the walk meets a value that is unknown or not in its domain.
  /// - Complexity: O(depth): two loads for each level.
  @inlinable
  public func evaluate(_ row: Span<UInt8>) -> Terminal? {
    let id = walk(row, from: 0)
    return id < 0 ? nil : Terminal(id)
  }

  /// Returns what the function gives for a row of values.
  @inlinable
  public func evaluate(_ row: [UInt8]) -> Terminal? {
    evaluate(row.span)
  }

  /// Returns what the function gives for an assignment; nil if it asks a value that is unknown.
  @inlinable
  public func evaluate(_ assignment: Assignment) -> Terminal? {
    evaluate(assignment.values.span)
  }

  /// Follows the values from a place on; -1 if one is unknown or not in its domain.
  @inlinable
  func walk(_ values: Span<UInt8>, from start: Int) -> Int32 {
    let steps = self.steps.span
    var step = rootStep
    while !step.isTerminal {
      let value = values[start &+ step.variable]
      guard value < step.domain else { return -1 }
      step = steps[step.first &+ Int(value)]
    }
    return step.terminalID
  }
}
