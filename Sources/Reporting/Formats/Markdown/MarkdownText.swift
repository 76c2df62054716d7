// Characters that Markdown (GitHub Flavored Markdown 0.29) could take for markup get a backslash.
//
// Emphasis is set only where CommonMark reads it as such (6.2, "left-flanking" and "right-flanking"):
// the marks must stand at a character that is no space, and if that is punctuation, then punctuation,
// a space or nothing must be on the other side. Where that is not so the text goes without emphasis,
// which loses nothing, for a role only repeats what the words say.

/// A text written as Markdown.
struct MarkdownText {
  /// The characters.
  private(set) var string = ""
  private let isInTable: Bool
  // Whether the last characters are marks of emphasis, which would run together with others.
  private var endsInMarks = false

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - text: The text, printable already.
  ///   - isInTable: Whether it stands in a table, where `|` parts cells even within code.
  init(_ text: SafeText, isInTable: Bool = false) {
    self.isInTable = isInTable
    if text.text.rest.isEmpty, text.text.first.role == .plain {
      string = Self.escaped(text.text.first.string)
      return
    }
    let runs = text.text.runs
    for (index, run) in runs.enumerated() {
      let before = index > 0 ? runs[index - 1].string.last : nil
      let after = index + 1 < runs.count ? runs[index + 1].string.first : nil
      append(run, between: before, and: after)
    }
  }

  /// The characters as the beginning of a line, where some more have a meaning.
  var asLine: String {
    let line = string.drop { $0 == " " }
    guard let first = line.first else { return "" }
    if "+-=".contains(first) { return "\\" + line }
    let rest = line.drop { $0.isNumber }
    if first.isNumber, let mark = rest.first, mark == "." || mark == ")" {
      return line[..<rest.startIndex] + "\\" + rest
    }
    return String(line)
  }

  private mutating func append(_ run: Text.Run, between before: Character?, and after: Character?) {
    let content = run.string.drop { $0 == " " }
    guard let first = content.first else {
      string += run.string
      endsInMarks = false
      return
    }
    let leading = run.string[..<content.startIndex]
    let trailing = content.reversed().prefix { $0 == " " }.count
    let core = content.dropLast(trailing)
    let marks = Self.marks(of: run.role)
    let opens = first.isWordlike == false ? (leading.isEmpty ? before : " ").isBoundary : true
    let closes =
      core.last?.isWordlike == false ? (trailing > 0 ? " " : after).isBoundary : true
    string += leading
    if !leading.isEmpty { endsInMarks = false }
    if run.role == .code {
      string += code(core)
      endsInMarks = false
    } else if !marks.isEmpty, opens, closes, !endsInMarks {
      string += marks + Self.escaped(core) + marks
      endsInMarks = true
    } else {
      string += Self.escaped(core)
      endsInMarks = false
    }
    string += String(repeating: " ", count: trailing)
    if trailing > 0 { endsInMarks = false }
  }

  // The four kinds of fact look different, and so do outcomes and what surrounds them.
  private static func marks(of role: Role) -> String {
    switch role {
    case .plain, .code, .clause, .given, .heading: ""
    case .strong, .good, .middling, .bad, .unknown, .warning, .error: "**"
    case .faint, .assumed, .open, .interpretation: "*"
    case .derived: "***"
    }
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { isMarkup($0) || isOfAddress($0) }) else {
      return String(text)
    }
    var result = ""
    var before: Unicode.Scalar = "/"
    for scalar in text.unicodeScalars {
      if scalar.isASCII, isMarkup(UInt8(scalar.value)) {
        result += "\\"
      } else if scalar == "/", before == "/" || before == ":" {
        // An address would become a link that takes the marks around it for its own.
        result += "\\"
      } else if scalar == ".", result.hasSuffix("www") || result.allSatisfy({ $0 == "w" }) {
        result += "\\"
      }
      result.unicodeScalars.append(scalar)
      before = scalar
    }
    return result
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "w")
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "#"),
      UInt8(ascii: "@"):
      true
    default: false
    }
  }

  // Code stands between more back-quotes than it holds in a row.
  private func code(_ text: some StringProtocol) -> String {
    let fence = Self.fence(for: text, atLeast: 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    let inner =
      isInTable
      ? text.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|") : String(text)
    return fence + space + inner + space + fence
  }

  /// Returns a row of back-quotes longer than any in a text.
  static func fence(for text: some StringProtocol, atLeast minimum: Int) -> String {
    var longest = 0
    var current = 0
    for scalar in text.unicodeScalars {
      current = scalar == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    return String(repeating: "`", count: max(minimum, longest + 1))
  }
}

// Versions of CommonMark differ on whether a symbol beyond ASCII, such as an arrow, counts as
// punctuation; such a symbol is relied on for neither.
extension Character {
  fileprivate var isWordlike: Bool { isLetter || isNumber }

  fileprivate var isBoundary: Bool { isWhitespace || isPunctuation || isASCII && isSymbol }
}

extension Character? {
  fileprivate var isBoundary: Bool { self.map(\.isBoundary) ?? true }
}
