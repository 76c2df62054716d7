import Diagnostics

// A transcript is Markdown: prose, and blocks of commands with what they answer.
//
//     ```sixdares
//     › decide fence
//     fence · Nguyễn Văn Linh …
//     ```
//
// A line that begins with `› ` is typed, one that begins with `… ` continues it; all others are what
// must come. `...` stands for any lines, `[..]` for anything within a line. The whole file is one
// session.

/// A Markdown file with commands and the exact output that they must give.
struct Transcript: Sendable {
  /// Something typed, and what must come of it.
  struct Step: Sendable {
    /// What is typed, lines joined by line breaks.
    var command: String
    /// The lines that must come.
    var expected: [String]
    /// The first line of the command in the file, from 0.
    var line: Int
    /// The lines of expected output in the file.
    var output: Range<Int>
  }

  /// All lines of the file.
  var lines: [String]
  /// The steps, in order.
  var steps: [Step]

  /// What begins a typed line.
  static let prompt = "› "
  /// What begins a line that continues the typed one.
  static let continuation = "… "

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    steps = []
    var isInside = false
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        isInside = !isInside && line.dropFirst(3).prefix(8) == "sixdares"
        continue
      }
      guard isInside else { continue }
      if line.hasPrefix(Self.prompt) {
        let command = String(line.dropFirst(Self.prompt.count))
        steps.append(
          Step(command: command, expected: [], line: place, output: (place + 1)..<(place + 1))
        )
      } else if line.hasPrefix(Self.continuation), let last = steps.indices.last,
        steps[last].expected.isEmpty
      {
        steps[last].command += "\n" + line.dropFirst(Self.continuation.count)
        steps[last].output = (place + 1)..<(place + 1)
      } else if let last = steps.indices.last, steps[last].output.upperBound == place {
        steps[last].expected.append(line)
        steps[last].output = steps[last].output.lowerBound..<(place + 1)
      }
    }
  }

  /// The file with the output of every step replaced by what came.
  ///
  /// Where what came fits what was expected, elisions and all, it is left as it was.
  func updated(_ outputs: [[String]]) -> String {
    var lines = lines
    for (step, output) in zip(steps, outputs).reversed() where !Self.fits(output, step.expected) {
      lines.replaceSubrange(step.output, with: output)
    }
    return lines.joined(separator: "\n")
  }

  /// Whether lines that came fit those expected, in which `...` and `[..]` stand for anything.
  static func fits(_ output: [String], _ expected: [String]) -> Bool {
    fits(output[...], expected[...])
  }

  private static func fits(_ output: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return output.isEmpty }
    if first == "..." {
      let rest = expected.dropFirst()
      return output.indices.contains { fits(output[$0...], rest) } || fits(output.suffix(0), rest)
    }
    guard let line = output.first, fits(line: line, first) else { return false }
    return fits(output.dropFirst(), expected.dropFirst())
  }

  private static func fits(line: String, _ pattern: String) -> Bool {
    let parts = pattern.parts(between: "[..]")
    guard parts.count > 1 else { return line == pattern }
    guard line.hasPrefix(parts[0]), line.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.firstIndex(of: part) else { return false }
      rest = rest[place...].dropFirst(part.count)
    }
    return rest.count >= parts[parts.count - 1].count
  }
}

extension String {
  /// The texts between the places where another stands.
  fileprivate func parts(between separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let place = rest.firstIndex(of: separator) {
      parts.append(String(rest[..<place]))
      rest = rest[place...].dropFirst(separator.count)
    }
    return parts + [String(rest)]
  }
}

extension Substring {
  /// Where another text first stands in this one.
  fileprivate func firstIndex(of text: String) -> Index? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(text) { return place }
      place = index(after: place)
    }
    return text.isEmpty ? startIndex : nil
  }
}
