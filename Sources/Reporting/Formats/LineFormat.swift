import PlainText

/// One line for each field of each record: `name = value`.
///
/// The records are the rows of the document's tables, or else its data, with the path of each value
/// as its name. Records are parted by blank lines. Cells hold the data of a table where it has some,
/// else the text. Nothing is wrapped, so that lines can be searched.
public struct LineFormat: Format {
  /// The name `line`.
  public let name = "line"

  /// Makes the format.
  public init() {}

  /// Writes the tables, or else the data.
  public func write(_ document: Document, style: Style, to output: inout some TextOutputStream) {
    var page = Page(palette: nil)
    let tables = document.machineTables
    if tables.isEmpty {
      let fields = document.data.flattened
      write(Names(fields.map(\.key)), fields.map(\.value.cell), on: &page)
    }
    var isFirst = true
    for table in tables {
      let indices = table.machineColumns
      let names = Names(indices.map { table.columns[$0].key })
      for row in table.rows {
        if !isFirst { page.endLine() }
        isFirst = false
        write(names, indices.map { row.machineCell($0) }, on: &page)
        page.flushIfLarge(to: &output)
      }
    }
    page.flush(to: &output)
  }

  // The names of the fields, their ends below one another.
  private struct Names {
    let texts: [SafeText]
    let widths: [Int]
    let longest: Int

    init(_ names: [String]) {
      texts = names.map { SafeText(Text($0), glyphs: .unicode) }
      widths = texts.map(\.width)
      longest = widths.max() ?? 0
    }
  }

  private func write(_ names: Names, _ values: [String], on page: inout Page) {
    for (index, value) in values.enumerated() {
      page.move(to: names.longest - names.widths[index])
      page.write(names.texts[index], width: names.widths[index])
      page.write(SafeText(drawn: value.isEmpty ? " =" : " = "), width: 3)
      page.write(SafeText(Text(value), glyphs: .unicode), width: 0)
      page.endLine()
    }
  }
}
