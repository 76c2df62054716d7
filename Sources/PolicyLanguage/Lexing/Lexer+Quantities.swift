import Diagnostics
import PlainText

// Literals with a unit read as they are said: `3.2bn`, `12 tỷ`, `80%`, `5 working days`,
// `2021-09-22`, `22/9/2021`. A decimal comma is read only where a unit follows, since a comma
// otherwise parts the members of a list.

extension Lexer {
  mutating func scanQuantity() -> Token.Kind {
    let start = offset
    if let date = scanDate() { return date }
    guard let decimal = scanDecimal() else {
      let isOnlyLong = digitCount(at: 0) > 18
      while byte().isNamePart || byte() == UInt8(ascii: ".") { advance() }
      let text = text(from: start)
      return .wrong(isOnlyLong ? .tooLarge(text) : .malformedNumber(text))
    }
    if let kind = scanPercent(decimal, from: start) { return kind }
    if let unit = scanUnit() { return quantity(decimal, unit, from: start) }
    if byte().isNameStart {
      while byte().isNamePart { advance() }
      return .wrong(.malformedNumber(text(from: start)))
    }
    return exact(decimal, times: Measure.number.ticksPerUnit, .number, from: start)
  }

  // MARK: Dates

  private mutating func scanDate() -> Token.Kind? {
    let start = offset
    let hyphen = UInt8(ascii: "-")
    let slash = UInt8(ascii: "/")
    let first = digitCount(at: 0)
    let parts: (year: Int, month: Int, day: Int)
    if first == 4, byte(4) == hyphen, case let second = digitCount(at: 5), (1...2) ~= second,
      byte(5 + second) == hyphen, case let third = digitCount(at: 6 + second), (1...2) ~= third
    {
      parts = (digits(0, 4), digits(5, second), digits(6 + second, third))
      advance(6 + second + third)
    } else if (1...2) ~= first, byte(first) == slash, case let second = digitCount(at: first + 1),
      (1...2) ~= second, byte(first + 1 + second) == slash,
      digitCount(at: first + 2 + second) == 4
    {
      parts = (digits(first + 2 + second, 4), digits(first + 1, second), digits(0, first))
      advance(first + second + 6)
    } else {
      return nil
    }
    guard !byte().isNamePart,
      let date = CivilDate(year: parts.year, month: parts.month, day: parts.day)
    else {
      while byte().isNamePart { advance() }
      return .wrong(.noSuchDate(text(from: start)))
    }
    return .quantity(Quantity(date))
  }

  private func digitCount(at place: Int) -> Int {
    var count = 0
    while byte(place + count).isDigit { count += 1 }
    return count
  }

  private func digits(_ place: Int, _ count: Int) -> Int {
    (place..<place + count).reduce(0) { $0 * 10 + Int(byte($1) - UInt8(ascii: "0")) }
  }

  // MARK: Numbers

  /// A decimal number: its digits as a whole number and how many of them stand after the point.
  private struct Decimal {
    var digits: Int64
    var places: Int
  }

  private mutating func scanDecimal() -> Decimal? {
    let whole = digitCount(at: 0)
    if let grouped = scanGrouped(firstGroup: whole) { return grouped }
    var text = source.bytes[offset..<offset + whole]
    var length = whole
    var places = 0
    let mark = byte(whole)
    let fraction = digitCount(at: whole + 1)
    if fraction > 0, mark == UInt8(ascii: "."), byte(whole + 1) != UInt8(ascii: ".") {
      places = fraction
    } else if fraction > 0, mark == UInt8(ascii: ","), hasUnit(at: whole + 1 + fraction) {
      places = fraction
    }
    if places > 0 {
      length = whole + 1 + places
      text += source.bytes[offset + whole + 1..<offset + length]
    }
    guard byte(length) != UInt8(ascii: "_"),
      let digits = Int64(String(decoding: text, as: UTF8.self))
    else { return nil }
    advance(length)
    return Decimal(digits: digits, places: places)
  }

  /// Reads digits in groups of three, as in `3.200.000.000 đồng` or `3,200,000 VND`.
  ///
  /// The currency has to follow, which has no decimals, or a unit of the language that groups with
  /// this mark: `1.200 tỷ` and `1,200bn` are twelve hundred, `1,200 tỷ` and `1.200bn` one and a
  /// fifth.
  private mutating func scanGrouped(firstGroup: Int) -> Decimal? {
    let mark = byte(firstGroup)
    guard (1...3) ~= firstGroup, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") else {
      return nil
    }
    var length = firstGroup
    var groups = 0
    while byte(length) == mark, digitCount(at: length + 1) == 3 {
      length += 4
      groups += 1
    }
    let units = mark == UInt8(ascii: ".") ? Unit.groupedByPoints : Unit.groupedByCommas
    guard groups >= 1, hasUnit(at: length, among: Unit.currency.union(units)) else { return nil }
    let digits = source.bytes[offset..<offset + length].filter(\.isDigit)
    guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
    advance(length)
    return Decimal(digits: number, places: 0)
  }

  // MARK: Units

  private func hasUnit(at ahead: Int, among words: Set<String>? = nil) -> Bool {
    var probe = self
    probe.advance(ahead)
    if words == nil, probe.isPercent { return true }
    guard let word = probe.scanUnitWord() else { return false }
    return words?.contains(word.withoutMarks) ?? (Unit(word) != nil)
  }

  /// Reads the word after a number, if there is one that could be its unit.
  ///
  /// A unit of one letter must touch its number, but for the sign of the currency.
  private mutating func scanUnitWord() -> String? {
    let touches = byte().isNameStart
    while blankLength > 0 { advance(blankLength) }
    guard byte().isNameStart else { return nil }
    let start = offset
    while byte().isNameStart || (0x80...0xBF).contains(byte()) { advance() }
    guard !byte().isDigit, byte() != UInt8(ascii: "-") || !byte(1).isNamePart else { return nil }
    let word = text(from: start).composed
    return touches || word.count > 1 || word == "đ" ? word : nil
  }

  private mutating func scanUnit() -> Unit? {
    let start = offset
    for (words, unit) in Unit.phrases {
      move(to: start)
      if words.allSatisfy({ scanUnitWord()?.withoutMarks == $0 }) {
        return scanCurrency(after: unit)
      }
    }
    move(to: start)
    if let word = scanUnitWord(), let unit = Unit(word) { return scanCurrency(after: unit) }
    move(to: start)
    return nil
  }

  /// Passes over the currency after an amount, as in `3.2bn VND`.
  private mutating func scanCurrency(after unit: Unit) -> Unit {
    guard case .dong = unit else { return unit }
    let start = offset
    if let word = scanUnitWord(), Unit.currency.contains(word.withoutMarks) { return unit }
    move(to: start)
    return unit
  }

  private var isPercent: Bool { byte(blankLength) == UInt8(ascii: "%") }

  private mutating func scanPercent(_ decimal: Decimal, from start: Int) -> Token.Kind? {
    guard isPercent else { return nil }
    advance(blankLength + 1)
    return exact(decimal, times: Measure.share.ticksPerUnit / 100, .share, from: start)
  }

  // MARK: Exactness

  private func quantity(_ decimal: Decimal, _ unit: Unit, from start: Int) -> Token.Kind {
    switch unit {
    case .dong(let factor): exact(decimal, times: factor, .amount, from: start)
    case .time(let factor, let measure): exact(decimal, times: factor, measure, from: start)
    }
  }

  private func exact(
    _ decimal: Decimal,
    times factor: Int64,
    _ measure: Measure,
    from start: Int
  ) -> Token.Kind {
    guard decimal.places <= 18 else { return .wrong(.fraction(text(from: start), of: measure)) }
    let scaled = Int128(decimal.digits) * Int128(factor)
    let divisor = (0..<decimal.places).reduce(Int128(1)) { power, _ in power * 10 }
    let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: divisor)
    // A good part of what could be counted is refused, so that sums of two need no care.
    guard let ticks = Int64(exactly: quotient), ticks < Int64.max / 4 else {
      return .wrong(.tooLarge(text(from: start)))
    }
    guard rest == 0 else { return .wrong(.fraction(text(from: start), of: measure)) }
    guard !measure.isDuration || ticks <= Quantity.longestDuration else {
      return .wrong(.tooLarge(text(from: start)))
    }
    return .quantity(Quantity(ticks, measure))
  }
}
