/// What a function gives: a number that the caller chose, such as a place in the caller's own
/// table.
///
/// A boolean function gives ``no`` and ``yes``, which are the terminals 0 and 1.
public struct Terminal: Hashable, Comparable, Sendable {
  /// The number, never negative.
  public let id: Int32

  /// Makes the terminal with a number.
  ///
  /// - Precondition: `id` is not negative.
  @inlinable
  public init(_ id: Int32) {
    precondition(id >= 0, "a terminal is not negative")
    self.id = id
  }

  /// Makes the terminal of a truth value.
  @inlinable
  public init(_ truth: Bool) {
    id = truth ? 1 : 0
  }

  /// False: the terminal 0.
  @inlinable public static var no: Terminal { Terminal(0) }

  /// True: the terminal 1.
  @inlinable public static var yes: Terminal { Terminal(1) }

  /// Where a function is not defined: the largest terminal, kept for assignments that cannot
  /// happen.
  ///
  /// ``DiagramStore/within(_:_:)`` puts it outside a care set, and every question asked of a
  /// ``Diagram`` leaves it out. The operations of a store take it for a terminal like any other.
  @inlinable public static var outside: Terminal { Terminal(.max) }

  /// Orders terminals by their number.
  @inlinable
  public static func < (a: Terminal, b: Terminal) -> Bool {
    a.id < b.id
  }
}

extension Terminal: ExpressibleByIntegerLiteral {
  /// Makes a terminal from a number written in the source.
  @inlinable
  public init(integerLiteral value: Int32) {
    self.init(value)
  }
}

extension Terminal: CustomStringConvertible {
  /// The number, or `outside`.
  public var description: String { self == .outside ? "outside" : "\(id)" }
}
