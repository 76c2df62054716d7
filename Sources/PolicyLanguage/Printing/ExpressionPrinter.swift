extension ExpressionSyntax: CustomStringConvertible {
  /// The expression in its canonical form: one space around operators, no needless parentheses.
  ///
  /// It parses to an equal expression.
  /// - Complexity: O(size of the expression × its depth).
  public var description: String { printed(above: 0) }

  private func printed(above precedence: Int) -> String {
    switch kind {
    case .literal(let value): return value.description
    case .name(let name, let policy): return (policy.map { $0.name + "." } ?? "") + name.name
    case .variable(let name): return "$\(name)"
    case .set(let members):
      return "{\(members.map { $0.printed(above: 5) }.joined(separator: ", "))}"
    case .range(let first, let last):
      return "\(first.printed(above: 5))..\(last.printed(above: 5))"
    case .not(let inner):
      return parenthesized("not \(inner.printed(above: 3))", if: precedence > 3)
    case .call(let function, let arguments):
      return "\(function.name)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .binary(let operation, let left, let right):
      let own = operation.precedence
      // The right side of `implies` may be another one; elsewhere the left side may, but for
      // comparisons, which do not chain.
      let leansRight = operation == .implies
      let leftText = left.printed(above: leansRight || operation.isComparison ? own : own - 1)
      let rightText = right.printed(above: leansRight ? own - 1 : own)
      let text = "\(leftText) \(operation.rawValue) \(rightText)"
      return parenthesized(text, if: own <= precedence)
    }
  }

  private func parenthesized(_ text: String, if needed: Bool) -> String {
    needed ? "(\(text))" : text
  }
}
