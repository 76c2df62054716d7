// Sufficient and contrastive reasons are two sides of one monotone function. If "S keeps the
// answer" is K(S), then "changing S alone can leave the answer" is not K(everything but S): the
// dual of K, with the same diagram, its branches exchanged and its ends negated. The minimal
// solutions of K are the sufficient reasons, those of the dual the contrastive ones; each family
// consists of the minimal hitting sets of the other (Reiter 1987; Ignatiev and others, From
// Contrastive to Abductive Explanations and Back Again, 2020).

extension Diagram {
  /// Returns the smallest sets of known values that settle the answer, whatever the others are.
  ///
  /// No value of such a set can be left out. Assignments that cannot happen, where the function
  /// gives ``Terminal/outside``, speak against no set.
  ///
  /// - Parameters:
  ///   - assignment: The values to explain; some may be unknown.
  ///   - accepted: The terminals that count as the same answer; nil for those that can be reached
  ///     given the assignment. If the known values do not keep the answer among them, no set does.
  ///   - limit: The largest number of sets.
  ///   - limits: What may be used. Where the nodes do not suffice, one set is found another way.
  /// - Returns: All sets whose every variable is needed, those with fewest variables first, each by
  ///   number of variable; or some of them, and then the list says that it is not complete.
  /// - Throws: ``DiagramError/interrupted``.
  public func sufficientReasons(
    for assignment: Assignment,
    keeping accepted: Set<Terminal>? = nil,
    limit: Int = 1000,
    limits: Limits = Limits(maximumNodes: 1_000_000)
  ) throws(DiagramError) -> Listing<[Variable]> {
    let wanted = accepted ?? Set(reachableTerminals(given: assignment))
    let keeping = KeepingFunction(self, assignment, keeping: wanted)
    return try keeping.minimalSets(isDual: false, limit: limit, limits: limits)
  }

  /// Returns the smallest sets of known values that must be changed to get another answer.
  ///
  /// Changing just these variables, to values that can happen together, can reach the goal;
  /// changing fewer of them cannot.
  ///
  /// - Parameters:
  ///   - assignment: The values to start from; unknown ones may take any value without a change.
  ///   - targets: The goal; nil for all terminals that cannot be reached given the assignment.
  ///   - limit: The largest number of sets.
  ///   - limits: What may be used. Where the nodes do not suffice, one set is found another way.
  /// - Returns: All such sets, those with fewest variables first, each by number of variable; or
  ///   some of them, and then the list says that it is not complete. One empty set means that the
  ///   goal is reached without a change.
  /// - Throws: ``DiagramError/interrupted``.
  public func contrastiveReasons(
    for assignment: Assignment,
    reaching targets: Set<Terminal>? = nil,
    limit: Int = 1000,
    limits: Limits = Limits(maximumNodes: 1_000_000)
  ) throws(DiagramError) -> Listing<[Variable]> {
    let refused = targets.map { Set(ends).subtracting($0) }
    let wanted = refused ?? Set(reachableTerminals(given: assignment))
    let keeping = KeepingFunction(self, assignment, keeping: wanted)
    return try keeping.minimalSets(isDual: true, limit: limit, limits: limits)
  }
}

extension KeepingFunction {
  /// The minimal solutions of the function or of its dual.
  func minimalSets(
    isDual: Bool,
    limit: Int,
    limits: Limits
  ) throws(DiagramError) -> Listing<[Variable]> {
    do throws(DiagramError) {
      var (store, function) = try build(limits: limits)
      if isDual { function = try store.dual(of: function) }
      var families = SetFamilies(limits: limits)
      let family = try families.minimalSolutions(of: store.freeze(function))
      let sets = families.sets(of: family, elements: elements.count, limit: limit)
      return Listing(inOrder(sets.elements), isComplete: sets.isComplete)
    } catch .interrupted {
      throw .interrupted
    } catch {
      return Listing(limit > 0 ? oneMinimalSet(isDual: isDual) : [], isComplete: false)
    }
  }

  private func inOrder(_ sets: [[Int]]) -> [[Variable]] {
    sets.map { set in set.map { elements[$0] }.sorted() }.sorted { a, b in
      a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
    }
  }

  /// One solution from which nothing can be left out, found by leaving out what can be.
  private func oneMinimalSet(isDual: Bool) -> [[Variable]] {
    var isInSet = values.map { $0 >= 0 }
    func isSolution() -> Bool {
      guard isDual else { return keeps(isInSet).root }
      return !keeps(isInSet.indices.map { values[$0] >= 0 && !isInSet[$0] }).root
    }
    guard isSolution() else { return [] }
    for variable in isInSet.indices where isInSet[variable] {
      isInSet[variable] = false
      if !isSolution() { isInSet[variable] = true }
    }
    return [isInSet.indices.filter { isInSet[$0] }.map { Variable($0) }]
  }
}

extension DiagramStore {
  /// The dual of a boolean function of two-valued variables: negated, of negated variables.
  fileprivate mutating func dual(of node: Node) throws(DiagramError) -> Node {
    let diagram = freeze(node)
    var built = [Node](repeating: .no, count: diagram.nodes.count)
    func meaning(_ child: Int32) -> Node {
      child < 0 ? Node(diagram.ends[Int(~child)] == .no) : built[Int(child)]
    }
    for index in diagram.nodes.indices.reversed() {
      let cases = diagram.children(index).reversed().map(meaning)
      built[index] = try select(Variable(id: diagram.nodes[index].variable), cases)
    }
    return meaning(diagram.root)
  }
}
