/// What each value of each variable costs; a value may be forbidden.
///
/// Prices are 32-bit, so that no sum of them overflows.
public struct Costs: Hashable, Sendable {
  // INVARIANT: for each variable as many prices as values, one variable after the other; `first` has
  // the place where they begin, and one more for the end.
  private var first: [Int32]
  private var prices: [Int]

  /// What stands where a value is forbidden.
  static let forbidden = Int.max

  /// Makes every value free.
  ///
  /// - Parameter diagram: Whose variables are meant.
  public init(freeFor diagram: Diagram) {
    first = [0]
    first.reserveCapacity(diagram.domains.count + 1)
    var count: Int32 = 0
    for size in diagram.domains {
      count += size
      first.append(count)
    }
    prices = [Int](repeating: 0, count: Int(count))
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
    self.init(ofChanging: assignment, in: diagram) { fixed.contains($0) ? nil : 1 }
  }

  /// Prices every change of an assignment by the variable that is changed, and what it says at
  /// nothing.
  ///
  /// Unknown variables may take any value for nothing.
  ///
  /// - Parameters:
  ///   - assignment: The values to start from.
  ///   - diagram: Whose variables are meant.
  ///   - price: What a change of a variable costs; nil where it must keep its value.
  public init(
    ofChanging assignment: Assignment,
    in diagram: Diagram,
    pricing price: (Variable) -> UInt32?
  ) {
    self.init(freeFor: diagram)
    for index in 0..<min(assignment.values.count, diagram.domains.count)
    where assignment.values[index] != Assignment.unknown {
      let price = price(Variable(index)).map(Int.init) ?? Self.forbidden
      for place in Int(first[index])..<Int(first[index + 1]) { prices[place] = price }
      if assignment.values[index] < diagram.domains[index] {
        prices[Int(first[index]) + Int(assignment.values[index])] = 0
      }
    }
  }

  /// The price of a value; nil if it is forbidden.
  public subscript(variable: Variable, value: UInt8) -> UInt32? {
    get {
      let price = prices[Int(first[variable.index]) + Int(value)]
      return price == Self.forbidden ? nil : UInt32(price)
    }
    set {
      prices[Int(first[variable.index]) + Int(value)] = newValue.map(Int.init) ?? Self.forbidden
    }
  }

  /// The prices of the values of a variable, ``forbidden`` among them.
  func row(_ variable: Int) -> ArraySlice<Int> {
    prices[Int(first[variable])..<Int(first[variable + 1])]
  }

  /// The least price of a value of a variable; nil where all are forbidden.
  func least(of variable: Int) -> Int? {
    row(variable).min().flatMap { $0 == Self.forbidden ? nil : $0 }
  }

  /// The values of a variable that cost least.
  func cheapestValues(of variable: Int) -> ValueSet {
    guard let lowest = least(of: variable) else { return [] }
    var result = ValueSet()
    for (value, price) in row(variable).enumerated() where price == lowest {
      result.insert(UInt8(value))
    }
    return result
  }
}
