// Depth-first search over what depends on what: a name met again while it is still being visited
// closes a circle (R. Tarjan, "Depth-first search and linear graph algorithms", 1972).

/// How far names may build on one another.
enum DependencyLimit {
  /// How many names one may build on, one after another: later passes follow them one within
  /// another.
  static let steps = 500
}

/// Names in order of what they build on.
struct DependencyOrder {
  /// The names, each after those that it depends on.
  var sorted: [String] = []
  /// Each circle, as a path that comes back to its first name.
  var cycles: [[String]] = []
  /// How many names a name builds on, one after another, at the most.
  var steps: [String: Int] = [:]
}

/// Returns names with each after those that it depends on, and the circles among them.
///
/// - Parameters:
///   - names: All names.
///   - dependencies: What a name depends on.
/// - Returns: The order.
/// - Complexity: O(names + dependencies).
func dependencyOrder(
  _ names: [String],
  _ dependencies: (String) -> [String]
) -> DependencyOrder {
  var order = DependencyOrder()
  for start in names where order.steps[start] == nil {
    // An explicit stack: input decides how long a chain of names is.
    var path: [(name: String, dependencies: [String], next: Int)] = []
    var places: [String: Int] = [:]
    func enter(_ name: String) {
      places[name] = path.count
      path.append((name, dependencies(name), 0))
    }
    enter(start)
    while let (name, needed, next) = path.last {
      guard next < needed.count else {
        path.removeLast()
        places[name] = nil
        order.steps[name] = (needed.compactMap { order.steps[$0] }.max() ?? -1) + 1
        order.sorted.append(name)
        continue
      }
      path[path.count - 1].next += 1
      if let place = places[needed[next]] {
        order.cycles.append(path[place...].map(\.name) + [needed[next]])
      } else if order.steps[needed[next]] == nil {
        enter(needed[next])
      }
    }
  }
  return order
}
