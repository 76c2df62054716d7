import Diagnostics
import Engine
import PolicyLanguage

// Numbers of simulations as they are told.

extension Documents {
  /// A drawn amount to two significant digits, or more where values lie close; other quantities as
  /// they are.
  static func rounded(
    _ ticks: Int64,
    _ fact: FactID,
    among values: CountedValues,
    _ speech: Speech
  ) -> Int64 {
    guard speech.set[fact].kind.measure == .amount else { return ticks }
    return rounded(ticks, digits: digits(of: values, atLeast: 2))
  }

  /// With how many significant digits a tenth of the range of some values can be told.
  static func digits(of values: CountedValues, atLeast least: Int) -> Int {
    func length(_ ticks: Int64) -> Int { String(ticks.magnitude).count }
    let (low, high) = (values.quantile(0.05), values.quantile(0.95))
    let (range, isTooWide) = high.subtractingReportingOverflow(low)
    guard range > 0, !isTooWide else { return isTooWide ? least : length(high) }
    return min(18, max(least, max(length(low), length(high)) - length(range) + 2))
  }

  /// A number to so many significant digits.
  static func rounded(_ ticks: Int64, digits: Int) -> Int64 {
    var step: Int64 = 1
    let limit = (0..<digits).reduce(UInt64(1)) { power, _ in power * 10 }
    while ticks.magnitude / UInt64(step) >= limit { step *= 10 }
    let half = step / 2
    return (ticks + (ticks < 0 ? -half : half)) / step * step
  }

  /// A share of one in percent.
  static func percent(_ share: Double, _ places: Int, _ speech: Speech) -> String {
    decimal(share * 100, places, speech) + "%"
  }

  static func points(_ share: Double, _ speech: Speech) -> String {
    speech[.percentPoints(decimal(share * 100, 0, speech))]
  }

  /// A number with a fixed number of decimals.
  static func decimal(_ number: Double, _ places: Int, _ speech: Speech) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "–" }
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let whole = Int64((number.magnitude * scale).rounded())
    var digits = String(whole)
    while digits.count <= places { digits = "0" + digits }
    let sign = number < 0 && whole != 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let mark = speech.language == .vietnamese ? "," : "."
    return sign + digits.dropLast(places) + mark + digits.suffix(places)
  }
}
