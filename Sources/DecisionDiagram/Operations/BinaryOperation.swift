/// An operation on two terminals, which ``DiagramStore/apply(_:_:_:)`` lifts to whole functions.
///
/// What the store is told of the operation lets it stop early; it believes what it is told.
///
/// ```swift
/// let larger = BinaryOperation("max", isCommutative: true, isIdempotent: true, neutral: 0) {
///   max($0, $1)
/// }
/// let h = try store.apply(larger, f, g)
/// ```
///
/// Make an operation once and keep it: results are remembered by its identity, not by its name.
public struct BinaryOperation: Sendable {
  /// What people call the operation.
  public let name: String
  /// Whether the operands may be exchanged.
  public let isCommutative: Bool
  /// Whether an operand combined with itself gives itself.
  public let isIdempotent: Bool
  /// The terminal that leaves the other operand as it is, on both sides.
  public let neutral: Terminal?
  /// The terminal that makes the result equal to itself, on both sides.
  public let absorbing: Terminal?
  /// The result for two equal operands, whatever they are.
  public let whenEqual: Terminal?

  let combine: @Sendable (Terminal, Terminal) -> Terminal
  let identity = OperationIdentity()

  /// Makes an operation.
  ///
  /// - Parameters:
  ///   - name: What people call it.
  ///   - isCommutative: Whether the operands may be exchanged.
  ///   - isIdempotent: Whether an operand combined with itself gives itself.
  ///   - neutral: A terminal that leaves the other operand as it is, on both sides.
  ///   - absorbing: A terminal that makes the result equal to itself, on both sides.
  ///   - whenEqual: The result for two equal operands, whatever they are.
  ///   - combine: The operation. It must give the same result each time, and must not use the
  ///     store that applies it.
  public init(
    _ name: String,
    isCommutative: Bool = false,
    isIdempotent: Bool = false,
    neutral: Terminal? = nil,
    absorbing: Terminal? = nil,
    whenEqual: Terminal? = nil,
    combine: @escaping @Sendable (Terminal, Terminal) -> Terminal
  ) {
    self.name = name
    self.isCommutative = isCommutative
    self.isIdempotent = isIdempotent
    self.neutral = neutral
    self.absorbing = absorbing
    self.whenEqual = whenEqual
    self.combine = combine
  }
}

extension BinaryOperation {
  /// Both are true.
  public static let and = BinaryOperation(
    "and",
    isCommutative: true,
    isIdempotent: true,
    neutral: .yes,
    absorbing: .no
  ) { a, b in Terminal(a == .yes && b == .yes) }

  /// At least one is true.
  public static let or = BinaryOperation(
    "or",
    isCommutative: true,
    isIdempotent: true,
    neutral: .no,
    absorbing: .yes
  ) { a, b in Terminal(a == .yes || b == .yes) }

  /// The two differ; on any terminals, not only on truth values.
  public static let differs = BinaryOperation(
    "differs",
    isCommutative: true,
    whenEqual: .no
  ) { a, b in Terminal(a != b) }

  /// The two agree; on any terminals, not only on truth values.
  public static let agrees = BinaryOperation(
    "agrees",
    isCommutative: true,
    whenEqual: .yes
  ) { a, b in Terminal(a == b) }
}
