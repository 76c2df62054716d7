import Diagnostics
import PlainText
import PolicyLanguage

extension VietnameseReader {
  /// Reads an expression up to the end of the statement, its block, or a preposition of its command.
  mutating func expression(for command: (any Command.Type)?, _ isVietnamese: Bool) {
    var fact: String?
    // Whether a value of that fact is to come, and how deep in brackets and braces.
    var wantsValue = false
    var depth = 0
    var isFirst = true
    while offset < end {
      let byte = byte()
      switch byte {
      case UInt8(ascii: "\n") where depth == 0, UInt8(ascii: ";"), UInt8(ascii: "#"): return
      case UInt8(ascii: "}") where depth == 0: return
      case UInt8(ascii: "{") where depth == 0 && !wantsValue: return
      case UInt8(ascii: "("), UInt8(ascii: "{"):
        depth += 1
        copy(upTo: offset + 1)
      case UInt8(ascii: ")"), UInt8(ascii: "}"):
        depth -= 1
        wantsValue = false
        copy(upTo: offset + 1)
      case UInt8(ascii: "\""): copyQuote()
      case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"):
        wantsValue = true
        copy(upTo: offset + 1)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        wantsValue = false
        quantity()
      case let byte where byte.isNamePart:
        if depth == 0, !isFirst, isAtPreposition(of: command, isVietnamese) { return }
        operand(&fact, &wantsValue)
        if depth > 0, self.byte() == UInt8(ascii: ",") { wantsValue = fact != nil }
      default: copy(upTo: offset + 1)
      }
      if byte != UInt8(ascii: " ") { isFirst = false }
    }
  }

  /// Copies a number with its unit, whose words are none of ours; in plans, which are kept as they
  /// are written, it is put into the words of files.
  mutating func quantity() {
    var lexer = Lexer(source, Span(offset, end))
    let token = lexer.next()
    guard case .quantity(let quantity) = token.kind else { return copyWord() }
    let typed = source.string(token.span)
    if putsAmounts, typed.contains(where: \.isLetter) {
      replace(upTo: token.span.upper, with: quantity.description)
    } else {
      copy(upTo: max(token.span.upper, offset + 1))
    }
    if isPlan, byte() == UInt8(ascii: "."), byte(1) == UInt8(ascii: ".") {
      copy(upTo: offset + 2)
      return isAtDigit ? self.quantity() : copyWord()
    }
    copyWord()
  }

  private mutating func operand(_ fact: inout String?, _ wantsValue: inout Bool) {
    let typed = word()
    let before = fact
    if let english = english(typed) {
      copy(upTo: offset + typed.utf8.count)
      note(english, &fact, &wantsValue)
      return
    }
    let parts = parts()
    if wantsValue, let name = before,
      let (value, count) = lookUp({ $0.values[name]?.match(parts) })
    {
      replace(upTo: parts[count - 1].upper, with: value)
      wantsValue = false
      return
    }
    let books = commands.books
    if let (word, count) = books.functions.match(parts),
      parts[count - 1].upper < end, bytes[parts[count - 1].upper] == UInt8(ascii: "(")
    {
      return replace(upTo: parts[count - 1].upper, with: word)
    }
    let name = lookUp { words -> (word: String, count: Int)? in
      let found = [words.facts.match(parts), words.decisions.match(parts)].compactMap { $0 }
      return found.max { $0.count < $1.count }
    }
    let joining = books.operators.match(parts)
    if let (word, count) = name, count >= joining?.count ?? 0 {
      replace(upTo: parts[count - 1].upper, with: word)
      fact = word
      wantsValue = false
    } else if let (word, count) = joining {
      replace(upTo: parts[count - 1].upper, with: word)
      note(word, &fact, &wantsValue)
    } else {
      copyWordPart(typed)
      wantsValue = false
    }
  }

  private mutating func copyWordPart(_ typed: String) {
    copy(upTo: offset + max(1, typed.utf8.count))
  }

  private static let englishWords: Set<String> = [
    "and", "or", "not", "in", "has", "any", "all", "implies", "yes", "no", "never",
  ]

  /// A word that is English already.
  private mutating func english(_ typed: String) -> String? {
    if Self.englishWords.contains(typed) { return typed }
    return knows(typed) ? typed : nil
  }

  private mutating func note(_ word: String, _ fact: inout String?, _ wantsValue: inout Bool) {
    switch word {
    case "in", "has", "any", "all", "has any", "has all": wantsValue = true
    case "and", "or", "not", "implies", "yes", "no", "never": wantsValue = false
    default:
      if wantsValue {
        wantsValue = false
      } else if lookUp(isWide: false, { $0.values[word] }) != nil {
        fact = word
      }
    }
  }
}
