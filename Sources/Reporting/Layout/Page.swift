/// Characters on their way out, with the place on the line that they have reached.
///
/// Moving to the right costs nothing until something is written there, so no line ends in spaces.
struct Page {
  private(set) var buffer = ""
  private let palette: Palette?
  private var column = 0
  private var wanted = 0

  init(palette: Palette?) { self.palette = palette }

  /// Has the next text begin at a cell, if the line has not got there yet.
  mutating func move(to cell: Int) { wanted = max(wanted, cell) }

  /// Writes a text whose width is known.
  mutating func write(_ text: SafeText, width: Int) {
    if text.isEmpty { return }
    if wanted > column {
      skip(wanted - column)
      column = wanted
    }
    write(text.text.first)
    for run in text.text.rest { write(run) }
    column += width
  }

  /// Writes a text.
  mutating func write(_ text: SafeText) { write(text, width: text.width) }

  /// Begins the next line.
  mutating func endLine() {
    buffer += "\n"
    column = 0
    wanted = 0
  }

  /// Writes whole lines.
  mutating func write(lines: [SafeText]) {
    for line in lines {
      write(line.withoutTrailingSpaces)
      endLine()
    }
  }

  /// Hands on what was written, once it is enough to be worth the call.
  mutating func flushIfLarge(to output: inout some TextOutputStream) {
    if buffer.utf8.count >= 1 << 15 { flush(to: &output) }
  }

  /// Hands on what was written.
  mutating func flush(to output: inout some TextOutputStream) {
    if buffer.isEmpty { return }
    output.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ run: Text.Run) {
    let sequence = palette?.sequence(of: run.role) ?? ""
    if sequence.isEmpty {
      buffer += run.string
    } else {
      buffer += sequence
      buffer += run.string
      buffer += Rendition.end
    }
  }

  private mutating func skip(_ count: Int) {
    var left = count
    while left > 0 {
      let step = min(left, Self.spaces.count - 1)
      buffer += Self.spaces[step]
      left -= step
    }
  }

  // Up to fifteen bytes a string has no memory of its own.
  private static let spaces = (0...15).map { String(repeating: " ", count: $0) }
}
