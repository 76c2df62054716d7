extension SetFamilies {
  /// The sets of a family, smallest first, and of one size in the order of their elements.
  func sets(of family: Int32, elements: Int, limit: Int) -> Listing<[Int]> {
    var lister = SetLister(families: self, family: family, width: elements + 1, limit: limit)
    for size in 0...elements where lister.has(family, size) {
      lister.list(family, size)
      if lister.isCut { break }
    }
    return Listing(lister.found, isComplete: !lister.isCut)
  }
}

/// Lists sets by size.
///
/// It knows which sizes a family has, and so never looks where there are none.
private struct SetLister {
  let families: SetFamilies
  let width: Int
  let limit: Int
  var found: [[Int]] = []
  var isCut = false

  // For each family and size, whether it has sets of that size.
  private var hasSize: [Bool]
  private var chosen: [Int] = []

  init(families: SetFamilies, family: Int32, width: Int, limit: Int) {
    self.families = families
    self.width = width
    self.limit = limit
    hasSize = [Bool](repeating: false, count: families.nodes.count * width)
    hasSize[Int(SetFamilies.empty) * width] = true
    // Parts were made before the wholes, so one sweep sees them first.
    for place in 2..<max(families.nodes.count, 2) {
      let node = families.nodes[place]
      for size in 0..<width {
        hasSize[place * width + size] = has(node.without, size) || has(node.with, size - 1)
      }
    }
  }

  func has(_ family: Int32, _ size: Int) -> Bool {
    size >= 0 && hasSize[Int(family) * width + size]
  }

  mutating func list(_ family: Int32, _ size: Int) {
    if isCut { return }
    if family == SetFamilies.empty {
      if found.count == limit { isCut = true } else { found.append(chosen) }
      return
    }
    let node = families.nodes[Int(family)]
    if has(node.with, size - 1) {
      chosen.append(Int(node.element))
      list(node.with, size - 1)
      chosen.removeLast()
    }
    if has(node.without, size) { list(node.without, size) }
  }
}
