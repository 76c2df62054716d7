public import Diagnostics
public import Terminal

/// What the values of a command file can be, by what the file does with them.
///
/// Where `$2` stands in a statement of the file, the grammar tells what could stand there; a variable
/// that gets it by `let` or `for` is followed. A comment such as `# $2: the damage` tells the rest.
public struct ScriptValues {
  private let completer: Completer

  /// Makes what finds values for the files that a session could run.
  public init(_ session: Session) {
    completer = Completer(session, spelling: .english)
  }

  /// Returns what a value of a file could be.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - number: Which value it is, from 1.
  ///   - partial: What is typed of it.
  /// - Returns: The candidates, those of the first statement that has some.
  /// - Complexity: O(length of the file + candidates).
  public func offered(
    in source: SourceText,
    number: Int,
    partial: String
  ) -> [Completions.Candidate] {
    var names = ["\(number)", "*"]
    for line in source.text.split(separator: "\n") {
      guard let hash = line.firstIndex(where: { $0 != " " }), line[hash] != "#" else { continue }
      for name in names {
        let places = Self.places(of: name, in: line)
        if let variable = Self.variable(of: line, isUsed: !places.isEmpty) {
          names.append(variable)
        }
        for place in places {
          let found = candidates(String(line[..<place]), partial)
          if !found.isEmpty { return found }
        }
      }
    }
    return []
  }

  /// What a comment of a file says of one of its values; nil where none does.
  public static func remark(in source: SourceText, number: Int) -> String? {
    for line in source.text.split(separator: "\n") where line.hasPrefix("#") {
      let words = line.drop { $0 == "#" || $0 == " " }
      guard words.hasPrefix("$\(number)") else { continue }
      let rest = words.dropFirst("$\(number)".count)
      guard let first = rest.first, !first.isNumber else { continue }
      return String(rest.drop { " :=–—-".contains($0) })
    }
    return nil
  }

  /// What could stand behind the beginning of a line.
  private func candidates(_ before: String, _ partial: String) -> [Completions.Candidate] {
    let isQuoted = before.hasSuffix("\"") || before.hasSuffix("'")
    let line = (isQuoted ? String(before.dropLast()) : before) + partial
    let found = completer.complete(line, line.utf8.count)
    // What stands before the value in its word, as `fence/` in `fence/$1`, is no part of it.
    let typed = line.utf8.count - found.replacing.lowerBound - partial.utf8.count
    guard typed >= 0 else { return [] }
    let command = before.split(separator: " ").joined(separator: " ")
    return found.candidates.compactMap { candidate in
      // `use $1` is never `use trial`: a variable stands for no part of a command's name.
      guard completer.session.commands[command + " " + candidate.text] == nil else { return nil }
      guard candidate.text.utf8.count > typed else { return nil }
      var value = candidate
      value.text = String(decoding: candidate.text.utf8.dropFirst(typed), as: UTF8.self)
      return value
    }
  }

  /// Where a line uses a variable.
  private static func places(of name: String, in line: Substring) -> [String.Index] {
    ["$\(name)", "${\(name)}"].flatMap { spelling in
      line.ranges(of: spelling).filter { range in
        guard !spelling.hasSuffix("}"), range.upperBound < line.endIndex else { return true }
        let next = line[range.upperBound]
        return !(next.isLetter || next.isNumber || next == "_" || next == "-")
      }.map(\.lowerBound)
    }
  }

  /// The variable that a line makes of what it uses.
  private static func variable(of line: Substring, isUsed: Bool) -> String? {
    let words = line.split(separator: " ")
    guard isUsed, words.count > 2, words[0] == "let" || words[0] == "for" else { return nil }
    return String(words[1].prefix { $0 != "=" })
  }
}
