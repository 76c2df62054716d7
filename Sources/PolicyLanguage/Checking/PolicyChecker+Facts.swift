import Diagnostics

// Facts, decisions and constraints. A derived fact is checked after those that it follows from,
// since its kind depends on theirs.

extension PolicyChecker {
  // MARK: Decisions

  mutating func declareDecisions() {
    for (decision, _, _) in statements(\.decision) {
      if policy.decision(named: decision.name.name) != nil {
        fail(.duplicate(decision.name.name, .decision), at: decision.name.place)
        continue
      }
      checkFree(decision.name)
      let values = labels(decision.values, .value(of: decision.name.name))
      let titles = titles(decision.namings, of: decision.name, labels: values)
      policy.decisions.append(
        Policy.Decision(
          name: decision.name.name,
          values: values,
          title: titles.title,
          valueTitles: titles.labels
        )
      )
    }
  }

  // MARK: Facts

  mutating func declareFacts() {
    let imported = policy.facts.count
    var declared: [FactSyntax] = []
    for (fact, _, place) in statements(\.fact) {
      if let known = policy.facts.firstIndex(where: { $0.name == fact.name.name }) {
        let other = known < imported ? nil : policy.facts[known].place
        fail(.duplicate(fact.name.name, .fact), at: fact.name.place, other: other)
        continue
      }
      if policy.decision(named: fact.name.name) != nil {
        fail(.duplicate(fact.name.name, .decision), at: fact.name.place)
      }
      checkFree(fact.name)
      declared.append(fact)
      policy.facts.append(self.fact(fact, at: place))
    }
    names = Names(facts: policy.facts, decisions: policy.decisions.map { (policy.name, $0) })
    define(declared, from: imported)
    policy.facts = names.facts
  }

  private mutating func fact(_ syntax: FactSyntax, at place: Place) -> Fact {
    let kind = kind(of: syntax)
    let isYesNo = kind == .yesNo
    let titles = titles(
      syntax.namings,
      of: syntax.name,
      labels: isYesNo ? ["yes", "no"] : kind.labels,
      defaults: isYesNo ? [.yesWord, .noWord] : nil
    )
    var fact = Fact(
      name: syntax.name.name,
      kind: kind,
      title: titles.title,
      labelTitles: titles.labels,
      phrases: phrases(syntax, labels: isYesNo ? ["yes", "no"] : kind.labels),
      question: syntax.question?.sentence,
      owner: choose(syntax.owner, .owner, otherwise: .proposal),
      stage: nil,
      isFixed: syntax.isFixed,
      bounds: nil,
      definition: nil,
      source: source,
      place: syntax.name.place
    )
    if let stage = syntax.stage { fact.stage = choose(stage, .stage, otherwise: Fact.Stage.pilot) }
    if case .derived = syntax.kind {
      if let bounds = syntax.bounds { fail(.onlyForBase(fact.name), at: bounds.place) }
    } else if let bounds = syntax.bounds {
      fact.bounds = self.bounds(bounds, of: kind)
    }
    return fact
  }

  private mutating func kind(of syntax: FactSyntax) -> FactKind {
    let role = CheckingError.Role.label(of: syntax.name.name)
    return switch syntax.kind {
    case .base(.yesNo), .derived: .yesNo
    case .base(.oneOf(let names)): .choice(labels(names, role))
    case .base(.anyOf(let names)): .choices(labels(names, role))
    case .base(.quantity(let measure, let orNever)): .quantity(measure, orNever: orNever)
    }
  }

  private mutating func labels(_ names: [Identifier], _ role: CheckingError.Role) -> [String] {
    var labels: [String] = []
    for name in names {
      // `yes`, `no` and `never` can be told apart from the words of the language by where they stand.
      if TokenStream.operatorWords.contains(name.name) {
        fail(.reserved(name.name), at: name.place)
      }
      if labels.contains(name.name) {
        fail(.duplicate(name.name, role), at: name.place)
      } else {
        labels.append(name.name)
      }
    }
    if labels.count > LabelSet.limit {
      fail(.tooManyLabels(LabelSet.limit), at: names[LabelSet.limit].place)
    }
    return Array(labels.prefix(LabelSet.limit))
  }

  private mutating func bounds(
    _ syntax: ExpressionSyntax,
    of kind: FactKind
  ) -> ClosedRange<Int64>? {
    guard let measure = kind.measure else {
      fail(.attributeNeeds("range", .anyQuantity), at: syntax.place)
      return nil
    }
    guard case .range(let first, let last) = syntax.kind,
      case .literal(.quantity(let first)) = first.kind,
      case .literal(.quantity(let last)) = last.kind
    else {
      fail(.notACondition(.range), at: syntax.place)
      return nil
    }
    guard let low = first.fitted(to: measure), let high = last.fitted(to: measure) else {
      let wrong = first.fitted(to: measure) == nil ? first.measure : last.measure
      fail(.mismatch(.quantity(measure), .in, .quantity(wrong)), at: syntax.place)
      return nil
    }
    guard low.ticks <= high.ticks else {
      fail(.emptyRange, at: syntax.place)
      return nil
    }
    return low.ticks...high.ticks
  }

  private mutating func phrases(_ syntax: FactSyntax, labels: [String]) -> [Sentence?] {
    var phrases = [Sentence?](repeating: nil, count: labels.count)
    for phrase in syntax.phrases {
      guard let place = labels.firstIndex(of: phrase.value.name) else {
        if case .derived = syntax.kind, labels.isEmpty { continue }
        let role = CheckingError.Role.label(of: syntax.name.name)
        fail(.unknown(phrase.value.name, role, known: labels), at: phrase.value.place)
        continue
      }
      phrases[place] = phrase.words.sentence
    }
    return phrases
  }

  // MARK: Derived facts

  private mutating func define(_ declared: [FactSyntax], from imported: Int) {
    var expressions: [String: ExpressionSyntax] = [:]
    for syntax in declared {
      if case .derived(let expression) = syntax.kind {
        expressions[syntax.name.name] = expression
      }
    }
    let order = dependencyOrder(declared.map(\.name.name)) { name in
      expressions[name]?.names.filter { expressions[$0] != nil } ?? []
    }
    for cycle in order.cycles {
      guard let name = declared.first(where: { $0.name.name == cycle[0] })?.name else { continue }
      fail(.cycle(cycle, .fact), at: name.place)
    }
    checkSteps(order.steps, .fact) { name in
      declared.first { $0.name.name == name }?.name.place
    }
    let circular = Set(order.cycles.joined())
    for name in order.sorted where !circular.contains(name) {
      guard let expression = expressions[name], let id = names.fact(named: name) else { continue }
      let definition = checkingExpressions { $0.definition(expression) }
      names.facts[id.index].definition = definition
      if case .form(let form) = definition {
        names.facts[id.index].kind = .quantity(form.measure, orNever: false)
        names.facts[id.index].labelTitles = []
        names.facts[id.index].phrases = []
      }
      if names.facts[id.index].isFixed {
        fail(.onlyForBase(name), at: names.facts[id.index].place)
      }
    }
  }

  /// Lets names build on one another only as often as can be followed.
  mutating func checkSteps(
    _ steps: [String: Int],
    _ role: CheckingError.Role,
    place: (String) -> Place?
  ) {
    // The first beyond the limit stands for all that build on it.
    for (name, count) in steps where count == DependencyLimit.steps + 1 {
      if let place = place(name) { fail(.tooManySteps(name, role), at: place) }
    }
  }

  // MARK: Constraints

  mutating func declareConstraints() {
    for ((name, expression), _, _) in statements(\.constraint) {
      if policy.constraints.contains(where: { $0.name == name.name }) {
        fail(.duplicate(name.name, .constraint), at: name.place)
      }
      let condition = checkingExpressions { $0.condition(expression) }
      policy.constraints.append(
        Policy.Constraint(name: name.name, condition: condition, place: name.place)
      )
    }
  }

  // MARK: Names in two languages

  /// What to call something and its labels, in both languages.
  mutating func titles(
    _ namings: [NamingSyntax],
    of name: Identifier,
    labels: [String],
    defaults: [Sentence]? = nil
  ) -> (title: Sentence, labels: [Sentence]) {
    var title = WordsSyntax()
    var named = [WordsSyntax](repeating: WordsSyntax(), count: labels.count)
    for naming in namings {
      title[naming.language] = naming.title
      for entry in naming.labels {
        guard let place = labels.firstIndex(of: entry.label.name) else {
          let role = CheckingError.Role.label(of: name.name)
          fail(.unknown(entry.label.name, role, known: labels), at: entry.label.place)
          continue
        }
        named[place][naming.language] = entry.title
      }
    }
    func spoken(_ name: String) -> String { String(name.map { $0 == "-" ? " " : $0 }) }
    let labelTitles = labels.indices.map { place in
      let known = named[place]
      let standard = defaults?[place] ?? Sentence(verbatim: spoken(labels[place]))
      return Sentence(en: known.en ?? standard.en, vi: known.vi ?? known.en ?? standard.vi)
    }
    let en = title.en ?? spoken(name.name)
    return (Sentence(en: en, vi: title.vi ?? en), labelTitles)
  }
}

extension WordsSyntax {
  subscript(language: Language) -> String? {
    get { language == .english ? en : vi }
    set { if language == .english { en = newValue } else { vi = newValue } }
  }
}

extension ExpressionSyntax {
  /// Every name in it that could be a fact or a rule.
  var names: [String] {
    switch kind {
    case .name(let name, of: nil): [name.name]
    case .name, .literal, .variable: []
    case .set(let members): members.flatMap(\.names)
    case .not(let inner): inner.names
    case .range(let a, let b), .binary(_, let a, let b): a.names + b.names
    case .call(_, let arguments): arguments.flatMap(\.names)
    }
  }
}
