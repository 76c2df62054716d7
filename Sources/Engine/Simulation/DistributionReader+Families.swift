import PolicyLanguage

extension DistributionReader {
  /// Reads a family with its parameters in parentheses.
  mutating func family(_ name: String) throws(UncertaintyError) -> Distribution {
    guard Distribution.names.contains(name) else {
      throw .noDistribution(name, known: Distribution.names)
    }
    try checkMeasure(of: name)
    _ = take()
    _ = take()
    let parameters = try self.parameters(of: name)
    let needed = count(of: name)
    guard parameters.count == needed else {
      throw .parameterCount(name, needed: needed, found: parameters.count)
    }
    return try Distribution.family(name, parameters)
  }

  private var unit: Double { Double(kind.measure?.ticksPerUnit ?? 1) }

  /// Whether a beta distribution of this measure goes from 0 to 1 by itself.
  private var isUnit: Bool { kind.measure == .share || kind.measure == .number }

  /// How many parameters a family has.
  private func count(of name: String) -> Int {
    switch name {
    case "exponential", "poisson", "fixed": 1
    case "triangular", "pert": 3
    case "beta": 4
    default: 2
    }
  }

  /// Events are counted, and what begins at nothing is no date.
  func checkMeasure(of name: String) throws(UncertaintyError) {
    guard let measure = kind.measure else { return }
    let isCounted = measure == .count || measure.isDuration
    if name == "poisson" || name == "binomial", !isCounted { throw .notForMeasure(name, measure) }
    if name == "exponential" || name == "lognormal", measure == .date {
      throw .notForMeasure(name, measure)
    }
  }

  private mutating func parameters(of name: String) throws(UncertaintyError) -> [Double] {
    var parameters: [Double] = []
    while token.kind != .sign(.closeParenthesis) {
      switch (name, parameters.count) {
      // A spread of days is a length of time, not a date.
      case ("normal", 1): parameters.append(try value(isSpread: true))
      case ("beta", 0...1), ("poisson", 0): parameters.append(Double(try ticks(of: .number)) / 1e6)
      case ("binomial", 0): parameters.append(Double(try ticks(of: .count)))
      case ("binomial", 1): parameters.append(try chance())
      default: parameters.append(try value())
      }
      guard token.kind == .sign(.comma) else { break }
      _ = take()
    }
    guard token.kind == .sign(.closeParenthesis) else { throw expected(.words([",", ")"])) }
    _ = take()
    if name == "beta", isUnit, parameters.count == 2 { parameters += [0, unit] }
    return parameters
  }

  private mutating func chance() throws(UncertaintyError) -> Double {
    let text = word
    guard case .quantity(let quantity) = token.kind, quantity.measure == .share,
      (0...1_000_000).contains(quantity.ticks)
    else { throw .badChance(text) }
    _ = take()
    return Double(quantity.ticks) / 1_000_000
  }
}

extension Distribution {
  /// Makes a distribution of a family with two quantiles, 5% and 95%.
  static func family(
    _ name: String,
    low: Double,
    high: Double
  ) throws(UncertaintyError) -> Distribution {
    guard name == "lognormal" else {
      guard low < high else { throw .badParameters(.increasing) }
      return .normal(mean: low + (high - low) / 2, deviation: (high - low) / (2 * z95))
    }
    guard low > 0 else { throw .badParameters(.positive) }
    guard low < high else { throw .badParameters(.increasing) }
    return .lognormal(low: low, high: high)
  }

  /// Makes a distribution of a family with as many parameters as it has.
  fileprivate static func family(
    _ name: String,
    _ p: [Double]
  ) throws(UncertaintyError) -> Distribution {
    func keep(_ rule: UncertaintyError.Rule, _ isKept: Bool) throws(UncertaintyError) {
      guard isKept else { throw .badParameters(rule) }
    }
    switch name {
    case "fixed": return .fixed(p[0])
    case "normal":
      try keep(.deviation, p[1] > 0)
      return .normal(mean: p[0], deviation: p[1])
    case "lognormal": return try family(name, low: p[0], high: p[1])
    case "exponential":
      try keep(.aboveZero, p[0] > 0)
      return .exponential(mean: p[0])
    case "poisson":
      try keep(.aboveZero, p[0] > 0)
      try keep(.events, p[0] <= 1e6)
      return .poisson(mean: p[0])
    case "binomial":
      try keep(.tries, p[0] >= 1 && p[0] <= 1e6)
      return .binomial(tries: Int64(p[0]), chance: p[1])
    case "beta":
      try keep(.aboveZero, p[0] > 0 && p[1] > 0)
      try keep(.increasing, p[2] < p[3])
      return .beta(p[0], p[1], from: p[2], to: p[3])
    case "triangular", "pert":
      try keep(.increasing, p[0] <= p[1] && p[1] <= p[2] && p[0] < p[2])
      return name == "pert" ? .pert(p[0], mode: p[1], p[2]) : .triangular(p[0], mode: p[1], p[2])
    default:
      try keep(.increasing, p[0] < p[1])
      return .uniform(p[0], p[1])
    }
  }
}
