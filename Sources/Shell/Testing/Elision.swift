/// Whether what came fits what was expected, in which `...` stands for any lines and `[..]` for
/// anything within a line.
///
/// What stands between two elisions is looked for from the first place on at which it can be: if a
/// later one fits, so does the first, for it leaves more room to what follows.
enum Elision {
  /// Whether lines that came fit those expected.
  ///
  /// - Complexity: O(lines that came × lines expected) comparisons of a line.
  static func fits(_ output: [String], _ expected: [String]) -> Bool {
    let runs = expected.split(separator: "...", omittingEmptySubsequences: false)
    guard let first = runs.first, let last = runs.last, runs.count > 1 else {
      return output.count == expected.count && stands(expected[...], at: 0, in: output)
    }
    let end = output.count - last.count
    guard first.count <= end, stands(first, at: 0, in: output), stands(last, at: end, in: output)
    else { return false }
    var place = first.count
    for run in runs.dropFirst().dropLast() {
      let starts = place...max(place, end)
      guard
        let start = starts.first(where: { $0 + run.count <= end && stands(run, at: $0, in: output) }
        )
      else { return false }
      place = start + run.count
    }
    return true
  }

  private static func stands(
    _ run: ArraySlice<String>,
    at place: Int,
    in output: [String]
  ) -> Bool {
    guard place >= 0, place + run.count <= output.count else { return false }
    return zip(output[place...], run).allSatisfy { fits(line: $0, $1) }
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
