/// What a fact can be: yes or no, one label, several labels, or a quantity.
public enum Value: Hashable, Sendable {
  /// Yes (true) or no (false).
  case yesNo(Bool)
  /// One of the labels that the fact declares.
  case label(String)
  /// Any of the labels that the fact declares, in alphabetic order, perhaps none.
  case labels([String])
  /// A number, an amount, a share, a date or a length of time.
  case quantity(Quantity)
}
