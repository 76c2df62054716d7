// The one form of a value that is written to files: it reads back as the same value.

extension Value: CustomStringConvertible {
  /// The value as it is written in commands and policies.
  public var description: String {
    switch self {
    case .yesNo(let yes): yes ? "yes" : "no"
    case .label(let label): label
    case .labels(let labels): "{\(labels.joined(separator: ", "))}"
    case .quantity(let quantity): quantity.description
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// The quantity as it is written in commands and policies, with its unit.
  public var description: String {
    switch measure {
    case .number: Self.decimal(ticks, scale: measure.ticksPerUnit)
    case .count: "\(ticks)"
    case .share: Self.decimal(ticks, scale: measure.ticksPerUnit / 100) + "%"
    case .amount:
      AmountUnit.fitting(ticks).map { Self.decimal(ticks, scale: $0.factor) + $0.suffix }
        ?? "\(ticks) VND"
    case .date: isNever ? "never" : date?.description ?? "\(ticks) days"
    case .days: ticks == 1 ? "1 day" : "\(ticks) days"
    case .workingDays: ticks == 1 ? "1 working day" : "\(ticks) working days"
    case .months: ticks == 1 ? "1 month" : "\(ticks) months"
    }
  }

  /// A whole number divided by a power of ten, written without needless zeros.
  static func decimal(_ ticks: Int64, scale: Int64, mark: String = ".") -> String {
    let whole = ticks.magnitude / UInt64(scale)
    var rest = ticks.magnitude % UInt64(scale)
    var text = (ticks < 0 ? "-" : "") + "\(whole)"
    guard rest != 0 else { return text }
    text += mark
    var power = UInt64(scale)
    while rest != 0 {
      power /= 10
      text += "\(rest / power)"
      rest %= power
    }
    return text
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as `2021-09-22`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: width - digits.count) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A unit in which amounts are written short.
struct AmountUnit: Sendable {
  /// How many đồng it is.
  let factor: Int64
  /// What is written after the number.
  let suffix: String
  /// What is said for it in Vietnamese.
  let vi: String

  static let all = [
    AmountUnit(factor: 1_000_000_000_000, suffix: "tn", vi: "nghìn tỷ"),
    AmountUnit(factor: 1_000_000_000, suffix: "bn", vi: "tỷ"),
    AmountUnit(factor: 1_000_000, suffix: "m", vi: "triệu"),
  ]

  /// The largest unit in which an amount has no more than three decimals; nil for plain đồng.
  static func fitting(_ ticks: Int64) -> AmountUnit? {
    all.first { ticks.magnitude >= UInt64($0.factor) && ticks % ($0.factor / 1000) == 0 }
  }
}
