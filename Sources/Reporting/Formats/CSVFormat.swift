import PlainText

// RFC 4180: fields that hold a comma, a quotation mark or a line break are quoted, quotation marks
// within doubled, and lines end with CR LF. Line feeds and tabs stay; other control characters become
// escapes such as `\u{1B}`, because a CSV file may be shown on a terminal. Texts that begin with `=`,
// `+`, `-`, `@` or a tab are written as they are: what is read back must be what was written. A
// spreadsheet takes such texts for formulas, so columns should be imported there as text.

/// Comma-separated values after RFC 4180.
///
/// Each table of a document is written with a line of the names of its columns; several tables are
/// parted by an empty line. The data of a document without a table is written as names and values.
/// Cells hold the data of a table where it has some, else the text.
public struct CSVFormat: Format {
  /// What ends a line.
  public enum LineEnding: String, Sendable {
    /// Carriage return and line feed, as the RFC has it.
    case standard = "\r\n"
    /// A line feed, as the tools of Unix like it.
    case unix = "\n"
  }

  /// The name `csv`.
  public let name = "csv"
  /// What ends a line.
  public let lineEnding: LineEnding

  /// Makes the format.
  public init(lineEnding: LineEnding = .standard) { self.lineEnding = lineEnding }

  /// Writes the tables, or else the data.
  public func write(_ document: Document, style: Style, to output: inout some TextOutputStream) {
    var buffer = ""
    let tables = document.machineTables
    if tables.isEmpty {
      append(["name", "value"], to: &buffer)
      for field in document.data.flattened {
        append([field.key, field.value.cell], to: &buffer)
      }
    }
    var isFirst = true
    for table in tables {
      if !isFirst { buffer += lineEnding.rawValue }
      isFirst = false
      let columns = table.machineColumns
      append(columns.map { table.columns[$0].key }, to: &buffer)
      for row in table.rows {
        append(columns.lazy.map { row.machineCell($0) }, to: &buffer)
        if buffer.utf8.count >= 1 << 15 {
          output.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
    }
    output.write(buffer)
  }

  private func append(_ fields: some Collection<String>, to buffer: inout String) {
    var isFirst = true
    for field in fields {
      if !isFirst { buffer += "," }
      isFirst = false
      // A line of one empty field must not look like an empty line.
      if field.isEmpty, fields.count == 1 { buffer += "\"\"" } else { append(field, to: &buffer) }
    }
    buffer += lineEnding.rawValue
  }

  private func append(_ field: String, to buffer: inout String) {
    let safe = TextSurvey(field).isSimple ? field : Self.safe(field)
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A }) else {
      buffer += safe
      return
    }
    buffer += "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { buffer += "\"" }
      buffer.unicodeScalars.append(scalar)
    }
    buffer += "\""
  }

  private static func safe(_ field: String) -> String {
    guard field.utf8.contains(0x09) else { return field.escapedKeepingLines }
    let parts = field.split(separator: "\t", omittingEmptySubsequences: false)
    return parts.map(\.escapedKeepingLines).joined(separator: "\t")
  }
}
