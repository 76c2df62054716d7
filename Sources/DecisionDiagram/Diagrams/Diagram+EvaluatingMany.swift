// One walk is a chain of loads and leaves the processor idle most of the time. Four walks side by
// side fill the gaps. They go on in step until all have ended; a walk that has ended stands still,
// which is done by masks and not by a branch, because which walk ends first cannot be foretold.

extension Diagram {
  /// Evaluates many rows that stand one after the other.
  ///
  /// - Parameters:
  ///   - rows: The values, row by row.
  ///   - width: The length of a row, at least the number of variables asked.
  ///   - results: One place for each row: the number of the terminal, or -1 if the row's walk meets
  ///     a value that is unknown or not in its domain.
  /// - Complexity: O(rows × depth).
  @inlinable
  public func evaluate(
    rows: Span<UInt8>,
    width: Int,
    into results: inout MutableSpan<Int32>
  ) {
    evaluate(rows, rowStride: width, columnStride: 1, into: &results)
  }

  /// Evaluates many assignments that stand column by column, as in a table of variables.
  ///
  /// - Parameters:
  ///   - columns: The values of the first variable for all assignments, then of the second, ….
  ///   - results: One place for each assignment, which is also the length of a column: the number
  ///     of the terminal, or -1 as for ``evaluate(rows:width:into:)``.
  /// - Complexity: O(assignments × depth).
  @inlinable
  public func evaluate(columns: Span<UInt8>, into results: inout MutableSpan<Int32>) {
    evaluate(columns, rowStride: 1, columnStride: results.count, into: &results)
  }

  @inlinable
  @inline(__always)
  func evaluate(
    _ values: Span<UInt8>,
    rowStride: Int,
    columnStride: Int,
    into results: inout MutableSpan<Int32>
  ) {
    let steps = self.steps.span
    guard !steps.isEmpty else {
      for row in results.indices { results[row] = rootStep.terminalID }
      return
    }
    var row = 0
    while row < results.count {
      // The last walks may be fewer than four: then the last row is walked more than once.
      let last = results.count &- 1
      let rows = (row, min(row &+ 1, last), min(row &+ 2, last), min(row &+ 3, last))
      var a = rootStep
      var b = rootStep
      var c = rootStep
      var d = rootStep
      repeat {
        a = a.next(steps, values, rows.0 &* rowStride, columnStride)
        b = b.next(steps, values, rows.1 &* rowStride, columnStride)
        c = c.next(steps, values, rows.2 &* rowStride, columnStride)
        d = d.next(steps, values, rows.3 &* rowStride, columnStride)
      } while a.word & b.word & c.word & d.word >= 0
      results[rows.0] = a.terminalID
      results[rows.1] = b.terminalID
      results[rows.2] = c.terminalID
      results[rows.3] = d.terminalID
      row &+= 4
    }
  }
}

extension Step {
  /// Where a walk stops that meets a value it cannot follow: a terminal with the number -1.
  @inlinable static var lost: Int64 { ~0xFFFF_FFFF }

  /// The step after this one; a terminal stays where it is.
  @inlinable
  @inline(__always)
  func next(
    _ steps: Span<Step>,
    _ values: Span<UInt8>,
    _ start: Int,
    _ columnStride: Int
  ) -> Step {
    // All ones for a node, all zeros for a terminal, which then looks at places that surely exist.
    let mask = ~(word >> 63)
    let value = values[start &+ Int(truncatingIfNeeded: (word >> 40) & mask) &* columnStride]
    let isLost = value >= domain
    let place = Int(truncatingIfNeeded: ((word & 0xFFFF_FFFF) &+ Int64(value)) & mask)
    let following = isLost ? Self.lost : steps[isLost ? 0 : place].word
    return Step(word: mask == 0 ? word : following)
  }
}
