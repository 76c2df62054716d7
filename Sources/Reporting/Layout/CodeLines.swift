import PlainText

/// The lines of a code block: tabs as spaces, all other control characters as escapes.
struct CodeLines {
  private static let tabStop = 4

  private(set) var lines: [String] = []

  init(_ code: String) {
    var line = ""
    var piece = String.UnicodeScalarView()
    var column = 0
    for scalar in code.unicodeScalars {
      switch scalar {
      case "\n":
        if piece.last == "\r" { piece.removeLast() }
        lines.append(line + String(piece).escapedForDisplay)
        (line, piece, column) = ("", .init(), 0)
      case "\t":
        let text = String(piece).escapedForDisplay
        column += text.displayWidth
        let step = Self.tabStop - column % Self.tabStop
        line += text + String(repeating: " ", count: step)
        column += step
        piece = .init()
      default: piece.append(scalar)
      }
    }
    if !line.isEmpty || !piece.isEmpty { lines.append(line + String(piece).escapedForDisplay) }
  }
}
