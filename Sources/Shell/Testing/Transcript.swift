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
// session. A block whose first line names a file, as in ```` ```markdown file=mine.policy.md ````, is
// in that file before the session begins, so that a text shows all that it runs.

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

  /// A file that the session finds.
  struct File: Sendable {
    /// Its name, without a folder.
    var name: String
    /// What is in it.
    var text: String
  }

  /// All lines of the file.
  var lines: [String]
  /// The steps, in order.
  var steps: [Step]
  /// The files that its blocks hold.
  var files: [File]

  /// What begins a typed line.
  static let prompt = "› "
  /// What begins a line that continues the typed one.
  static let continuation = "… "

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    steps = []
    files = []
    var block: Fence?
    for (place, line) in lines.enumerated() {
      guard let open = block else {
        block = Fence(line)
        if let name = block?.fileName { files.append(File(name: name, text: "")) }
        continue
      }
      if open.ends(at: line) {
        block = nil
      } else if open.holdsCommands {
        take(line, at: place)
      } else if open.fileName != nil, let last = files.indices.last {
        files[last].text += line + "\n"
      }
    }
  }

  /// Takes a line of a block of commands.
  private mutating func take(_ line: String, at place: Int) {
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

  /// The file with the output of every step replaced by what came.
  ///
  /// Where what came fits what was expected, elisions and all, it is left as it was.
  func updated(_ outputs: [[String]]) -> String {
    var lines = lines
    for (step, output) in zip(steps, outputs).reversed() where !Elision.fits(output, step.expected)
    {
      lines.replaceSubrange(step.output, with: output)
    }
    return lines.joined(separator: "\n")
  }
}

/// The line that opens a block: three back-quotes or more, and what it is.
private struct Fence {
  private let length: Int
  private let words: [Substring]

  init?(_ line: String) {
    length = line.prefix { $0 == "`" }.count
    guard length >= 3 else { return nil }
    words = line.dropFirst(length).split(separator: " ")
  }

  /// Whether a line closes the block; one with fewer back-quotes belongs to it.
  func ends(at line: String) -> Bool {
    let marks = line.prefix { $0 == "`" }.count
    return marks >= length && line.dropFirst(marks).allSatisfy { $0 == " " }
  }

  var holdsCommands: Bool { words.first == "sixdares" }

  var fileName: String? {
    words.first { $0.hasPrefix("file=") && !$0.contains("/") }.map { String($0.dropFirst(5)) }
  }
}
