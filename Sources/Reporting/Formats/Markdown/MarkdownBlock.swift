import PlainText

/// The lines of any block that is no table.
struct MarkdownBlock {
  private(set) var lines: [String] = []
  private let style: Style

  init(_ block: Block, style: Style, level: Int) {
    self.style = style
    switch block {
    case .title(let title, let aside):
      lines = [String(repeating: "#", count: level) + " " + markdown(title)]
      if !aside.isEmpty { lines += ["", line(aside.filled(as: .faint))] }
    case .heading(let text):
      lines = [String(repeating: "#", count: level + 1) + " " + markdown(text)]
    case .paragraph(let text, _): lines = [line(text)]
    case .pairs(let pairs, _): lines = pairs.map { "- " + line(text(of: $0)) }
    case .items(let items): lines = self.lines(of: items)
    case .list(let items, _): add(items, indent: "")
    case .tree(let nodes, _): add(nodes, indent: "")
    case .code(let code, let language, _):
      add(CodeLines(code).lines, in: language == "usage" ? "" : language)
    case .plot(let plot):
      // The drawing has no need to stand in, and must fit where it is shown.
      var plot = plot
      plot.indent = 0
      add(plot.lines(in: Frame(style)).map(\.text.string), in: "text")
    case .table, .bars, .histogram: break
    }
  }

  private func markdown(_ text: Text) -> String {
    MarkdownText(SafeText(text, glyphs: style.glyphs)).string
  }

  private func line(_ text: Text) -> String {
    MarkdownText(SafeText(text, glyphs: style.glyphs)).asLine
  }

  private func text(of pair: Pair) -> Text {
    let colon: Text = pair.label.string.last?.isPunctuation == true ? " " : ": "
    let label = pair.label.filled(as: .strong)
    return pair.label.isEmpty
      ? pair.value + note(pair.note) : label + colon + pair.value + note(pair.note)
  }

  private func sign(_ marker: Marker) -> Text { Text(marker.sign(style.glyphs).string + " ") }

  private func note(_ note: Text) -> Text { note.isEmpty ? "" : " " + note.filled(as: .faint) }

  private func lines(of items: LabelledItems) -> [String] {
    let groups = items.groups.map { group in
      group.items.joined(separator: Text(style.glyphs.separator)) + note(group.note)
    }
    let label = items.label.filled(as: .strong)
    if groups.count == 1, let group = groups.first {
      return [line(label.isEmpty ? group : label + " " + group)]
    }
    let rest = groups.map { "- " + line($0) }
    return label.isEmpty ? rest : [line(label), ""] + rest
  }

  private mutating func add(_ items: [ListItem], indent: String) {
    for item in items {
      switch item.marker {
      case .bullet:
        lines.append(indent + "- " + line(item.text))
        add(item.children, indent: indent + "  ")
      case .number(let number):
        let mark = "\(max(0, number)). "
        lines.append(indent + mark + line(item.text))
        add(item.children, indent: indent + String(repeating: " ", count: mark.utf8.count))
      default:
        lines.append(indent + "- " + line(sign(item.marker) + item.text))
        add(item.children, indent: indent + "  ")
      }
    }
  }

  private mutating func add(_ nodes: [TreeNode], indent: String) {
    for node in nodes {
      let sign = node.marker.map(sign) ?? ""
      lines.append(indent + "- " + line(sign + node.text + note(node.note)))
      add(node.children, indent: indent + "  ")
    }
  }

  private mutating func add(_ code: [String], in language: String) {
    let fence = MarkdownText.fence(for: code.joined(separator: "\n"), atLeast: 3)
    // A language is one word; anything else could end the line or the block.
    let word = language.filter { $0.isLetter || $0.isNumber || "+-_.#".contains($0) }
    lines = [fence + word] + code + [fence]
  }
}
