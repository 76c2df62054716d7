public import Diagnostics
import PlainText

extension Quantity {
  /// The quantity as a reader of a language expects it, with its unit.
  ///
  /// English: `3.2bn VND`, `1,234,567 VND`, `2021-09-22`. Vietnamese: `3,2 tỷ đồng`,
  /// `1.234.567 đồng`, `22/9/2021`.
  public func text(in language: Language) -> String {
    let isVietnamese = language == .vietnamese
    let mark = isVietnamese ? "," : "."
    switch measure {
    case .number:
      return Self.decimal(ticks, scale: measure.ticksPerUnit, mark: mark)
    case .count: return Self.grouped(ticks, mark: isVietnamese ? "." : ",")
    case .share:
      return Self.decimal(ticks, scale: measure.ticksPerUnit / 100, mark: mark) + "%"
    case .amount:
      let currency = isVietnamese ? "đồng" : "VND"
      guard let unit = AmountUnit.fitting(ticks) else {
        return "\(Self.grouped(ticks, mark: isVietnamese ? "." : ",")) \(currency)"
      }
      let number = Self.decimal(ticks, scale: unit.factor, mark: mark)
      return number + (isVietnamese ? " \(unit.vi)" : unit.suffix) + " \(currency)"
    case .date:
      if isNever { return Sentence.neverWord[language] }
      guard isVietnamese, let date else { return description }
      return "\(date.day)/\(date.month)/\(date.year)"
    case .days: return isVietnamese ? "\(ticks) ngày" : description
    case .workingDays: return isVietnamese ? "\(ticks) ngày làm việc" : description
    case .months: return isVietnamese ? "\(ticks) tháng" : description
    }
  }

  private static func grouped(_ number: Int64, mark: Character) -> String {
    (number < 0 ? "-" : "") + String(number.magnitude).groupedInThrees(by: mark)
  }
}

extension Fact {
  /// A value of this fact as a reader of a language expects it, its labels by their names.
  public func text(of value: Value, in language: Language) -> String {
    func title(_ label: String) -> String {
      guard let place = kind.labels.firstIndex(of: label), place < labelTitles.count else {
        return label
      }
      return labelTitles[place][language]
    }
    switch value {
    case .yesNo(let yes):
      guard labelTitles.count == 2 else {
        return (yes ? Sentence.yesWord : Sentence.noWord)[language]
      }
      return labelTitles[yes ? 0 : 1][language]
    case .label(let label): return title(label)
    case .labels([]): return Sentence.noneWord[language]
    case .labels(let labels): return labels.map(title).joined(separator: ", ")
    case .quantity(let quantity): return quantity.text(in: language)
    }
  }
}
