import Diagnostics
import PlainText

extension VietnameseReader {
  /// Reads a statement from its first word to its end, or to the block that it has.
  mutating func statement() {
    guard functions.isEmpty || !functions.contains(word()) else { return copyRest() }
    var name: String
    var isVietnamese = false
    if let (english, end) = englishName() {
      name = english
      copy(upTo: end)
      copyBlank()
      return rest(of: name, isVietnamese)
    }
    let parts = parts()
    if let (spoken, count) = commands.books.statements.match(parts) {
      name = spoken
      isVietnamese = true
      replace(upTo: parts[count - 1].upper, with: spoken)
    } else if parts.isEmpty {
      return copy(upTo: offset + 1)
    } else {
      return copyRest()
    }
    copyBlank()
    rest(of: name, isVietnamese)
  }

  private mutating func rest(of name: String, _ isVietnamese: Bool) {
    switch name {
    case "else", "time": break
    case "define", "expect error": copyRest()
    case "let": binding(isVietnamese)
    case "for": loop()
    case "if": expression(for: nil, isVietnamese)
    default:
      if let command = commands[name] { arguments(of: command, isVietnamese) }
    }
  }

  /// The name of an English statement that begins here, and where it ends.
  private func englishName() -> (name: String, end: Int)? {
    var found: (String, Int)?
    var name = ""
    var place = offset
    for part in 0..<commands.longestName {
      let start = place
      while place < end, bytes[place].isNamePart { place += 1 }
      guard place > start else { break }
      name += (part > 0 ? " " : "") + source.string(Span(start, place))
      if commands[name] != nil || CommandRegistry.statementWords.contains(name) || name == "else" {
        found = (name, place)
      }
      guard place < end, bytes[place] == UInt8(ascii: " ") else { break }
      while place < end, bytes[place] == UInt8(ascii: " ") { place += 1 }
    }
    return found
  }

  /// Copies what is left of the statement, up to its end or its block.
  private mutating func copyRest() {
    while !isAtStatementEnd, byte() != UInt8(ascii: "{") {
      let start = offset
      copyBlank()
      copyWord()
      if offset == start { copy(upTo: offset + 1) }
    }
  }

  private mutating func binding(_ isVietnamese: Bool) {
    copy(upTo: offset + word().utf8.count)
    copyBlank()
    guard byte() == UInt8(ascii: "=") else { return copyRest() }
    copy(upTo: offset + 1)
    copyBlank()
    if isAtDigit, isVietnamese {
      putsAmounts = true
      quantity()
      putsAmounts = false
    }
    everyValue()
    copyRest()
  }

  private mutating func loop() {
    copy(upTo: offset + word().utf8.count)
    copyBlank()
    let books = commands.books
    if let (english, count) = books.inWord.match(Array(parts().prefix(1))) {
      replace(upTo: parts()[count - 1].upper, with: english)
    } else {
      copyWord()
    }
    copyBlank()
    if word() == "find" || books.statements.match(parts())?.word == "find" {
      let count = word() == "find" ? 1 : books.statements.match(parts())?.count ?? 1
      replace(upTo: parts()[count - 1].upper, with: "find")
      copyBlank()
      return expression(for: nil, true)
    }
    let parts = parts()
    if let (english, count) = books.lists.match(parts) {
      replace(upTo: parts[count - 1].upper, with: english)
    }
    copyBlank()
    if word() == "where" || books.whereWord[word()] != nil {
      replace(upTo: offset + word().utf8.count, with: "where")
      return expression(for: nil, true)
    }
    while !isAtStatementEnd, byte() != UInt8(ascii: "{") {
      let start = offset
      copyBlank()
      everyValue()
      if byte() == UInt8(ascii: ",") { copy(upTo: offset + 1) }
      if offset == start { copyWord() }
      if offset == start { copy(upTo: offset + 1) }
    }
  }

  /// Puts a value of whatever fact into English where that is certain.
  private mutating func everyValue() {
    let parts = parts()
    guard let first = parts.first, !first.marked.isASCII || parts.count > 1,
      let (english, count) = lookUp({ $0.everyValue.match(parts) })
    else { return }
    replace(upTo: parts[count - 1].upper, with: english)
  }
}
