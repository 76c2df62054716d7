// Small pieces of language that sentences are built with.

/// Returns a number with its noun: "1 fact", "3 facts".
///
/// - Parameters:
///   - number: How many.
///   - singular: The noun for one.
///   - plural: The noun for many; `singular` and an `s` when nil.
/// - Returns: The number and the right form of the noun.
public func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}

/// Returns words in a row: "a", "a or b", "a, b or c".
///
/// - Parameters:
///   - words: The words.
///   - conjunction: What stands before the last one.
/// - Returns: One text, empty for no words.
public func list(_ words: some Sequence<String>, _ conjunction: String) -> String {
  let words = Array(words)
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
