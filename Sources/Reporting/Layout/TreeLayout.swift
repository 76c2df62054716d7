// A node's own branch is `├─ ` or `└─ `; below it a rail `│  ` or nothing runs on. Roots have no
// branch. Without box characters the tree is a list, each level two cells further in.

extension Frame {
  /// Lays out a hierarchy, each node below the one it belongs to.
  func tree(_ roots: [TreeNode], indent: Int) -> [SafeText] {
    var result: [SafeText] = []
    let column = noteColumn(noteWidths(of: roots))
    for root in roots {
      draw(root, branch: "", rails: "", at: indent, noteColumn: column, into: &result)
    }
    return result
  }

  private func draw(
    _ node: TreeNode,
    branch: String,
    rails: String,
    at indent: Int,
    noteColumn: Int,
    into result: inout [SafeText]
  ) {
    // However deep the tree is, half of the page is left for its texts: the outermost rails go.
    let limit = max(0, room(beside: indent) / 2) / step * step
    let rail = SafeText(drawn: String(rails.suffix(limit)), as: .faint)
    var head = rail + SafeText(drawn: branch, as: .faint)
    var below = rail + SafeText(drawn: self.rails(below: branch), as: .faint)
    if let marker = node.marker {
      let sign = SafeText(trusted: marker.sign(glyphs))
      head = head + sign + SafeText(drawn: " ")
      below.append(SafeText(drawn: String(repeating: " ", count: sign.width + 1)))
    }
    let place = indent + head.width
    var inner = self
    inner.width = room(beside: place)
    var lines = safe(node.text).wrapped(to: inner.width)
    let note = safe(node.note).filled(as: .faint)
    inner.add(note, to: &lines, column: noteColumn - place, indent: 0)
    for (index, line) in lines.enumerated() {
      result.append(((index == 0 ? head : below) + line).indented(by: indent))
    }
    let rails = rails + self.rails(below: branch)
    for (index, child) in node.children.enumerated() {
      draw(
        child,
        branch: self.branch(isLast: index == node.children.count - 1),
        rails: rails,
        at: indent,
        noteColumn: noteColumn,
        into: &result
      )
    }
  }

  private var step: Int { glyphs == .unicode ? 3 : 2 }

  private func branch(isLast: Bool) -> String {
    switch glyphs {
    case .unicode: isLast ? "└─ " : "├─ "
    case .ascii: "- "
    }
  }

  private func rails(below branch: String) -> String {
    switch branch {
    case "": ""
    case "├─ ": "│  "
    case "└─ ": "   "
    default: "  "
    }
  }

  private func noteWidths(of nodes: [TreeNode]) -> [Int] {
    nodes.flatMap { [safe($0.note).width] + noteWidths(of: $0.children) }
  }
}
