import CEditLine
import PlainText

/// What stands before the line that is typed.
public struct Prompt: Sendable, Equatable {
  /// A part of a prompt in one style.
  public struct Piece: Sendable, Equatable {
    /// What is shown.
    public var text: String
    /// What is shown where only ASCII can be; made from the text if nil.
    public var asciiText: String?
    /// How it looks where there are colours.
    public var style: TextStyle?

    /// Creates a piece.
    public init(_ text: String, ascii asciiText: String? = nil, style: TextStyle? = nil) {
      self.text = text
      self.asciiText = asciiText
      self.style = style
    }
  }

  /// The parts, from left to right.
  public var pieces: [Piece]

  /// Creates a prompt of several parts.
  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Creates a prompt in one style.
  public init(_ text: String, style: TextStyle? = nil) {
    pieces = [Piece(text, style: style)]
  }

  /// The prompt as plain text, which is also what it takes on the screen.
  func plainText(_ encoding: CharacterEncoding) -> String {
    pieces.map { $0.shown(encoding) }.joined()
  }

  // The line editor prints what stands between two delimiters without counting cells for it, but
  // only together with the character that follows. So a style begins right before a letter, spaces
  // have none, and a style that is still on at the end gets a space to end before.
  /// The prompt with its styles between delimiters, ended by zero.
  func encoded(_ encoding: CharacterEncoding, inColor: Bool) -> [wchar_t] {
    var characters: [wchar_t] = []
    func append(_ scalars: some Sequence<Unicode.Scalar>) {
      characters += scalars.map { wchar_t($0.value) }
    }
    var current: TextStyle?
    func change(to style: TextStyle?) {
      guard style != current else { return }
      let codes = (current == nil ? "" : TextStyle.end) + (style?.beginning ?? "")
      append("\(Self.delimiter)\(codes)\(Self.delimiter)".unicodeScalars)
      current = style
    }
    for piece in pieces {
      for scalar in piece.shown(encoding).unicodeScalars {
        change(to: inColor && scalar != " " ? piece.style : nil)
        append([scalar])
      }
    }
    if current != nil {
      change(to: nil)
      append(" ".unicodeScalars)
    }
    return characters + [0]
  }

  /// What encloses the parts of a prompt that take no cell.
  static let delimiter: Unicode.Scalar = "\u{1}"
}

extension Prompt.Piece {
  // On one line, and nothing that takes no cell.
  fileprivate func shown(_ encoding: CharacterEncoding) -> String {
    let chosen = encoding == .ascii ? asciiText ?? text : text
    var result = ""
    for scalar in chosen.escapedForDisplay.composed.unicodeScalars {
      guard let scalar = LineText.usable(scalar) else { continue }
      if encoding == .utf8 || scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        result += scalar == "›" ? ">" : scalar == "…" ? "..." : "?"
      }
    }
    return result
  }
}

extension Prompt: ExpressibleByStringLiteral {
  /// Creates a prompt without style.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
