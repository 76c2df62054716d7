import Diagnostics
import PlainText
import PolicyLanguage

// Statements in Vietnamese are put into English before they are read, word by word, and only where
// the grammar has a place for a word of its own: names, titles and quotes stay as they are. What
// is English stays English, so that all that can be written in English means what it always did.

/// What puts statements that are typed in Vietnamese, with marks or without, into English.
struct VietnameseReader {
  let source: SourceText
  let commands: CommandRegistry
  /// The names that begin statements because functions have them.
  let functions: Set<String>
  /// The words of the policies that answer; asked for when they are needed.
  let policyWords: () -> PolicyWords?
  /// The names of these policies as they are in English, which are known sooner than their words.
  private let policyNames: () -> Set<String>?

  var offset = 0
  /// Whether what stands here is a part of a plan.
  var isPlan = false
  /// Whether amounts are put into the words of files: in plans and values that are told in Vietnamese.
  var putsAmounts = false
  private var text: [UInt8] = []
  private var replacements: [Origin.Replacement] = []
  private var words: PolicyWords?
  private var names: Set<String>?

  init(
    _ source: SourceText,
    _ commands: CommandRegistry,
    functions: Set<String>,
    policyNames: (() -> Set<String>?)? = nil,
    policyWords: @escaping () -> PolicyWords?
  ) {
    self.source = source
    self.commands = commands
    self.functions = functions.union(StatementParser.definitions(in: source))
    self.policyWords = policyWords
    self.policyNames = policyNames ?? { policyWords()?.known }
  }

  var bytes: [UInt8] { source.bytes }
  var end: Int { bytes.count }
  func byte(_ ahead: Int = 0) -> UInt8 { offset + ahead < end ? bytes[offset + ahead] : 0 }

  /// The text in English; the very text where nothing in it is Vietnamese.
  mutating func english() -> SourceText {
    text.reserveCapacity(bytes.count)
    while offset < end {
      switch byte() {
      case UInt8(ascii: "#"): copyLine()
      case let byte where byte.isNamePart: statement()
      default: copy(upTo: offset + 1)
      }
    }
    guard !replacements.isEmpty else { return source }
    return SourceText(
      String(decoding: text, as: UTF8.self),
      name: source.name,
      firstLine: source.firstLine,
      origin: Origin(source, replacements)
    )
  }

  // MARK: Copying

  mutating func copy(upTo place: Int) {
    let place = min(max(place, offset), end)
    text += bytes[offset..<place]
    offset = place
  }

  /// Puts a word in the place of what stands up to an offset.
  mutating func replace(upTo place: Int, with word: String) {
    let start = text.count
    text += word.utf8
    let typed = Span(offset, place)
    if source.string(typed) != word {
      replacements.append(Origin.Replacement(Span(start, text.count), typed: typed))
    }
    offset = place
  }

  mutating func copyLine() {
    while offset < end, byte() != UInt8(ascii: "\n") { copy(upTo: offset + 1) }
  }

  /// Copies space within a statement, and joined lines.
  mutating func copyBlank() {
    while offset < end {
      switch byte() {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): copy(upTo: offset + 1)
      case UInt8(ascii: "\\") where byte(1) == UInt8(ascii: "\n"): copy(upTo: offset + 2)
      default: return
      }
    }
  }

  var isAtStatementEnd: Bool {
    offset >= end || [UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "}")].contains(byte())
      || (byte() == UInt8(ascii: "#"))
  }

  /// Copies one word as it is: quotes, braces after an equals sign and all.
  mutating func copyWord() {
    let start = offset
    while offset < end {
      switch byte() {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyQuote()
      case UInt8(ascii: "{")
      where offset > start && bytes[offset - 1] == UInt8(ascii: "="):
        while offset < end, byte() != UInt8(ascii: "}"), byte() != UInt8(ascii: "\n") {
          copy(upTo: offset + 1)
        }
        copy(upTo: offset + 1)
      case UInt8(ascii: "$") where byte(1) == UInt8(ascii: "{"):
        while offset < end, byte() != UInt8(ascii: "}"), byte() != UInt8(ascii: "\n") {
          copy(upTo: offset + 1)
        }
        copy(upTo: offset + 1)
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: ";"), UInt8(ascii: "}"):
        return
      case UInt8(ascii: "{") where offset == start: return
      default: copy(upTo: offset + 1)
      }
    }
  }

  mutating func copyQuote() {
    let quote = byte()
    copy(upTo: offset + 1)
    while offset < end, byte() != quote {
      copy(upTo: offset + (byte() == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1))
    }
    copy(upTo: offset + 1)
  }

  // MARK: Looking

  /// The parts of the bare words that stand here on one line, up to a limit.
  func parts(limit: Int = 16) -> [SpokenPart] {
    var parts: [SpokenPart] = []
    var place = offset
    while place < end, parts.count < limit {
      let start = place
      while place < end, bytes[place].isNamePart { place += 1 }
      guard place > start else { break }
      let isHyphen =
        place + 1 < end && bytes[place] == UInt8(ascii: "-") && bytes[place + 1].isNamePart
      let word = source.string(Span(start, place))
      parts.append(
        SpokenPart(
          folded: word.withoutMarks,
          marked: word.composed.lowercased(),
          upper: place,
          endsWord: !isHyphen
        )
      )
      if isHyphen {
        place += 1
        continue
      }
      while place < end, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") {
        place += 1
      }
    }
    return parts
  }

  /// The bare word here, hyphens and all; empty where there is none.
  func word() -> String {
    var place = offset
    while place < end,
      bytes[place].isNamePart
        || (bytes[place] == UInt8(ascii: "-") && place > offset && place + 1 < end
          && bytes[place + 1].isNamePart)
    {
      place += 1
    }
    return source.string(Span(offset, place))
  }

  /// Whether a name is one of the policies that answer, as it is in English.
  mutating func knows(_ name: String) -> Bool {
    if names == nil { names = policyNames() }
    return names?.contains(name) ?? false
  }

  /// Looks something up in the words of policies: of those that answer, then of all that ship.
  mutating func lookUp<T>(isWide: Bool = true, _ body: (PolicyWords) -> T?) -> T? {
    if words == nil { words = policyWords() }
    if let found = words.flatMap(body) { return found }
    return isWide ? PolicyWords.shipped.flatMap(body) : nil
  }
}
