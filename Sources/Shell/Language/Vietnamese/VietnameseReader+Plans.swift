import Diagnostics
import PlainText

// Plans are written in the engine's own small words: `300m to 14bn`, `A depends on B=missed: …`,
// `-1 per 1bn`. They count only where such a word can stand, since names may hold the same ones.

extension VietnameseReader {
  static let planCommands: Set<String> = [
    "expect", "risk", "target", "payoff", "dependence", "remove dependence", "probability",
  ]

  /// Reads a word that joins the parts of distributions, points and dependences; false where there
  /// is none here.
  mutating func planWord(of command: any Command.Type, _ isVietnamese: Bool) -> Bool {
    guard isPlan, byte().isNamePart else { return false }
    let parts = parts(limit: 3)
    guard let (word, count) = commands.books.planWords.match(parts),
      isVietnamese || parts.prefix(count).contains(where: { !$0.marked.isASCII })
    else {
      if command.name == "expect" { return nothing(parts, isVietnamese) }
      return false
    }
    let upper = parts[count - 1].upper
    if word == "depends on" {
      guard command.name.hasSuffix("dependence") else { return false }
    } else {
      guard isBehindAmount, isDigit(after: upper) else { return false }
    }
    replace(upTo: upper, with: word)
    return true
  }

  /// Reads the name of a distribution up to its first number; false where there is none here.
  mutating func distribution() -> Bool {
    guard isPlan else { return false }
    let name = word()
    guard !name.isEmpty, byte(name.utf8.count) == UInt8(ascii: "(") else { return false }
    copy(upTo: offset + name.utf8.count + 1)
    return true
  }

  /// Reads the word that takes an expectation back, at the end of its statement or before a case.
  private mutating func nothing(_ parts: [SpokenPart], _ isVietnamese: Bool) -> Bool {
    guard let (word, count) = commands.books.none.match(parts),
      isVietnamese || !parts[0].marked.isASCII,
      case let upper = parts[count - 1].upper,
      upper >= end || " \n;}#".utf8.contains(bytes[upper])
    else { return false }
    replace(upTo: upper, with: word)
    return true
  }

  /// Whether an amount or a bracket stands before this place.
  private var isBehindAmount: Bool {
    let before = source.string(Span(max(0, offset - 48), offset)).split(separator: " ")
    guard let last = before.last else { return false }
    return last.hasSuffix(")")
      || before.suffix(3).contains { word in
        let value = word.split(separator: "=").last ?? word
        return value.first.map { $0.isNumber || $0 == "-" } == true
      }
  }

  private func isDigit(after upper: Int) -> Bool {
    var place = upper
    while place < end, bytes[place] == UInt8(ascii: " ") { place += 1 }
    return place < end && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
  }

  /// Reads a quoted name of a plan with what a condition says of it: `"lũ lụt"=không`.
  mutating func event(of command: any Command.Type) -> Bool {
    guard command.name == "dependence", byte() == UInt8(ascii: "\"") else { return false }
    copyQuote()
    if byte() == UInt8(ascii: "!") { copy(upTo: offset + 1) }
    guard byte() == UInt8(ascii: "=") else { return true }
    copy(upTo: offset + 1)
    let parts = parts(limit: 3)
    if let (word, count) = commands.books.events.match(parts) {
      replace(upTo: parts[count - 1].upper, with: word)
    }
    return true
  }

  /// Reads what is swept where it is no fact alone, as in `xác suất.phê duyệt=0%..100%`; false
  /// where there is none here.
  mutating func sweep() -> Bool {
    let parts = parts(limit: 3)
    guard let (kind, count) = commands.books.sweeps.match(parts),
      case let upper = parts[count - 1].upper, upper < end, bytes[upper] == UInt8(ascii: ".")
    else {
      guard ["chance", "mean"].contains(word()),
        byte(word().utf8.count) == UInt8(ascii: ".")
      else { return false }
      copy(upTo: offset + word().utf8.count + 1)
      sweptFact()
      return true
    }
    replace(upTo: upper, with: kind)
    copy(upTo: offset + 1)
    sweptFact()
    return true
  }

  private mutating func sweptFact() {
    let parts = parts()
    if let (fact, count) = lookUp({ $0.facts.match(parts) }) {
      replace(upTo: parts[count - 1].upper, with: fact)
      guard byte() == UInt8(ascii: ".") else { return copyWord() }
      copy(upTo: offset + 1)
      let label = self.parts()
      if let (value, count) = lookUp({ $0.values[fact]?.match(label) }) {
        replace(upTo: label[count - 1].upper, with: value)
      }
    }
    copyWord()
  }
}
