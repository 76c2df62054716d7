import Glibc
import Testing

/// A file of short texts parted by `---`, each with what is to be said of it.
///
/// A line that something is wrong with ends with `### "…"`, part of the sentence that is expected
/// there. Lines that begin with `# ` before the first statement say what the text is about.
struct CaseFile {
  /// One of the texts.
  struct Case: Sendable, CustomTestStringConvertible {
    /// The text without what is expected.
    var text: String
    /// What is expected, by the number of the line.
    var expected: [Expected]
    /// The number of its first line in the file.
    var line: Int
    /// The file's name.
    var file: String

    var testDescription: String { "\(file):\(line)" }
  }

  /// Part of a sentence, and its line.
  struct Expected: Hashable, Sendable {
    var line: Int
    var text: String
  }

  /// Reads the cases of a file that lies beside the tests.
  static func cases(_ name: String) -> [Case] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard let text = contents(folder.joined(separator: "/") + "/Cases/\(name)") else { return [] }
    var cases: [Case] = []
    var number = 1
    for chunk in text.split(separator: "\n---\n", omittingEmptySubsequences: false) {
      cases.append(read(String(chunk), file: name, line: number))
      number += chunk.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    }
    return cases
  }

  private static func read(_ chunk: String, file: String, line: Int) -> Case {
    var found = Case(text: "", expected: [], line: line, file: file)
    var lines: [String] = []
    for row in chunk.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let mark = row.firstRange(of: " ### ") else {
        lines.append(String(row))
        continue
      }
      var text = row[..<mark.lowerBound]
      while text.last == " " { text.removeLast() }
      lines.append(String(text))
      // Patterns are in quotes; one may hold quotes, but not two with a space between.
      for pattern in row[mark.upperBound...].split(separator: "\" \"") {
        var pattern = pattern
        if pattern.first == "\"" { pattern.removeFirst() }
        if pattern.last == "\"" { pattern.removeLast() }
        found.expected.append(Expected(line: lines.count, text: String(pattern)))
      }
    }
    found.text = lines.joined(separator: "\n")
    return found
  }

  /// The text of a file; nil where there is none.
  static func contents(_ path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe Glibc.read(descriptor, &part, part.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
    }
  }
}
