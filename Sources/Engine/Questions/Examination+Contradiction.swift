import DecisionDiagram
public import PolicyLanguage

extension Examination {
  /// Returns the constraints to blame where what is known contradicts itself.
  ///
  /// - Returns: Each constraint that fails by what is known; where only several together do, as when
  ///   they meet in something unknown, such of which none can be left out. None for a case that can
  ///   be.
  /// - Throws: An error when it was interrupted or grew too large.
  /// - Complexity: O(constraints) conjunctions.
  public func brokenConstraints() throws(CompileError) -> [Policy.Constraint] {
    let failing = contradictions
    guard failing.isEmpty, isContradictory else { return failing }
    var store = policies.store
    var conditions = policies.conditions
    do {
      var possible = Node.yes
      for component in policies.consistency.components {
        let part = try policies.consistency.diagram(component, known: facts, in: &store)
        let here = try store.restrict(part, to: assignment)
        possible = try store.and(possible, here)
      }
      var left: [(constraint: Policy.Constraint, node: Node)] = []
      for constraint in policies.set.constraints {
        let node = try conditions.node(constraint.condition, member: 0, in: &store)
        left.append((constraint, try store.restrict(node, to: assignment)))
      }
      for place in left.indices.reversed() {
        var fewer = left
        fewer.remove(at: place)
        let rest = try store.and(fewer.map(\.node) + [possible])
        if rest == .no { left = fewer }
      }
      return left.map(\.constraint)
    } catch {
      throw CompileError(error)
    }
  }
}
