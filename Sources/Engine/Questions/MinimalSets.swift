import DecisionDiagram

// The minimal sets with a monotone property are found size by size: a set that contains one that was
// found is passed over, and one that would not have the property even with everything that may
// still be added is given up with all that grow from it.

/// What finds every minimal set of some elements that has a monotone property.
enum MinimalSets {
  /// How many sets are looked at before the list says that it is not complete.
  static let budget = 100_000

  /// Returns the minimal sets with a property, smallest first.
  ///
  /// - Parameters:
  ///   - count: How many elements there are; they are known by their places.
  ///   - limit: How many sets at the most.
  ///   - has: Whether a set has the property; larger sets have it wherever smaller ones do.
  /// - Returns: The sets, those of one size in the order of their elements.
  /// - Throws: What the question whether a set has the property throws.
  /// - Complexity: O(2^elements) at worst.
  static func find(
    among count: Int,
    limit: Int,
    _ has: ([Int]) throws(CompileError) -> Bool
  ) throws(CompileError) -> Listing<[Int]> {
    var found: [[Int]] = []
    var left = budget
    var level: [[Int]] = [[]]
    while !level.isEmpty {
      var next: [[Int]] = []
      for set in level where !found.contains(where: { Set($0).isSubset(of: set) }) {
        left -= 1
        guard left > 0 else { return Listing(found, isComplete: false) }
        if try has(set) {
          guard found.count < limit else { return Listing(found, isComplete: false) }
          found.append(set)
          continue
        }
        let first = (set.last ?? -1) + 1
        guard first < count, try has(set + Array(first..<count)) else { continue }
        for element in first..<count { next.append(set + [element]) }
      }
      level = next
    }
    return Listing(found, isComplete: true)
  }

  /// Returns one minimal set with a property, found by leaving out what can be; nil if none has it.
  static func one(
    among count: Int,
    _ has: ([Int]) throws(CompileError) -> Bool
  ) throws(CompileError) -> [Int]? {
    var set = Array(0..<count)
    guard try has(set) else { return nil }
    for element in (0..<count).reversed() {
      let fewer = set.filter { $0 != element }
      if try has(fewer) { set = fewer }
    }
    return set
  }
}
