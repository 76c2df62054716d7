/// Children of nodes under construction, a stack shared by all depths of a recursion.
///
/// What is taken off stays in its place until something else is put there: so putting and taking cost
/// a comparison each, where an array would look each time whether it is its only owner.
struct ChildStack: Sendable {
  // INVARIANT: the first `count` are on the stack.
  private var children = [Int32](repeating: 0, count: 64)
  /// How many children are on the stack.
  private(set) var count = 0

  /// Whether nothing is on the stack.
  var isEmpty: Bool { count == 0 }

  /// The child at a place from the bottom.
  subscript(place: Int) -> Int32 {
    get { children[place] }
    set { children[place] = newValue }
  }

  /// Puts a child on top.
  mutating func append(_ child: Int32) {
    if count == children.count {
      children.append(contentsOf: repeatElement(0, count: children.count))
    }
    children[count] = child
    count += 1
  }

  /// Takes off so many from the top.
  mutating func removeLast(_ number: Int) { count -= number }

  /// Takes off all.
  mutating func removeAll() { count = 0 }
}
