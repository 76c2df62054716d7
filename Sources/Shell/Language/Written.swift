import Diagnostics
import PolicyLanguage

/// The words of a command that are taken as they are written, one space between two.
///
/// Variables are put in: in quotes as what they hold, elsewhere as if it had been typed.
struct Written {
  private(set) var text = ""
  private(set) var span: Span?
  /// Where each `name=…` begins, up to the next.
  private var fields: [(name: String, span: Span)] = []

  var isEmpty: Bool { text.isEmpty }

  /// Whether any `name=…` is among the words.
  var hasFields: Bool { !fields.isEmpty }

  /// Adds a word.
  mutating func add(
    _ argument: Argument,
    _ source: SourceText,
    _ value: (Word) throws -> Call.Value
  ) throws {
    let word = try Self.text(of: argument.value, source, try value(argument.value))
    let name = argument.name.map { $0.name + "=" } ?? ""
    text += (text.isEmpty ? "" : " ") + name + word
    span = span?.union(argument.place.span) ?? argument.place.span
    if let name = argument.name {
      fields.append((name.name, argument.place.span))
    } else if let last = fields.popLast() {
      fields.append((last.name, last.span.union(argument.place.span)))
    }
  }

  /// Where a field stands.
  func span(of field: String) -> Span? { fields.first { $0.name == field }?.span }

  /// Where the words stand that a sentence names first in back-quotes.
  func span(namedIn sentence: String, _ source: SourceText) -> Span? {
    guard let span else { return nil }
    let pieces = sentence.split(separator: "`", omittingEmptySubsequences: false)
    for place in stride(from: 1, to: pieces.count - 1, by: 2) {
      let named = Array(pieces[place].utf8)
      let bytes = source.bytes
      guard !named.isEmpty, named.count <= span.upper - span.lower else { continue }
      for start in span.lower...(span.upper - named.count)
      where bytes[start..<start + named.count].elementsEqual(named) {
        let end = start + named.count
        let goesOn = (end < bytes.count && bytes[end].isNamePart && named.last?.isNamePart == true)
        let isWithin = start > 0 && bytes[start - 1].isNamePart && named[0].isNamePart
        if !goesOn, !isWithin { return Span(start, end) }
      }
    }
    return nil
  }

  private static func text(
    of word: Word,
    _ source: SourceText,
    _ value: Call.Value
  ) throws -> String {
    let bytes = source.bytes
    guard word.isQuoted else {
      return word.constant == nil ? value.text : source.string(word.span)
    }
    // Quotes are written anew, with the escapes that policies know; what touches them stays.
    let end = (word.span.lower..<word.span.upper).last { bytes[$0] == 0x22 || bytes[$0] == 0x27 }
    guard let end, bytes[word.span.lower] == 0x22 || bytes[word.span.lower] == 0x27 else {
      return source.string(word.span)
    }
    let tail = source.string(Span(end + 1, word.span.upper))
    guard value.text.hasSuffix(tail) else { return value.text.quoted }
    return String(value.text.dropLast(tail.count)).quoted + tail
  }
}
