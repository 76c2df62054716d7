/// How amounts and dates that stand in statements are written in Vietnamese: `3,2 tỷ`, `1/3/2022`.
enum VietnameseQuantities {
  private static let units = ["m": " triệu", "bn": " tỷ", "tn": " nghìn tỷ"]
  /// What the letters behind a number of trials stand for.
  private static let zeros = ["k": "000", "m": "000000"]

  /// The statement with what stands outside of quotes so.
  static func spoken(_ statement: String) -> String {
    let parts = statement.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().map { place, part in
      place.isMultiple(of: 2) ? bare(part) : String(part)
    }.joined(separator: "\"")
  }

  private static func bare(_ text: Substring) -> String {
    var result = ""
    var place = text.startIndex
    while place < text.endIndex {
      let rest = text[place...]
      let units = result.hasSuffix(SpokenWords.trials + "=") ? zeros : units
      if beginsNumber(text, at: place), let (spoken, end) = date(rest) ?? amount(rest, units) {
        result += spoken
        place = end
      } else {
        result.append(text[place])
        place = text.index(after: place)
      }
    }
    return result
  }

  /// Whether a number can begin here, and not go on or belong to a name.
  private static func beginsNumber(_ text: Substring, at place: String.Index) -> Bool {
    guard text[place].isNumber else { return false }
    guard place > text.startIndex else { return true }
    return " =(,.".contains(text[text.index(before: place)])
  }

  private static func date(_ text: Substring) -> (String, String.Index)? {
    let word = text.prefix { $0.isNumber || $0 == "-" }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), ends(text, at: word.endIndex)
    else { return nil }
    return ("\(day)/\(month)/\(year)", word.endIndex)
  }

  private static func amount(
    _ text: Substring,
    _ units: [String: String]
  ) -> (String, String.Index)? {
    let whole = text.prefix { $0.isNumber }
    var end = whole.endIndex
    if text[end...].first == "." {
      let fraction = text[text.index(after: end)...].prefix { $0.isNumber }
      if !fraction.isEmpty { end = fraction.endIndex }
    }
    let letters = text[end...].prefix { $0.isLetter }
    guard let unit = units[String(letters)], ends(text, at: letters.endIndex) else { return nil }
    return (String(text[..<end].map { $0 == "." ? "," : $0 }) + unit, letters.endIndex)
  }

  private static func ends(_ text: Substring, at place: String.Index) -> Bool {
    place == text.endIndex || " ,);.}".contains(text[place])
  }
}
