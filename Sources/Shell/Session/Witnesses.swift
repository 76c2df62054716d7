import Engine
import PolicyLanguage

/// The cases that the last answer about whole policies told, by number: `use witness 1` loads one.
struct Witnesses {
  /// A case by names, so that it can be kept in any workspace.
  struct Kept {
    var facts: [(name: String, value: Value)]
  }

  private(set) var all: [Kept] = []

  /// Keeps a case, and returns its number.
  mutating func keep(_ witness: Witness, _ set: PolicySet) -> Int {
    all.append(
      Kept(
        facts: witness.known.compactMap { fact in
          witness.facts[fact].map { (set[fact].name, set[fact].decode($0)) }
        }
      )
    )
    return all.count
  }

  /// The case with a number, counted from 1.
  subscript(number: Int) -> Kept? { all.indices.contains(number - 1) ? all[number - 1] : nil }
}
