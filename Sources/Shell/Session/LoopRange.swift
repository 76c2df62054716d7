import Diagnostics
import PolicyLanguage

/// What a word such as `1..5` or `2021-09-22..2021-10-01` stands for in a loop.
enum LoopRange {
  /// How many values a loop can go through.
  static let limit = 1_000_000

  /// All values from the first to the last, none where the last comes before; nil for a word that is
  /// no range.
  ///
  /// - Throws: What is wrong with a range that cannot be gone through.
  /// - Complexity: O(values).
  static func values(_ text: String) throws(Diagnostic) -> [String]? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let (first, last) = (text[..<dots.lowerBound], text[dots.upperBound...])
    if isNumber(first), isNumber(last) {
      guard let first = Int32(first), let last = Int32(last) else {
        throw .rangeOfTooLargeNumbers(text)
      }
      return try all(from: Int(first), to: Int(last), text) { "\($0)" }
    }
    if isDay(first), isDay(last) {
      return try all(from: day(first, text), to: day(last, text), text) {
        CivilDate(dayNumber: $0)?.description ?? ""
      }
    }
    let isHalf = first.isEmpty && (last.isEmpty || isEnd(last)) || last.isEmpty && isEnd(first)
    if isHalf { throw .rangeWithBlanks }
    return nil
  }

  private static func all(
    from first: Int,
    to last: Int,
    _ text: String,
    _ shown: (Int) -> String
  ) throws(Diagnostic) -> [String] {
    guard first <= last else { return [] }
    guard last - first < limit else { throw .tooLongRange(text, limit: limit) }
    return (first...last).map(shown)
  }

  private static func isEnd(_ text: Substring) -> Bool { isNumber(text) || isDay(text) }

  private static func isNumber(_ text: Substring) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text
    return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isDay(_ text: Substring) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "-/".contains($0) }
    return parts.count == 3 && parts.allSatisfy { isNumber($0) && !$0.hasPrefix("-") }
  }

  private static func day(_ text: Substring, _ range: String) throws(Diagnostic) -> Int {
    let kind = FactKind.quantity(.date, orNever: false)
    var problem = Diagnostic.rangeOfNoDays(range)
    do {
      if case .quantity(let quantity) = try kind.value(of: String(text)), let date = quantity.date {
        return date.dayNumber
      }
    } catch {
      if let syntax = error.syntax { problem.notes.append(syntax.sentence) }
    }
    throw problem
  }
}
