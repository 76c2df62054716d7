/// Texts of small random policies that are right: every name known, every type fitting.
///
/// They have facts of all kinds, derived facts, constraints, exceptions up to three deep, blocks,
/// rules that name rules, sets of values, both forces, readings and duties.
package struct RandomPolicy {
  private var random: SplitMix
  private var choices: [(name: String, labels: [String])] = []
  private var flags: [String] = []
  private var sets: [(name: String, labels: [String])] = []
  private var amounts: [String] = []
  private var dates: [String] = []
  private var rules: [String] = []
  private var asksWhetherKnown = 0

  /// How large to make it.
  package struct Size: Sendable {
    package var flags = 0...3
    package var choices = 0...2
    package var sets = 0...1
    package var amounts = 0...1
    package var dates = 0...2
    package var rules = 1...6
    /// How often in a hundred times a condition asks whether something is known.
    package var asksWhetherKnown = 0

    package init() {}
  }

  /// The text of a policy: the same for the same seed.
  package static func text(seed: UInt64, size: Size = Size()) -> String {
    var maker = RandomPolicy(random: SplitMix(seed: seed))
    return maker.make(size)
  }

  private init(random: SplitMix) { self.random = random }

  private mutating func make(_ size: Size) -> String {
    asksWhetherKnown = size.asksWhetherKnown
    let statements =
      ["decision outcome: one of mild, fair, harsh, severe"] + facts(size) + derived()
      + constraints() + rules(size) + duties()
    return """
      # A random policy {random}
      - in force: 2020-01-01 …

      Nothing is meant by it.

      ## Everything {everything}

      ```policy
      \(statements.joined(separator: "\n\n"))
      ```

      """
  }

  // MARK: Facts

  private mutating func facts(_ size: Size) -> [String] {
    var texts: [String] = []
    for place in 0..<max(1, random.number(size.flags)) {
      flags.append("flag-\(place)")
      texts.append("fact flag-\(place): yes/no\n  of participant" + (place == 0 ? "\n  fixed" : ""))
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
    for place in 0..<random.number(size.amounts) {
      amounts.append("amount-\(place)")
      texts.append("fact amount-\(place): amount\n  range 0 .. 6 VND")
    }
    for place in 0..<random.number(size.dates) {
      dates.append("day-\(place)")
      let never = random.chance(50) ? " or never" : ""
      texts.append("fact day-\(place): date\(never)\n  range 2021-01-01 .. 2021-01-12")
    }
    return texts
  }

  private mutating func derived() -> [String] {
    guard random.chance(50) else { return [] }
    let text = "fact derived-flag: \(condition(depth: 1))"
    flags.append("derived-flag")
    return [text]
  }

  private mutating func constraints() -> [String] {
    guard dates.count > 1, random.chance(60) else { return [] }
    return ["constraint order: \(dates[0]) <= \(dates[1])"]
  }

  // MARK: Conditions

  private mutating func atom() -> String {
    var forms: [String] = [random.one(of: flags), "\(random.one(of: flags)) = no"]
    if !choices.isEmpty {
      let (name, labels) = random.one(of: choices)
      forms.append("\(name) = \(random.one(of: labels))")
      forms.append("\(name) in {\(labels.dropLast().joined(separator: ", "))}")
    }
    if !sets.isEmpty {
      let (name, labels) = random.one(of: sets)
      forms.append("\(name) has \(random.one(of: labels))")
      forms.append("\(name) has any {\(labels.dropFirst().joined(separator: ", "))}")
      forms.append("count(\(name)) >= \(random.number(1...labels.count))")
    }
    if !amounts.isEmpty {
      let sign = random.one(of: ["<", "<=", ">", ">=", "="])
      forms.append("\(random.one(of: amounts)) \(sign) \(random.number(1...5)) VND")
    }
    if !dates.isEmpty {
      forms.append("\(random.one(of: dates)) <= 2021-01-0\(random.number(2...9))")
    }
    if dates.count > 1 {
      forms.append("\(dates[0]) \(random.one(of: ["<=", "<"])) \(dates[1])")
      forms.append("\(dates[1]) - \(dates[0]) > \(random.number(1...6)) days")
      forms.append("\(dates[0]) + \(random.number(1...4)) working days < \(dates[1])")
    }
    if !rules.isEmpty { forms.append(random.one(of: rules)) }
    if asksWhetherKnown > 0, random.chance(asksWhetherKnown) {
      return random.one(of: ["known(flag-0) and flag-0", "known(flag-0)"])
    }
    return random.one(of: forms)
  }

  private mutating func condition(depth: Int) -> String {
    guard depth > 0, random.chance(70) else { return atom() }
    switch random.number(0...3) {
    case 0: return "not (\(condition(depth: depth - 1)))"
    case 1: return "(\(condition(depth: depth - 1)) or \(condition(depth: depth - 1)))"
    default: return "\(condition(depth: depth - 1)) and \(condition(depth: depth - 1))"
    }
  }

  // MARK: Rules

  private mutating func rules(_ size: Size) -> [String] {
    var texts: [String] = []
    var depths: [Int] = []
    var giving: [Int] = []
    for place in 0..<random.number(size.rules) {
      var head = "rule rule-\(place)"
      var blocks = false
      let bases = giving.filter { depths[$0] < 3 }
      depths.append(0)
      if !giving.isEmpty, random.chance(15) {
        head += " blocks rule-\(random.one(of: giving))"
        blocks = true
      } else if !bases.isEmpty, random.chance(65) {
        let base = random.one(of: bases)
        head += " exception to rule-\(base)"
        depths[place] = depths[base] + 1
      }
      var text = "\(head)\n  when \(condition(depth: 2))"
      if !blocks {
        text += "\n  then \(conclusion())"
        giving.append(place)
      }
      texts.append(text)
      rules.append("rule-\(place)")
    }
    if random.chance(30), !giving.isEmpty {
      texts.append(
        "reading gentle\n\nrule gentle-rule exception to rule-\(random.one(of: giving))\n"
          + "  when \(condition(depth: 1))\n  then outcome = mild, considered"
      )
    }
    return texts
  }

  private mutating func conclusion() -> String {
    let values = ["mild", "fair", "harsh", "severe"].filter { _ in random.chance(40) }
    let force = random.chance(30) ? ", considered" : ""
    switch values.count {
    case 0: return "outcome = fair\(force)"
    case 1: return "outcome = \(values[0])\(force)"
    default: return "outcome in {\(values.joined(separator: ", "))}\(force)"
    }
  }

  private mutating func duties() -> [String] {
    guard let date = dates.first, random.chance(40) else { return [] }
    return [
      """
      duty answer
        when \(condition(depth: 1))
        met when \(random.one(of: flags))
        within 7 working days of \(date)
      """
    ]
  }
}
