/// Rows and columns, drawn for people and written as records for machines.
public struct Table: Hashable, Sendable {
  // INVARIANT: no row has more cells than there are columns, so that no cell can be lost.

  /// The columns, one for every cell of the longest row.
  public private(set) var columns: [Column]
  /// The rows, from top to bottom.
  public private(set) var rows: [Row]
  /// What the table shows, drawn above it.
  public var caption: Text
  /// Whether the titles of the columns are drawn as the first line.
  public var hasHead: Bool
  /// How far the table stands in.
  public var indent: Int

  /// Makes a table; a row with more cells than there are columns adds columns without a title.
  public init(
    _ columns: [Column],
    rows: [Row] = [],
    caption: Text = "",
    hasHead: Bool = true,
    indent: Int = 2
  ) {
    self.columns = columns
    self.rows = rows
    self.caption = caption
    self.hasHead = hasHead
    self.indent = indent
    for row in rows { makeRoom(for: row) }
  }

  /// Adds a row at the end.
  public mutating func append(_ row: Row) {
    rows.append(row)
    makeRoom(for: row)
  }

  /// The rows as data, for the document's own data to hold.
  /// - Complexity: O(rows × columns²).
  public var records: [Record] {
    let machine = machineColumns
    return rows.map { row in
      Record(
        machine.map { index in
          let cell = row.cells.indices.contains(index) ? row.cells[index].datum : .null
          return Record.Field(columns[index].key, cell)
        }
      )
    }
  }

  /// The columns that are data.
  var machineColumns: [Int] { columns.indices.filter { columns[$0].audience != .people } }

  /// The columns that are drawn: none in which no row has anything, for it would take room from the
  /// others.
  /// - Complexity: O(rows × columns), far less where columns hold something in their first rows.
  var drawnColumns: [Int] {
    columns.indices.filter { columns[$0].audience != .machines && (rows.isEmpty || holds($0)) }
  }

  /// Whether a row has something in a column.
  private func holds(_ column: Int) -> Bool {
    columns[column].minimumWidth > 0
      || rows.contains { row in
        guard column < row.cells.count else { return false }
        let cell = row.cells[column]
        return !cell.text.isEmpty || cell.marker != nil
      }
  }

  /// Whether there is anything for machines.
  var isForMachines: Bool { columns.contains { $0.audience != .people } }

  private mutating func makeRoom(for row: Row) {
    while columns.count < row.cells.count {
      columns.append(Column("", key: "column\(columns.count + 1)"))
    }
  }
}
