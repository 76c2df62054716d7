// Depth-first search over what depends on what: a name met again while it is still being visited
// closes a circle (R. Tarjan, "Depth-first search and linear graph algorithms", 1972).

/// Returns names with each after those that it depends on, and the circles among them.
///
/// - Parameters:
///   - names: All names.
///   - dependencies: What a name depends on.
/// - Returns: The names in order, and each circle as a path that comes back to its first name.
/// - Complexity: O(names + dependencies).
func dependencyOrder(
  _ names: [String],
  _ dependencies: (String) -> [String]
) -> (sorted: [String], cycles: [[String]]) {
  var sorted: [String] = []
  var cycles: [[String]] = []
  var done: Set<String> = []
  for start in names where !done.contains(start) {
    // An explicit stack: input decides how long a chain of names is.
    var path: [(name: String, rest: [String])] = [(start, dependencies(start))]
    while let (name, rest) = path.last {
      guard let next = rest.first else {
        path.removeLast()
        if done.insert(name).inserted { sorted.append(name) }
        continue
      }
      path[path.count - 1].rest.removeFirst()
      if let place = path.firstIndex(where: { $0.name == next }) {
        cycles.append(path[place...].map(\.name) + [next])
      } else if !done.contains(next) {
        path.append((next, dependencies(next)))
      }
    }
  }
  return (sorted, cycles)
}
