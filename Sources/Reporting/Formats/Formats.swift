/// The formats that there are.
public enum Formats {
  /// All formats, the usual one first.
  public static let all: [any Format] = [
    TableFormat(), LineFormat(), JSONFormat(), CSVFormat(), MarkdownFormat(),
  ]

  /// Returns the format of a name, if there is one.
  public static func named(_ name: String) -> (any Format)? { all.first { $0.name == name } }
}
