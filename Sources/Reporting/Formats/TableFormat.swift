/// The form for people at a terminal: every block, within the width of the page.
///
/// Lines are broken between words, never within a number or an id. A table that is too wide becomes
/// narrower where its columns allow, and if that is not enough, a list of fields for each row;
/// nothing is cut off.
public struct TableFormat: Format {
  /// The name `table`.
  public let name = "table"

  /// Makes the format.
  public init() {}

  /// Writes every block, parted by blank lines where that helps the eye.
  public func write(_ document: Document, style: Style, to output: inout some TextOutputStream) {
    let frame = Frame(style)
    var page = Page(palette: style.palette)
    var before: Block?
    for block in document.blocks {
      if let before, block.isParted(from: before) { page.endLine() }
      before = block
      switch block {
      case .title(let title, let aside): page.write(lines: frame.title(title, aside: aside))
      case .heading(let text): page.write(lines: frame.heading(text))
      case .paragraph(let text, let indent):
        page.write(lines: frame.paragraph(text, indent: indent))
      case .pairs(let pairs, let indent): page.write(lines: frame.pairs(pairs, indent: indent))
      case .items(let items): page.write(lines: items.lines(in: frame))
      case .table(let table): TableLayout(table, frame: frame).write(on: &page, to: &output)
      case .list(let items, let indent): page.write(lines: frame.list(items, indent: indent))
      case .tree(let nodes, let indent): page.write(lines: frame.tree(nodes, indent: indent))
      case .bars(let chart):
        TableLayout(chart.table(in: frame), frame: frame).write(on: &page, to: &output)
      case .histogram(let histogram):
        if let lines = histogram.lines(in: frame) {
          page.write(lines: lines)
        } else {
          TableLayout(histogram.table(in: frame), frame: frame).write(on: &page, to: &output)
        }
      case .plot(let plot): page.write(lines: plot.lines(in: frame))
      case .code(let code, let language, let indent):
        page.write(lines: frame.code(code, indent: indent, isWrapped: language == "usage"))
      }
      page.flush(to: &output)
    }
  }
}
