/// What stands in one row and one column.
public struct Cell: Hashable, Sendable {
  /// What people read.
  public var text: Text
  /// What machines read; nil where it is the text.
  public var data: Datum?
  /// A sign drawn in the gap before the cell.
  public var marker: Marker?

  /// Makes a cell.
  public init(_ text: Text, data: Datum? = nil, marker: Marker? = nil) {
    self.text = text
    self.data = data
    self.marker = marker
  }

  /// What machines read: the data, or else the text.
  public var datum: Datum { data ?? .string(text.string) }
}

extension Cell: ExpressibleByStringInterpolation {
  /// Makes a cell of a literal.
  public init(stringLiteral value: String) { self.init(Text(value)) }

  /// Makes a cell of a literal with values in it.
  public init(stringInterpolation: Text.StringInterpolation) {
    self.init(Text(stringInterpolation: stringInterpolation))
  }
}
