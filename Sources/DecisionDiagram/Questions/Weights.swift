/// How likely each value of each variable is, the variables being independent.
public struct Weights: Hashable, Sendable {
  // INVARIANT: for each variable as many weights as values, none negative, with the sum one.
  private(set) var values: [[Double]]

  /// Makes every value of a variable as likely as any other.
  ///
  /// - Parameter diagram: Whose variables are meant.
  public init(uniformFor diagram: Diagram) {
    values = diagram.domains.map { [Double](repeating: 1 / Double($0), count: Int($0)) }
  }

  /// Sets how likely the values of a variable are.
  ///
  /// - Parameters:
  ///   - weights: For each value a number, not negative; the numbers are scaled to the sum one.
  ///   - variable: The variable.
  /// - Returns: False, with nothing changed, if the count is wrong, a weight is negative or not
  ///   finite, or the sum is not above zero and finite.
  public mutating func set(_ weights: [Double], for variable: Variable) -> Bool {
    let sum = weights.reduce(0, +)
    guard variable.index < values.count, weights.count == values[variable.index].count,
      weights.allSatisfy({ $0.isFinite && $0 >= 0 }), sum.isFinite, sum > 0
    else { return false }
    values[variable.index] = weights.map { $0 / sum }
    return true
  }

  /// The weights of the values of a variable; their sum is one.
  public subscript(variable: Variable) -> [Double] { values[variable.index] }
}

/// How likely a function is to give each terminal.
public struct TerminalDistribution: Hashable, Sendable {
  // INVARIANT: as many masses as ends, and the sum is one up to rounding.
  let ends: [Terminal]
  let masses: [Double]

  /// The terminals that are possible, in order, ``Terminal/outside`` left out.
  public var terminals: [Terminal] { ends.filter { $0 != .outside } }

  /// The probability of a terminal over all assignments, also those that cannot happen.
  public func mass(of terminal: Terminal) -> Double {
    ends.firstIndex(of: terminal).map { masses[$0] } ?? 0
  }

  /// The probability of a terminal, given that the assignment can happen.
  ///
  /// It is not a number if no assignment of any weight can happen.
  public func probability(of terminal: Terminal) -> Double {
    guard ends.last == .outside else { return mass(of: terminal) }
    if terminal == .outside { return 0 }
    // The sum of the parts, and not one less the rest: tiny probabilities keep their digits.
    return mass(of: terminal) / masses.dropLast().reduce(0, +)
  }
}
