public import PolicyLanguage

/// The intervals of quantities, by fact.
public struct CellTable: Sendable {
  private var cells: [Cells?]

  init(facts: Int) { cells = Array(repeating: nil, count: facts) }

  /// The intervals of a fact; nil for one that no policy compares with anything.
  public internal(set) subscript(fact: FactID) -> Cells? {
    get { cells.indices.contains(fact.index) ? cells[fact.index] : nil }
    set { cells[fact.index] = newValue }
  }

  /// All facts that have intervals, with them.
  var all: [(fact: FactID, cells: Cells)] {
    cells.enumerated().compactMap { place, cells in cells.map { (FactID(place), $0) } }
  }
}
