import Diagnostics

/// The statements of a text whose form was checked, one after the other.
///
/// Those of a long text are read again one by one when they are wanted: their trees take ten times the
/// room of the text, and reading them takes a fifteenth of the time of doing them.
struct CheckedStatements: Sequence, IteratorProtocol {
  private var kept: ArraySlice<Statement>
  private var parser: StatementParser

  /// How many statements are kept.
  static let keptLimit = 2000

  /// Reads the statements of a text to its end, and all that is wrong with their form.
  static func check(
    _ parser: StatementParser
  ) -> (statements: CheckedStatements, mistakes: [Diagnostic]) {
    var kept: [Statement] = []
    var mistakes: [Diagnostic] = []
    var ahead = parser
    // Where those that are kept end.
    var rest = parser
    while true {
      do {
        guard let statement = try ahead.next() else { break }
        guard kept.count < keptLimit else { continue }
        kept.append(statement)
        rest = ahead
      } catch {
        mistakes.append(error.diagnostic(in: ahead.source))
        if error.wantsMore { break }
        ahead.skipLine()
      }
    }
    return (CheckedStatements(kept: kept[...], parser: rest), mistakes)
  }

  mutating func next() -> Statement? {
    if let first = kept.popFirst() { return first }
    // Its form was found right before.
    return (try? parser.next()) ?? nil
  }
}
