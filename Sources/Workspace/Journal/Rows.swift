// The rows that changes write, one type a table. The key of a subject's row is part of its image,
// so that what is undone comes back to its place in the order of creation.

struct CadreRow: Image {
  var key: Int64
  var name: String
  var post: String
  var unit: String
  /// The highest number that evidence of the cadre's daring was given.
  var evidenceNumbered: Int64

  func write(to writer: inout ImageWriter) {
    writer.number(key)
    writer.text(name)
    writer.text(post)
    writer.text(unit)
    writer.number(evidenceNumbered)
  }
}

extension CadreRow {
  init(from reader: inout ImageReader) throws(WorkspaceError) {
    key = try reader.number()
    name = try reader.text()
    post = try reader.text()
    unit = try reader.text()
    evidenceNumbered = try reader.number()
  }
}

struct ProposalRow: Image {
  var key: Int64
  var title: String
  var field: String
  /// The highest number that a pilot of the proposal was given.
  var pilotsNumbered: Int64

  func write(to writer: inout ImageWriter) {
    writer.number(key)
    writer.text(title)
    writer.text(field)
    writer.number(pilotsNumbered)
  }
}

extension ProposalRow {
  init(from reader: inout ImageReader) throws(WorkspaceError) {
    key = try reader.number()
    title = try reader.text()
    field = try reader.text()
    pilotsNumbered = try reader.number()
  }
}

struct PilotRow: Image {
  var key: Int64
  var place: String

  func write(to writer: inout ImageWriter) {
    writer.number(key)
    writer.text(place)
  }
}

extension PilotRow {
  init(from reader: inout ImageReader) throws(WorkspaceError) {
    key = try reader.number()
    place = try reader.text()
  }
}

/// A participant or a bare case: a subject of which nothing more is said.
struct BareRow: Image {
  var key: Int64

  func write(to writer: inout ImageWriter) { writer.number(key) }
}

extension BareRow {
  init(from reader: inout ImageReader) throws(WorkspaceError) { key = try reader.number() }
}

/// A part of a plan, whose kind and name find it.
struct PlanPartRow: Image {
  var key: Int64
  var text: String

  func write(to writer: inout ImageWriter) {
    writer.number(key)
    writer.text(text)
  }
}

extension PlanPartRow {
  init(from reader: inout ImageReader) throws(WorkspaceError) {
    key = try reader.number()
    text = try reader.text()
  }
}

struct EvidenceRow: Image {
  var dare: String
  var about: String
  var text: String

  func write(to writer: inout ImageWriter) {
    writer.text(dare)
    writer.text(about)
    writer.text(text)
  }
}

extension EvidenceRow {
  init(from reader: inout ImageReader) throws(WorkspaceError) {
    dare = try reader.text()
    about = try reader.text()
    text = try reader.text()
  }
}
