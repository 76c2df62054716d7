import Diagnostics

extension PolicyDocument: CustomStringConvertible {
  /// The policy file in its canonical form, which parses to an equal document.
  /// - Complexity: O(size of the document).
  public var description: String {
    var blocks = ["# \(title) {\(name.name)}" + fields.lines]
    blocks += prose.map(\.written)
    for section in sections {
      let heading = String(repeating: "#", count: section.level) + " \(section.title)"
      blocks.append(heading + (section.label.map { " {\($0.name)}" } ?? "") + section.fields.lines)
      for part in section.parts {
        switch part {
        case .prose(let paragraph): blocks.append(paragraph.written)
        case .block(let statements):
          let text = statements.map(\.description).joined(separator: "\n\n")
          blocks.append("```policy\n\(text)\n```")
        }
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

extension [FieldSyntax] {
  fileprivate var lines: String {
    isEmpty ? "" : "\n" + map { "\n- \($0.key.name): \($0.text)" }.joined()
  }
}

extension Paragraph {
  fileprivate var written: String { (language == .vietnamese ? "vi: " : "") + text }
}
