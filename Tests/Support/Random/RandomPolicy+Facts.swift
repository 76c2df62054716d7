extension RandomPolicy {
  mutating func facts() -> [String] {
    var texts: [String] = []
    for place in 0..<max(1, random.number(size.flags)) {
      flags.append("flag-\(place)")
      let fixed = place == 0 || size.isVaried && random.chance(20)
      texts.append("fact flag-\(place): yes/no\n  of participant" + (fixed ? "\n  fixed" : ""))
    }
    for place in 0..<random.number(size.choices) {
      let labels = Array(["red", "green", "blue", "black"].prefix(random.number(2...4)))
      choices.append(("choice-\(place)", labels))
      texts.append("fact choice-\(place): one of \(labels.joined(separator: ", "))")
    }
    for place in 0..<random.number(size.sets) {
      let labels = Array(["one", "two", "three"].prefix(random.number(2...3)))
      sets.append(("set-\(place)", labels))
      texts.append("fact set-\(place): any of \(labels.joined(separator: ", "))")
    }
    return texts + statedQuantities() + statedDates()
  }

  private mutating func statedQuantities() -> [String] {
    let count = random.number(size.amounts)
    guard size.isVaried else {
      quantities = (0..<count).map { Quantity(name: "amount-\($0)", measure: .amount, most: 6) }
      return quantities.map { "fact \($0.name): amount\n  range 0 .. 6 VND" }
    }
    let measure = random.one(of: Quantity.Measure.allCases)
    let isPair = count == 1 && random.chance(50)
    for place in 0..<count + (isPair ? 1 : 0) {
      let most = isPair ? 3 : 5
      quantities.append(Quantity(name: "amount-\(place)", measure: measure, most: most))
    }
    return quantities.map {
      "fact \($0.name): \($0.measure)"
        + "\n  range \($0.measure.text(0)) .. \($0.measure.text($0.most))"
    }
  }

  private mutating func statedDates() -> [String] {
    let count = random.number(size.dates)
    let isMonthEnd = size.isVaried && random.chance(50)
    for place in 0..<count {
      let orNever = random.chance(50)
      let days =
        switch (isMonthEnd, place) {
        case (true, 0): ["2021-01-28", "2021-01-29", "2021-01-30", "2021-01-31", "2021-02-01"]
        case (true, _): ["2021-02-26", "2021-02-27", "2021-02-28", "2021-03-01", "2021-03-02"]
        default:
          (1...(size.isVaried ? 7 : 12)).map { $0 < 10 ? "2021-01-0\($0)" : "2021-01-\($0)" }
        }
      dates.append(Days(name: "day-\(place)", days: days, orNever: orNever))
    }
    return dates.map { date in
      "fact \(date.name): date\(date.orNever ? " or never" : "")"
        + "\n  range \(date.days[0]) .. \(date.days[date.days.count - 1])"
    }
  }

  mutating func derived() -> [String] {
    var texts: [String] = []
    if size.isVaried {
      if quantities.count > 1, random.chance(50) {
        texts.append("fact total: \(quantities[0].name) + \(quantities[1].name)")
        sums.append(("total", quantities[0].measure))
      }
      if dates.count > 1, random.chance(40) {
        texts.append("fact late-by: \(dates[1].name) - \(dates[0].name)")
        sums.append(("late-by", .days))
      }
      if dates.count > 1, random.chance(40) {
        texts.append("fact limit-day: \(dates[0].name) + \(random.number(1...3)) days")
        limitDay = "limit-day"
      }
    }
    // Constraints name derived facts, and what is known is no matter of what can be.
    if size.isVaried { asksWhetherKnown = 0 }
    defer { asksWhetherKnown = size.asksWhetherKnown }
    for name in size.isVaried ? ["derived-flag", "derived-twice"] : ["derived-flag"] {
      guard random.chance(50) else { break }
      texts.append("fact \(name): \(condition(depth: 1))")
      flags.append(name)
    }
    return texts
  }
}

extension RandomPolicy.Quantity.Measure {
  /// So many ticks, as they are written.
  func text(_ ticks: Int) -> String {
    switch self {
    case .amount: "\(ticks) VND"
    case .count: "\(ticks)"
    case .number: ticks == 0 ? "0" : "0.00000\(ticks)"
    case .share: ticks == 0 ? "0%" : "0.000\(ticks)%"
    case .days: "\(ticks) days"
    }
  }
}
