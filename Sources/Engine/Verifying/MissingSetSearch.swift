import PolicyLanguage

// Is a list of minimal sets complete? Their duality with hitting sets answers it (R. Reiter, "A theory
// of diagnosis from first principles", 1987; the enumeration of minimal sets by maximal ones: J. Bailey
// and P. Stuckey, "Discovery of minimal unsatisfiable subsets …", 2005). A set that contains none of
// those told lacks an element of each. So elements are taken away from the set of all, one of each set
// told that is still in it, in every way; if no set that is left has the property, then no other set
// has it either. Sets up to a size are found the other way round: a set that has the property must
// meet every set without which nothing has it.

/// What looks for a set with a property, larger sets having it wherever smaller ones do, that contains
/// none of the sets told.
struct MissingSetSearch {
  /// What came of a search.
  enum End: Equatable {
    /// There is no such set.
    case nothing
    /// There is one, of which nothing can be left out.
    case missing([Int])
    /// It was given up.
    case unchecked(Completeness.Doubt)
  }

  /// Whether a set has the property; unknown where that would take too much to find.
  typealias Property = (Set<Int>) throws(CompileError) -> Truth

  /// How many sets are looked at.
  static let limit = 3_000

  private let all: Set<Int>
  private var left = Self.limit
  private var seen: Set<Set<Int>> = []

  /// Makes a search among so many elements.
  init(among count: Int) { all = Set(0..<count) }

  /// Looks among all sets.
  ///
  /// - Parameters:
  ///   - told: Elements of a set by which it contains one that is told; nil if it contains none.
  ///   - has: Whether a set has the property.
  /// - Returns: What was found.
  /// - Throws: That it was interrupted.
  mutating func search(
    beyond told: (Set<Int>) throws(CompileError) -> Set<Int>?,
    _ has: Property
  ) throws(CompileError) -> End {
    var without: [Set<Int>] = []
    var pending = [all]
    while let set = pending.popLast() {
      guard seen.insert(set).inserted, !without.contains(where: set.isSubset) else { continue }
      left -= 1
      guard left >= 0 else { return .unchecked(.tooManySets(Self.limit)) }
      switch try has(set) {
      case .unknown: return .unchecked(.tooManyCases)
      case .no: without.append(set)
      case .yes:
        guard let core = try told(set) else { return .missing(try smallest(within: set, has)) }
        for element in core.sorted(by: >) { pending.append(set.subtracting([element])) }
      }
    }
    return .nothing
  }

  /// Looks among the sets up to a size.
  ///
  /// - Parameters:
  ///   - size: The largest size.
  ///   - told: The sets told.
  ///   - has: Whether a set has the property.
  /// - Returns: What was found.
  /// - Throws: That it was interrupted.
  mutating func search(
    upTo size: Int,
    beyond told: [Set<Int>],
    _ has: Property
  ) throws(CompileError) -> End {
    // Sets that every set with the property has an element of.
    var needed: [Set<Int>] = []
    var pending: [Set<Int>] = [[]]
    while let set = pending.popLast() {
      guard seen.insert(set).inserted, !told.contains(where: { $0.isSubset(of: set) }) else {
        continue
      }
      left -= 1
      guard left >= 0 else { return .unchecked(.tooManySets(Self.limit)) }
      var missed = needed.first { $0.isDisjoint(with: set) }
      if missed == nil {
        switch try has(set) {
        case .unknown: return .unchecked(.tooManyCases)
        case .yes: return .missing(try smallest(within: set, has))
        case .no:
          var rest = all.subtracting(set)
          for element in rest.sorted() {
            switch try has(all.subtracting(rest.subtracting([element]))) {
            case .no: rest.remove(element)
            case .yes: break
            case .unknown: return .unchecked(.tooManyCases)
            }
          }
          needed.append(rest)
          missed = rest
        }
      }
      guard set.count < size, let missed else { continue }
      for element in missed.sorted(by: >) { pending.append(set.union([element])) }
    }
    return .nothing
  }

  /// A set with the property of which nothing can be left out.
  private func smallest(
    within set: Set<Int>,
    _ has: Property
  ) throws(CompileError) -> [Int] {
    var set = set
    for element in set.sorted() where try has(set.subtracting([element])) == .yes {
      set.remove(element)
    }
    return set.sorted()
  }
}
