/// A variable of a store, known by a dense number.
///
/// The number says nothing about the place in the order: see ``DiagramStore/order``.
public struct Variable: Hashable, Comparable, Sendable {
  /// The number of the variable, counted from zero in the order of declaration.
  public let index: Int

  /// Makes the variable with a number.
  @inlinable
  public init(_ index: Int) {
    self.index = index
  }

  /// Orders variables by their number.
  @inlinable
  public static func < (a: Variable, b: Variable) -> Bool {
    a.index < b.index
  }

  var id: Int32 { Int32(truncatingIfNeeded: index) }

  init(id: Int32) {
    index = Int(id)
  }
}

extension Variable: CustomStringConvertible {
  /// The number with an `x` before it.
  public var description: String { "x\(index)" }
}
