extension RandomPolicy {
  mutating func statedRules() -> [String] {
    var texts: [String] = []
    var depths: [Int] = []
    var giving: [Int] = []
    for place in 0..<random.number(size.rules) {
      var head = "rule rule-\(place)"
      var blocks = false
      let bases = giving.filter { depths[$0] < 3 }
      depths.append(0)
      if !giving.isEmpty, random.chance(size.isVaried ? 25 : 15) {
        // Rules that block are blocked themselves, too.
        let blocking = size.isVaried ? (0..<place).filter { !giving.contains($0) } : []
        let targets = blocking.isEmpty ? giving : blocking
        head += " blocks \(some(of: targets).map { "rule-\($0)" }.joined(separator: ", "))"
        blocks = true
      } else if !bases.isEmpty, random.chance(65) {
        let some = some(of: bases)
        head += " exception to \(some.map { "rule-\($0)" }.joined(separator: ", "))"
        depths[place] = (some.map { depths[$0] }.max() ?? 0) + 1
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
    if size.isVaried, random.chance(40), !giving.isEmpty {
      texts.append(
        "reading strict\n\nrule strict-rule exception to rule-\(random.one(of: giving))\n"
          + "  when \(condition(depth: 1))\n  then outcome = severe"
      )
      texts.append(
        "reading strict, gentle\n\nrule common-rule blocks rule-\(random.one(of: giving))\n"
          + "  when \(condition(depth: 1))"
      )
    }
    return texts
  }

  /// One of some rules, and of varied policies now and then another one.
  private mutating func some(of rules: [Int]) -> [Int] {
    let first = random.one(of: rules)
    guard size.isVaried, random.chance(25) else { return [first] }
    let second = random.one(of: rules)
    return first == second ? [first] : [first, second]
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

  mutating func duties() -> [String] {
    guard let date = dates.first, random.chance(40) else { return [] }
    return [
      """
      duty answer
        when \(condition(depth: 1))
        met when \(random.one(of: flags))
        within 7 working days of \(date.name)
      """
    ]
  }
}
