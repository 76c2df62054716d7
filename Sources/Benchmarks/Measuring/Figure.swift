/// Something measured, with its unit.
enum Figure: Sendable {
  case seconds(Double)
  case bytes(Int)
  case perSecond(Double)
  case count(Int)
  case share(Double)

  /// The number alone, by which two measures are compared.
  var number: Double {
    switch self {
    case .seconds(let seconds): seconds
    case .bytes(let bytes): Double(bytes)
    case .perSecond(let rate): rate
    case .count(let count): Double(count)
    case .share(let share): share
    }
  }

  /// The measure as it is printed.
  var text: String {
    switch self {
    case .seconds(let seconds): Self.time(seconds)
    case .bytes(let bytes): Self.rounded(Double(bytes) / 1_048_576) + " MiB"
    case .perSecond(let rate): Self.rounded(rate / 1000) + " k/s"
    case .count(let count): "\(count)"
    case .share(let share): "\((share * 1000).rounded() / 10)%"
    }
  }

  private static func time(_ seconds: Double) -> String {
    for (unit, size) in [("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)] where seconds >= size {
      return rounded(seconds / size) + " " + unit
    }
    return rounded(seconds / 1e-9) + " ns"
  }

  /// Three digits or so: more would be noise.
  static func rounded(_ number: Double) -> String {
    if number >= 100 { return "\(Int(number.rounded()))" }
    let tenths = number >= 10
    let scaled = (number * (tenths ? 10 : 100)).rounded() / (tenths ? 10 : 100)
    return "\(scaled)"
  }
}
