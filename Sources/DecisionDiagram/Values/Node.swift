/// A handle to a function kept in a store: a node of the shared diagram, or a terminal.
///
/// In one store two handles are equal exactly when their functions are (Bryant 1986, theorem 1). A
/// handle means nothing in a store other than the one that made it and copies of that store.
public struct Node: Hashable, Sendable {
  // INVARIANT: a node's place if not negative, else the complement of a terminal's number.
  let raw: Int32

  init(raw: Int32) {
    self.raw = raw
  }

  /// Makes the constant function of a terminal, which every store knows.
  public init(_ terminal: Terminal) {
    raw = ~terminal.id
  }

  /// Makes the constant boolean function of a truth value.
  public init(_ truth: Bool) {
    self.init(Terminal(truth))
  }

  /// The boolean function that is false everywhere.
  public static var no: Node { Node(Terminal.no) }

  /// The boolean function that is true everywhere.
  public static var yes: Node { Node(Terminal.yes) }

  /// The function that is defined nowhere.
  public static var outside: Node { Node(Terminal.outside) }

  /// The terminal of a constant function; nil if the function is not constant.
  public var terminal: Terminal? { raw < 0 ? Terminal(~raw) : nil }
}

extension Node: CustomStringConvertible {
  /// The terminal in brackets, or the place in the store with an `n` before it.
  public var description: String { terminal.map { "[\($0)]" } ?? "n\(raw)" }
}
