import Diagnostics
import PlainText

extension VietnameseReader {
  var isAtDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte()) }

  /// Reads the value of a parameter.
  mutating func value(of kind: Parameter.Kind, _ isVietnamese: Bool) {
    if isAtDigit { return quantity() }
    if case .valueOf(let fact) = kind { return value(ofFact: fact) }
    guard kind.hasWords else { return copyWord() }
    let parts = parts()
    guard let first = parts.first else { return copyWord() }
    let isPlain = first.marked.isASCII && !isVietnamese
    if let (english, count) = match(kind, parts, isWide: !isPlain), endsValue(parts[count - 1]) {
      replace(upTo: parts[count - 1].upper, with: english)
    }
    copyWord()
  }

  /// Reads the word that ends something, standing alone; false where it does not stand here.
  mutating func off() -> Bool {
    let parts = parts()
    guard let (word, count) = commands.books.off.match(parts), count == parts.count else {
      return false
    }
    replace(upTo: parts[count - 1].upper, with: word)
    return true
  }

  /// Reads a setting and what it is set to, which stand behind `set` in the place of a case.
  mutating func setting(_ isVietnamese: Bool) {
    guard !isBeforeEquals else { return }
    let parts = parts()
    if Setting(rawValue: word()) != nil {
      copyWord()
    } else if let (setting, count) = commands.books.settings.match(parts),
      isVietnamese || !parts[0].marked.isASCII, endsValue(parts[count - 1])
    {
      replace(upTo: parts[count - 1].upper, with: setting)
    } else {
      return
    }
    copyBlank()
    let values = self.parts()
    if let (value, count) = commands.books.settingValues.match(values),
      endsValue(values[count - 1])
    {
      replace(upTo: values[count - 1].upper, with: value)
    }
  }

  /// Whether a value can end with a part: what follows parts words or members of a set.
  private func endsValue(_ part: SpokenPart) -> Bool {
    part.upper >= end || " \t\r\n;,}:).#".utf8.contains(bytes[part.upper])
  }

  private mutating func match(
    _ kind: Parameter.Kind,
    _ parts: [SpokenPart],
    isWide: Bool
  ) -> (word: String, count: Int)? {
    switch kind {
    case .word(let words):
      return words.contains(parts[0].marked) ? nil : SpokenWords.book(of: words).match(parts)
    case .caseOrAll, .caseID: return commands.books.all.match(parts)
    case .dayOfPolicies: return commands.books.daysOfPolicies.match(parts)
    case .fact, .factNames: return policyWord(parts, isWide) { $0.facts.match(parts) }
    case .decision: return policyWord(parts, isWide) { $0.decisions.match(parts) }
    case .decisionOrValue:
      return policyWord(parts, isWide) {
        $0.decisions.match(parts) ?? $0.decisionValues.match(parts)
      }
    case .decisionValue: return policyWord(parts, isWide) { $0.decisionValues.match(parts) }
    case .reading, .policySide: return policyWord(parts, isWide) { $0.readings.match(parts) }
    case .topic:
      return policyWord(parts, isWide) {
        $0.facts.match(parts) ?? $0.decisions.match(parts) ?? $0.everyValue.match(parts)
          ?? $0.readings.match(parts)
      }
    case .command: return commands.books.statements.match(parts)
    case .setting: return commands.books.settings.match(parts)
    default: return nil
    }
  }

  private mutating func policyWord(
    _ parts: [SpokenPart],
    _ isWide: Bool,
    _ body: (PolicyWords) -> (word: String, count: Int)?
  ) -> (word: String, count: Int)? {
    let typed = word()
    if knows(typed) { return nil }
    return lookUp(isWide: isWide, body)
  }

  /// Reads the value of a fact: a label, labels in braces, labels with chances.
  mutating func value(ofFact fact: String) {
    if isAtDigit { return quantity() }
    let start = offset
    var isInBraces = false
    label(of: fact)
    while offset < end {
      switch byte() {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyQuote()
      case UInt8(ascii: "{") where offset == start:
        isInBraces = true
        copy(upTo: offset + 1)
        copyBlank()
        label(of: fact)
      case UInt8(ascii: "}") where isInBraces:
        isInBraces = false
        copy(upTo: offset + 1)
      case UInt8(ascii: ","):
        copy(upTo: offset + 1)
        if isInBraces { copyBlank() }
        label(of: fact)
      case UInt8(ascii: " ") where isInBraces: copy(upTo: offset + 1)
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: ";"), UInt8(ascii: "}"):
        return
      default: copy(upTo: offset + 1)
      }
    }
  }

  private mutating func label(of fact: String) {
    let typed = word()
    guard !typed.isEmpty, !knows(typed) else { return }
    let parts = parts()
    let isWide = !(typed.isASCII && parts[0].endsWord && parts.count == 1)
    let found =
      lookUp(isWide: isWide) { $0.values[fact]?.match(parts) }
      ?? commands.books.unknown.match(parts)
    if let (english, count) = found, endsValue(parts[count - 1]) {
      return replace(upTo: parts[count - 1].upper, with: english)
    }
    // What is nearly a value is told as one word, so that the nearest can be told.
    let words = parts.map(\.marked)
    if parts[0].endsWord,
      let near = lookUp(isWide: isWide, { $0.values[fact]?.nearest(to: words) }),
      near.count > 1, endsValue(parts[near.count - 1])
    {
      let upper = parts[near.count - 1].upper
      replace(upTo: upper, with: Self.joined(source.string(Span(offset, upper))))
    }
  }
}

extension Parameter.Kind {
  /// Whether there are words for its values that have Vietnamese names.
  fileprivate var hasWords: Bool {
    switch self {
    case .text, .newID, .cadre, .cadres, .proposal, .id, .policy, .date, .number, .file,
      .workspace, .planPart, .distribution, .valueOf, .subject:
      false
    case .caseID, .caseOrAll, .fact, .factNames, .topic, .policySide, .reading,
      .decisionValue, .decision, .decisionOrValue, .dayOfPolicies, .word, .command, .setting:
      true
    }
  }
}
