import Diagnostics

/// The texts that stand in the workspaces that ship, in both languages.
struct WorkspaceTexts {
  /// Each text in Vietnamese, by the English of it.
  let vietnamese: [String: String]

  /// Reads the table that ships.
  /// - Complexity: O(length of the table).
  init() {
    let text = String(decoding: PackageResources.WorkspaceTexts_md, as: UTF8.self)
    vietnamese = Dictionary(
      MarkdownTable(text).rows.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Commands with every quoted text that the table knows in Vietnamese.
  ///
  /// What it does not know stays: names of persons, and what is no text at all. In the workspaces
  /// that ship no text holds a quotation mark.
  /// - Complexity: O(length of the commands).
  func inVietnamese(_ commands: String) -> String {
    let lines = commands.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      guard !line.hasPrefix("#") else { return String(line) }
      // Outside and inside of quotation marks by turns.
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.enumerated().map { place, part in
        let text = String(part)
        return place.isMultiple(of: 2) ? text : vietnamese[text] ?? text
      }.joined(separator: "\"")
    }.joined(separator: "\n")
  }
}
