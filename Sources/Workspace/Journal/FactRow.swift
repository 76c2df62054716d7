import PolicyLanguage

/// A fact's row: its value as the file keeps it, and what shows it.
struct FactRow: Image {
  var value: StoredValue
  var evidence: String
  /// Days from 1970-01-01.
  var day: Int64?

  init(_ value: Value, evidence: String, on date: CivilDate?) throws(WorkspaceError) {
    self.value = try StoredValue(value)
    self.evidence = evidence
    day = date.map { Int64($0.dayNumber) }
  }

  init(value: StoredValue, evidence: String, day: Int64?) {
    self.value = value
    self.evidence = evidence
    self.day = day
  }

  /// The row as a record, of a subject and a name that the row does not know.
  func record(of subject: Subject, _ name: String) throws(WorkspaceError) -> FactRecord {
    var date: CivilDate?
    if let day {
      date = Int(exactly: day).flatMap(CivilDate.init(dayNumber:))
      if date == nil { throw .corrupted("day \(day) of fact \(name)") }
    }
    return FactRecord(
      subject: subject,
      name: name,
      value: try value.value(),
      evidence: evidence,
      on: date
    )
  }

  func write(to writer: inout ImageWriter) {
    writer.text(value.kind.rawValue)
    writer.optional(value.number) { $0.number($1) }
    writer.optional(value.text) { $0.text($1) }
    writer.text(evidence)
    writer.optional(day) { $0.number($1) }
  }

  init(from reader: inout ImageReader) throws(WorkspaceError) {
    let kind = try StoredValue.Kind(stored: try reader.text())
    let number = try reader.isPresent() ? reader.number() : nil
    let text = try reader.isPresent() ? reader.text() : nil
    value = StoredValue(kind: kind, number: number, text: text)
    evidence = try reader.text()
    day = try reader.isPresent() ? reader.number() : nil
  }
}
