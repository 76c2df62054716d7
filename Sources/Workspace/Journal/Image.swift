/// A row as the journal keeps it, to be put back or to be compared with what is there.
protocol Image: Equatable {
  func write(to writer: inout ImageWriter)
  init(from reader: inout ImageReader) throws(WorkspaceError)
}

/// A row before a change and after it: nil where there was none, or is none any more.
struct Step<Row: Image>: Equatable {
  var before: Row?
  var after: Row?

  init(_ before: Row?, _ after: Row?) {
    self.before = before
    self.after = after
  }
}

extension Step: Image {
  func write(to writer: inout ImageWriter) {
    writer.optional(before) { $1.write(to: &$0) }
    writer.optional(after) { $1.write(to: &$0) }
  }

  init(from reader: inout ImageReader) throws(WorkspaceError) {
    before = try reader.isPresent() ? Row(from: &reader) : nil
    after = try reader.isPresent() ? Row(from: &reader) : nil
  }
}

extension String: Image {
  func write(to writer: inout ImageWriter) { writer.text(self) }

  init(from reader: inout ImageReader) throws(WorkspaceError) { self = try reader.text() }
}
