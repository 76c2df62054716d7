/// What each value of each variable costs; a value may be forbidden.
///
/// Prices are 32-bit, so that no sum of them overflows.
public struct Costs: Hashable, Sendable {
  // INVARIANT: for each variable as many prices as values; nil where the value is forbidden.
  private(set) var prices: [[UInt32?]]

  /// Makes every value free.
  ///
  /// - Parameter diagram: Whose variables are meant.
  public init(freeFor diagram: Diagram) {
    prices = diagram.domains.map { [UInt32?](repeating: 0, count: Int($0)) }
  }

  /// Prices every change of an assignment at one, and what it says at nothing.
  ///
  /// Unknown variables may take any value for nothing.
  ///
  /// - Parameters:
  ///   - assignment: The values to start from.
  ///   - diagram: Whose variables are meant.
  ///   - fixed: Variables that must keep their value.
  public init(
    ofChanging assignment: Assignment,
    in diagram: Diagram,
    fixed: Set<Variable> = []
  ) {
    self.init(freeFor: diagram)
    for variable in assignment.known where variable.index < prices.count {
      let isFixed = fixed.contains(variable)
      for value in prices[variable.index].indices where value != assignment.values[variable.index] {
        prices[variable.index][value] = isFixed ? nil : 1
      }
    }
  }

  /// The price of a value; nil if it is forbidden.
  public subscript(variable: Variable, value: UInt8) -> UInt32? {
    get { prices[variable.index][Int(value)] }
    set { prices[variable.index][Int(value)] = newValue }
  }

  /// The values of a variable that cost least.
  func cheapestValues(of variable: Int) -> ValueSet {
    guard let lowest = prices[variable].compactMap(\.self).min() else { return [] }
    var result = ValueSet()
    for (value, price) in prices[variable].enumerated() where price == lowest {
      result.insert(UInt8(value))
    }
    return result
  }
}
