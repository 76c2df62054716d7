import Diagnostics
import PlainText

/// Words as they are typed: with the quotes and escapes that they need.
enum WordPrinter {
  /// A word in its canonical form; it is read as an equal word.
  ///
  /// In quotes, a line break stays one where the word had one.
  static func text(of word: Word, in source: SourceText) -> String {
    guard word.isQuoted else { return bare(word.pieces) }
    let keepsLines = source.bytes[word.span.lower..<word.span.upper].contains(UInt8(ascii: "\n"))
    guard let text = word.constant else { return quoted(word.pieces, keepsLines: keepsLines) }
    return quoted(text, keepsLines: keepsLines)
  }

  /// A word with its variables put in, in quotes where it needs them.
  static func text(of word: Word, with variables: Variables, in source: SourceText) -> String {
    guard word.constant == nil, let text = try? variables.text(of: word, source) else {
      return Self.text(of: word, in: source)
    }
    let isPlain = text.unicodeScalars.allSatisfy {
      !" \"'$\\{};#".unicodeScalars.contains($0) && !$0.isUnsafeToPrint
    }
    return isPlain && !text.isEmpty ? text : quoted(text, keepsLines: false)
  }

  // MARK: Quotes

  /// A text in double quotes; in single ones where that spares escapes.
  private static func quoted(_ text: String, keepsLines: Bool) -> String {
    func isSafe(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.isUnsafeToPrint || scalar == "\n" && keepsLines
    }
    let isSafe = text.unicodeScalars.allSatisfy(isSafe)
    let hasSigns = text.unicodeScalars.contains { "\"\\$".unicodeScalars.contains($0) }
    if isSafe, hasSigns, !text.unicodeScalars.contains("'") { return "'\(text)'" }
    return quoted([.text(text)], keepsLines: keepsLines)
  }

  private static func quoted(_ pieces: [Word.Piece], keepsLines: Bool) -> String {
    var result = "\""
    for (place, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text): result += escaped(text, keepsLines: keepsLines)
      case .variable(let name, _): result += variable(name, before: pieces[(place + 1)...].first)
      }
    }
    return result + "\""
  }

  private static func escaped(_ text: String, keepsLines: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "$": result += "\\" + String(scalar)
      case "\n": result += keepsLines ? "\n" : "\\n"
      case "\t": result += "\\t"
      case _ where scalar.isUnsafeToPrint:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: Variables

  private static func bare(_ pieces: [Word.Piece]) -> String {
    var result = ""
    for (place, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text): result += text
      case .variable(let name, _): result += variable(name, before: pieces[(place + 1)...].first)
      }
    }
    return result
  }

  /// A variable, in braces where what follows could be taken for more of its name.
  private static func variable(_ name: String, before next: Word.Piece?) -> String {
    guard case .text(let text)? = next, let first = text.utf8.first else { return "$\(name)" }
    let goesOn = first.isNamePart || first == UInt8(ascii: "-")
    return goesOn ? "${\(name)}" : "$\(name)"
  }
}
