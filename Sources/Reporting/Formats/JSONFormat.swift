/// JSON Lines: the document's data as one object on one line.
public struct JSONFormat: Format {
  /// The name `json`.
  public let name = "json"

  /// Makes the format.
  public init() {}

  /// Writes `{"schema":…}` with the fields of the data behind it.
  public func write(_ document: Document, style: Style, to output: inout some TextOutputStream) {
    var writer = JSONWriter()
    writer.buffer += "{"
    writer.write(Record.Field("schema", .string(document.schema)))
    for field in document.data.fields where field.key != "schema" {
      writer.buffer += ","
      writer.write(field)
      if writer.buffer.utf8.count >= 1 << 15 {
        output.write(writer.buffer)
        writer.buffer.removeAll(keepingCapacity: true)
      }
    }
    writer.buffer += "}\n"
    output.write(writer.buffer)
  }
}
