/// Covers under construction, sharing their parts: a cover is a choice among longer and longer
/// cubes.
struct CoverTable {
  /// One choice: a condition on the variable of the cover, if any, and the rest of the cubes.
  struct Branch {
    let values: ValueSet?
    let cover: Int
  }

  struct Cover {
    let variable: Int32
    let branches: [Branch]
    // The number of cubes, held at the largest integer if it is more.
    let count: Int
  }

  struct Interval: Hashable {
    let lower: Node
    let upper: Node
  }

  /// The cover without cubes.
  static let nothing = 0
  /// The cover of one cube without conditions.
  static let everything = 1

  private(set) var covers: [Cover] = [
    Cover(variable: -1, branches: [], count: 0),
    Cover(variable: -1, branches: [], count: 1),
  ]
  var known: [Interval: (function: Node, cover: Int)] = [:]

  mutating func add(_ variable: Int32, _ branches: [Branch]) -> Int {
    var count = 0
    for branch in branches {
      let (sum, overflow) = count.addingReportingOverflow(covers[branch.cover].count)
      count = overflow ? .max : sum
    }
    covers.append(Cover(variable: variable, branches: branches, count: count))
    return covers.count - 1
  }

  /// All cubes of a cover, written out.
  func cubes(of cover: Int) -> [Cube] {
    if cover == Self.everything { return [Cube()] }
    return covers[cover].branches.flatMap { branch in
      let rests = cubes(of: branch.cover)
      guard let values = branch.values else { return rests }
      let literal = Cube.Literal(Variable(id: covers[cover].variable), in: values)
      return rests.map { Cube([literal] + $0.literals) }
    }
  }
}
