/// The cells of one row.
public struct Row: Hashable, Sendable {
  /// One cell for each column, from the first on; what is missing at the end is empty.
  public var cells: [Cell]
  /// Whether a new group of rows begins here, parted from the rows before.
  public var beginsGroup: Bool

  /// Makes a row.
  public init(_ cells: [Cell], beginsGroup: Bool = false) {
    self.cells = cells
    self.beginsGroup = beginsGroup
  }
}

extension Row: ExpressibleByArrayLiteral {
  /// Makes a row of its cells.
  public init(arrayLiteral elements: Cell...) { self.init(elements) }
}

extension Row {
  /// Returns what a machine reads in a column, as text.
  func machineCell(_ column: Int) -> String {
    guard column < cells.count else { return "" }
    return cells[column].data?.cell ?? cells[column].text.string
  }
}
