/// A text that was read from somewhere, with its name and the starts of its lines.
public final class SourceText: Sendable {
  /// What to call it: a file's path as the user gave it, or nil at the prompt.
  public let name: String?
  /// The whole text.
  public let text: String
  /// The text's UTF-8 bytes; all offsets count these.
  public let bytes: [UInt8]
  /// The number that the first line has.
  public let firstLine: Int
  /// What was typed, where this says the same in other words; nil where this is what was typed.
  public let origin: Origin?

  private let lineStarts: [Int]

  /// Makes a source text.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - name: A file's path, or nil for what was typed at the prompt.
  ///   - firstLine: The number of the first line: over 1 for part of a longer file.
  ///   - origin: What was typed, where the text says the same in other words, line by line.
  /// - Complexity: O(n) in the length of the text.
  public init(_ text: String, name: String? = nil, firstLine: Int = 1, origin: Origin? = nil) {
    self.name = name
    self.origin = origin
    self.text = text
    self.bytes = Array(text.utf8)
    self.firstLine = firstLine
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
  }

  /// A line and a column, both counted from 1, columns in letters as a reader sees them.
  public struct Position: Hashable, Sendable {
    /// The line's number.
    public var line: Int
    /// The column.
    public var column: Int
  }

  /// The position of a byte.
  /// - Complexity: O(log lines + length of the line).
  public func position(of offset: Int) -> Position {
    let index = lineIndex(of: offset)
    let before = string(Span(lineStarts[index], min(max(offset, 0), bytes.count)))
    return Position(line: firstLine + index, column: before.count + 1)
  }

  /// The span of the line that holds a byte, without its line break.
  /// - Complexity: O(log lines).
  public func line(around offset: Int) -> Span {
    let index = lineIndex(of: offset)
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > lineStarts[index], bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Span(lineStarts[index], end)
  }

  /// The text of a span; bytes that break a letter apart come out as U+FFFD.
  /// - Complexity: O(n) in the length of the span.
  public func string(_ span: Span) -> String {
    let lower = min(max(span.lower, 0), bytes.count)
    return String(decoding: bytes[lower..<min(max(span.upper, lower), bytes.count)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
