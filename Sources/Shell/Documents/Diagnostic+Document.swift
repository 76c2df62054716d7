import Diagnostics
import Reporting

extension Diagnostic {
  /// The diagnostic as an object for machines.
  func document(_ language: Language) -> Document {
    var data: Record = [
      "severity": .string(severity.rawValue), "code": .string(code),
      "message": .string(message[language]),
    ]
    if let name = source?.name { data["file"] = .string(name) }
    if let position {
      data["line"] = .int(Int64(position.line))
      data["column"] = .int(Int64(position.column))
    }
    if let source {
      let spans = labels.map { label -> Datum in
        let (start, end) = (
          source.position(of: label.span.lower), source.position(of: label.span.upper)
        )
        return [
          "line": .int(Int64(start.line)), "column": .int(Int64(start.column)),
          "endLine": .int(Int64(end.line)), "endColumn": .int(Int64(end.column)),
          "text": label.text.map { .string($0[language]) } ?? nil,
        ]
      }
      data["labels"] = .array(spans)
    }
    data["notes"] = .array(notes.map { .string($0[language]) })
    data["help"] = .array(help.map { .string($0[language]) })
    return Document(schema: "sixdares.error/1", data: data)
  }
}
