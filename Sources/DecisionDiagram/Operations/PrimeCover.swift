// A function said in few conditions: an irredundant sum of products after Minato (Fast Generation
// of Irredundant Sum-of-Products Forms from Binary Decision Diagrams, 1992; Morreale 1970 for the
// recursion), carried over to many-valued variables.
//
// Given lower ≤ upper, find cubes whose union lies between them. Split on the top variable. Minato
// covers first what only one of its two values can cover, then the rest by cubes that do not ask
// the variable. With more values, the *signature* of a point p (an assignment of the other
// variables) is the set A of values v for which upper(v, p) holds; the points that need a cube are
// parted by signature, and those of signature A are covered within the intersection of upper over A
// by cubes that carry "variable in A". Signatures go from small to large, so that what a small one
// covers on the way is taken off the larger ones. For two values this is Minato's rule.
//
// Each cube is prime. In the values of the variable: it holds a point whose signature is just A, so
// A cannot grow. In the other variables: by induction.
// None is redundant: each was needed for a point that no smaller signature had covered, and that
// cubes of other signatures cannot cover later, since a signature still to come is not a part of A.

extension DiagramStore {
  /// Returns few conditions that together say where a boolean function is true.
  ///
  /// Within the care set the union of the cubes is the function. Every cube is prime (no condition
  /// can be widened) and none can be left out; the number of cubes is small but need not be the
  /// smallest.
  ///
  /// - Parameters:
  ///   - node: A boolean function.
  ///   - care: A boolean function, true for the assignments that matter; elsewhere the cubes say
  ///     what is shortest.
  ///   - limit: The largest number of cubes.
  /// - Returns: The cubes, those with fewest conditions first.
  /// - Throws: ``DiagramError`` when a limit is reached.
  public mutating func cover(
    of node: Node,
    within care: Node = .yes,
    limit: Int = 10_000
  ) throws(DiagramError) -> [Cube] {
    let lower = try and(node, care)
    let upper = try ifThenElse(care, node, .yes)
    var table = CoverTable()
    let (_, cover) = try cover(lower, upper, &table)
    guard table.covers[cover].count <= limit else { throw .tooManyResults(limit: limit) }
    return table.cubes(of: cover).enumerated()
      .sorted { ($0.element.literals.count, $0.offset) < ($1.element.literals.count, $1.offset) }
      .map(\.element)
  }

  private mutating func cover(
    _ lower: Node,
    _ upper: Node,
    _ table: inout CoverTable
  ) throws(DiagramError) -> (function: Node, cover: Int) {
    if lower == .no { return (.no, CoverTable.nothing) }
    if upper == .yes { return (.yes, CoverTable.everything) }
    if let known = table.known[CoverTable.Interval(lower: lower, upper: upper)] { return known }
    try step()
    let variable = levelOrder[Int(min(level(lower.raw), level(upper.raw)))]
    var groups = valueGroups(of: Variable(id: variable), lower, upper)
    var branches: [CoverTable.Branch] = []
    for (signature, points) in try signatures(groups) {
      var missing = Node.no
      var common = Node.yes
      for index in signature {
        missing = try or(missing, groups[index].lower)
        common = try and(common, groups[index].upper)
      }
      let (function, cover) = try cover(try and(points, missing), common, &table)
      guard function != .no else { continue }
      var values = ValueSet()
      for index in signature {
        values.formUnion(groups[index].values)
        groups[index].covered = try or(groups[index].covered, function)
        groups[index].lower = try and(groups[index].lower, try not(function))
      }
      let isAsked = signature.count < groups.count
      branches.append(CoverTable.Branch(values: isAsked ? values : nil, cover: cover))
    }
    var cases = [Node](repeating: .no, count: domainSize(of: Variable(id: variable)))
    for group in groups {
      for value in group.values { cases[Int(value)] = group.covered }
    }
    let function = try select(Variable(id: variable), cases)
    let made = (function: function, cover: table.add(variable, branches))
    table.known[CoverTable.Interval(lower: lower, upper: upper)] = made
    return made
  }

  /// The values of a variable, those together that are not told apart.
  private mutating func valueGroups(
    of variable: Variable,
    _ lower: Node,
    _ upper: Node
  ) -> [ValueGroup] {
    var groups: [ValueGroup] = []
    let lowers = children(of: lower, on: variable)
    let uppers = children(of: upper, on: variable)
    for value in lowers.indices {
      let same = groups.firstIndex { $0.lower == lowers[value] && $0.upper == uppers[value] }
      if let same {
        groups[same].values.insert(UInt8(value))
      } else {
        groups.append(
          ValueGroup(values: [UInt8(value)], lower: lowers[value], upper: uppers[value])
        )
      }
    }
    return groups
  }

  /// The points that need a cube, parted by the groups that allow them; fewest groups first.
  private mutating func signatures(
    _ groups: [ValueGroup]
  ) throws(DiagramError) -> [(groups: [Int], points: Node)] {
    let needed = try or(groups.map(\.lower))
    var parts: [(groups: [Int], points: Node)] = [([], needed)]
    for index in groups.indices {
      var finer: [(groups: [Int], points: Node)] = []
      for part in parts {
        try step()
        let allowed = try and(part.points, groups[index].upper)
        if allowed != .no { finer.append((part.groups + [index], allowed)) }
        guard allowed != part.points else { continue }
        let refused = try and(part.points, try not(groups[index].upper))
        finer.append((part.groups, refused))
      }
      parts = finer
    }
    return parts.enumerated()
      .sorted { ($0.element.groups.count, $0.offset) < ($1.element.groups.count, $1.offset) }
      .map(\.element)
  }
}

/// Values of one variable that both bounds treat alike.
private struct ValueGroup {
  var values: ValueSet
  var lower: Node
  let upper: Node
  var covered = Node.no
}
