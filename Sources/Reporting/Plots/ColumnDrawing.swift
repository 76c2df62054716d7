/// Standing columns of block characters, the highest as high as the drawing.
struct ColumnDrawing {
  /// The lines, from the top.
  let lines: [SafeText]
  /// The cells of a line.
  let width: Int
  /// The cells of a column.
  let columnWidth: Int
  /// How many neighbours are drawn as one.
  let merged: Int

  /// Draws columns.
  ///
  /// - Parameters:
  ///   - counts: The sizes; those that are negative or not finite are drawn as zero.
  ///   - height: How many lines there are; at least one.
  ///   - widest: The most cells that a column may take.
  ///   - room: The cells that a line may take.
  init(_ counts: [Double], height: Int, widest: Int, room: Int) {
    let height = max(1, height)
    let room = max(1, room)
    let merged = max(1, (counts.count + room - 1) / room)
    let sizes = stride(from: 0, to: counts.count, by: merged).map { start in
      counts[start..<min(start + merged, counts.count)].reduce(0) {
        $0 + ($1.isFinite ? max(0, $1) : 0)
      }
    }
    let largest = sizes.max() ?? 0
    // One that is not zero is drawn by the smallest mark at least, so that it is not taken for none.
    let eighths = sizes.map { size in
      size > 0 ? max(1, Int(size / largest * Double(height * 8) + 0.5)) : 0
    }
    let columnWidth = max(1, min(widest, room / max(1, sizes.count)))
    lines = (0..<height).reversed().map { level in
      var line = ""
      for size in eighths {
        let part = min(8, max(0, size - level * 8))
        line += String(repeating: Self.blocks[part], count: columnWidth)
      }
      while line.last == " " { line.removeLast() }
      return SafeText(drawn: line)
    }
    width = sizes.count * columnWidth
    self.columnWidth = columnWidth
    self.merged = merged
  }

  private static let blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
