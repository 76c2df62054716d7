/// Statements of one area that are prepared when first needed, and kept.
///
/// All SQL of the module stands in the enumerations that conform to it, and in the schema.
protocol Query: CaseIterable, RawRepresentable<Int> {
  /// The place of the area's statements among those of a connection.
  static var area: QueryArea { get }
  /// The statement's text.
  var sql: String { get }
}

/// The areas of statements.
enum QueryArea: Int, CaseIterable {
  case transactions
  case subjects
  case facts
  case plans
  case lists
  case journal
}
