extension RandomPolicy {
  mutating func atom() -> String {
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
    if !quantities.isEmpty {
      let sign = random.one(of: ["<", "<=", ">", ">=", "="])
      let quantity = random.one(of: quantities)
      let value = quantity.measure.text(random.number(1...quantity.most - 1))
      forms.append("\(quantity.name) \(sign) \(value)")
    }
    if !dates.isEmpty {
      let date = random.one(of: dates)
      forms.append("\(date.name) <= \(random.one(of: Array(date.days.dropFirst().prefix(8))))")
    }
    if dates.count > 1 {
      let (first, second) = (dates[0].name, dates[1].name)
      forms.append("\(first) \(random.one(of: ["<=", "<"])) \(second)")
      forms.append("\(second) - \(first) > \(random.number(1...6)) days")
      forms.append("\(first) + \(random.number(1...4)) working days < \(second)")
    }
    if !rules.isEmpty { forms.append(random.one(of: rules)) }
    if size.isVaried { forms += rarerAtoms() }
    if asksWhetherKnown > 0, random.chance(asksWhetherKnown) { return asking() }
    return random.one(of: forms)
  }

  /// A condition that asks whether something is known.
  private mutating func asking() -> String {
    guard size.isVaried else {
      return random.one(of: ["known(flag-0) and flag-0", "known(flag-0)"])
    }
    let quantities = self.quantities.map(\.name)
    let name = random.one(of: ["flag-0"] + quantities + choices.map(\.name) + dates.map(\.name))
    return random.one(of: ["known(\(name))", "not known(\(name))", "known(flag-0) and flag-0"])
  }

  private mutating func rarerAtoms() -> [String] {
    var forms: [String] = ["\(random.one(of: flags)) = \(random.one(of: flags))"]
    if !choices.isEmpty { forms.append("\(choices[0].name) != \(choices[0].labels[0])") }
    if choices.count > 1, choices[0].labels == choices[1].labels {
      forms.append("\(choices[0].name) = \(choices[1].name)")
    }
    if !sets.isEmpty {
      let (name, labels) = random.one(of: sets)
      forms.append("\(name) = {\(random.one(of: labels))}")
      forms.append("\(name) has all {\(labels.dropFirst().joined(separator: ", "))}")
      forms.append("count(\(name)) = \(random.number(0...labels.count))")
    }
    forms += quantityAtoms()
    forms += dateAtoms()
    return forms
  }

  private mutating func quantityAtoms() -> [String] {
    var forms: [String] = []
    if let (name, measure) = sums.isEmpty ? nil : random.one(of: sums) {
      let sign = random.one(of: ["<=", ">", "!="])
      forms.append("\(name) \(sign) \(measure.text(random.number(1...4)))")
    }
    guard let measure = quantities.first?.measure else { return forms }
    let one = random.one(of: quantities)
    forms.append("\(one.name) in \(measure.text(1)) .. \(measure.text(random.number(1...3)))")
    forms.append("\(one.name) != \(measure.text(random.number(0...one.most)))")
    if quantities.count > 1 {
      let (first, second) = (quantities[0].name, quantities[1].name)
      let value = measure.text(random.number(1...4))
      forms.append("\(first) \(random.one(of: [">", ">=", "=", "!="])) \(second)")
      forms.append("\(first) + \(second) \(random.one(of: ["<=", ">", "="])) \(value)")
      forms.append("2 * \(first) \(random.one(of: ["<=", ">"])) \(second)")
      forms.append("\(first) > 50% * \(second)")
    }
    if measure == .days, dates.count > 1 {
      forms.append("\(dates[1].name) - \(dates[0].name) > \(one.name)")
    }
    return forms
  }

  private mutating func dateAtoms() -> [String] {
    guard let date = dates.first else { return [] }
    var forms: [String] = [
      "\(date.name) in \(date.days[1]) .. \(random.one(of: Array(date.days.dropFirst())))"
    ]
    if date.orNever { forms.append("\(date.name) = never") }
    forms.append("\(date.name) + 1 month > 2021-02-28")
    guard dates.count > 1 else { return forms }
    let second = dates[1].name
    let days = random.number(1...3)
    forms.append("\(date.name) \(random.one(of: ["=", "!="])) \(second)")
    forms.append("\(date.name) + 1 month \(random.one(of: ["<=", "<", ">"])) \(second)")
    forms.append("\(second) - \(days) working days \(random.one(of: ["<=", ">"])) \(date.name)")
    forms.append("\(date.name) + \(17 + days) working days <= \(second)")
    if let limitDay { forms.append("\(second) \(random.one(of: ["<=", ">"])) \(limitDay)") }
    return forms
  }

  mutating func condition(depth: Int) -> String {
    guard depth > 0, random.chance(70) else { return atom() }
    switch random.number(0...(size.isVaried ? 4 : 3)) {
    case 0: return "not (\(condition(depth: depth - 1)))"
    case 1: return "(\(condition(depth: depth - 1)) or \(condition(depth: depth - 1)))"
    case 4: return "(\(condition(depth: depth - 1)) implies \(condition(depth: depth - 1)))"
    default: return "\(condition(depth: depth - 1)) and \(condition(depth: depth - 1))"
    }
  }
}
