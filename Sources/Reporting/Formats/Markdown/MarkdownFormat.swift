/// GitHub Flavored Markdown: every block, as a handout that reads well and renders everywhere.
///
/// Charts are tables with the numbers and a bar of characters; plots are drawings in a code block.
/// Lines are not wrapped.
public struct MarkdownFormat: Format {
  /// The name `markdown`.
  public let name = "markdown"
  /// The level of a title, from 1; headings are one level below.
  public let level: Int

  /// Makes the format.
  public init(level: Int = 2) { self.level = max(1, min(5, level)) }

  /// Writes every block, parted by blank lines.
  public func write(_ document: Document, style: Style, to output: inout some TextOutputStream) {
    var isFirst = true
    for block in document.blocks {
      if !isFirst { output.write("\n") }
      isFirst = false
      if let table = table(of: block, glyphs: style.glyphs) {
        MarkdownTable(table, glyphs: style.glyphs).write(to: &output)
      } else {
        for line in MarkdownBlock(block, style: style, level: level).lines {
          output.write(line + "\n")
        }
      }
    }
  }

  private func table(of block: Block, glyphs: Glyphs) -> Table? {
    switch block {
    case .table(let table): table
    case .bars(let chart): chart.withoutRoles.table(barLength: 20, glyphs: glyphs)
    case .histogram(let histogram): histogram.table(barLength: 20, glyphs: glyphs)
    default: nil
    }
  }
}
