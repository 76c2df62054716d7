import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// Conditions that describe a set of cases, and cases that show something.

extension Speech {
  /// The conditions of a pattern, those on rules that do not hold told together at the end.
  func pattern(_ pattern: Pattern) -> [Text] {
    var texts: [Text] = []
    var absent: [String] = []
    // What a fact is found to be says already that it is known.
    let known = Set(pattern.items.compactMap(\.foundFact))
    let found = pattern.items.filter { $0.says(allOf: known) }
    let said = found.reduce(into: Set<FactID>()) { $0.formUnion($1.facts) }
    for item in pattern.items {
      if case .rule(let member, let rule, false) = item {
        absent.append(set.members[member].policy.rules[rule.index].name)
      } else if found.contains(item) {
        texts.append(Text(self[.somethingFound(Sentence(verbatim: self.item(item)))]))
      } else if !(item.foundFact.map(said.contains) ?? false) {
        texts.append(Text(self.item(item)))
      }
    }
    if !absent.isEmpty { texts.append(Text(self[.rulesDoNotApply(absent)])) }
    return texts.isEmpty ? [Text(self[.anyCase])] : texts
  }

  /// One condition in words.
  func item(_ item: Pattern.Item) -> String {
    switch item {
    case .fact(let fact, let holds): return phrase(holds ? 1 : 0, of: fact)
    case .choice(let fact, let labels):
      if labels.count == 1, let label = labels.indices.first {
        return phrase(Int64(label), of: fact)
      }
      let titles = labels.indices.map { value(Int64($0), of: fact) }
      return "\(title(fact)) \(self[.alternatives(titles)])"
    case .member(let fact, let label, let holds):
      return self[.includes(title(fact), set[fact].labelTitles[label][language], holds)]
    case .quantity(let fact, let stretches): return quantity(fact, stretches)
    case .comparison(let inequality, let holds): return comparison(inequality, holds)
    case .known(let fact, let isKnown):
      let title = set[fact].title
      return self[isKnown ? .somethingFound(title) : .nothingFound(title)]
    case .rule(let member, let rule, let holds):
      let name = set.members[member].policy.rules[rule.index].name
      return self[holds ? .ruleApplies(name) : .rulesDoNotApply([name])]
    }
  }

  private func quantity(_ fact: FactID, _ stretches: [ClosedRange<Int64>?]) -> String {
    let all = Cells.wholeRange(of: set[fact])
    let texts = stretches.map { stretch -> String in
      guard let stretch else { return self[.neverHappened(set[fact].title)] }
      let isLowest = stretch.lowerBound <= all.lowerBound
      let isHighest = stretch.upperBound >= all.upperBound
      if isLowest, isHighest { return self[.happened(title(fact))] }
      if stretch.lowerBound == stretch.upperBound {
        return "\(title(fact)) \(value(stretch.lowerBound, of: fact))"
      }
      let low = isLowest ? nil : bound(fact, stretch.lowerBound, isUpTo: false)
      let high = isHighest ? nil : bound(fact, stretch.upperBound, isUpTo: true)
      return "\(title(fact)) \([low, high].compactMap(\.self).joined(separator: ", "))"
    }
    return self[.alternatives(texts)]
  }

  private func bound(_ fact: FactID, _ ticks: Int64, isUpTo: Bool) -> String {
    let (sign, text) = limit(ticks, set[fact].kind.measure ?? .number, isUpTo: isUpTo)
    return "\(sign) \(text)"
  }

  /// What a case that shows something knows, as it would be typed.
  func facts(of witness: Witness) -> [Text] {
    let known = witness.known.map { Text(spokenEquation(.fact($0), witness.facts), as: .code) }
    return known.isEmpty ? [Text(self[.anyCase])] : known
  }

  /// A rule by its title and what it rests on.
  func cited(_ rule: RuleID, member: Int) -> Text {
    Text(title(rule, member: member)) + Text("  (") + basis(rule, member: member) + Text(")")
  }

  /// A count as a person reads it.
  func count(_ count: CaseCount) -> String { self[.grouped(count.digits)] }
}

extension Documents {
  /// A witness for machines.
  static func witness(_ witness: Witness, number: Int, _ set: PolicySet) -> Datum {
    [
      "number": .int(Int64(number)),
      "facts": .array(
        witness.known.map { fact in
          [
            "fact": .string(set[fact].name),
            "value": .string(witness.facts[fact].map { set[fact].decode($0).description } ?? ""),
          ]
        }
      ),
    ]
  }
}

extension Pattern.Item {
  /// The facts that it is about.
  fileprivate var facts: Set<FactID> {
    switch self {
    case .fact(let fact, _), .choice(let fact, _), .member(let fact, _, _),
      .quantity(let fact, _), .known(let fact, _):
      [fact]
    case .comparison(let inequality, _): Set(inequality.terms.map(\.base.fact))
    case .rule: []
    }
  }

  /// The fact of which it says only that it is known.
  fileprivate var foundFact: FactID? {
    if case .known(let fact, true) = self { fact } else { nil }
  }

  /// Whether it says what some facts are, all of which are told to be known.
  fileprivate func says(allOf known: Set<FactID>) -> Bool {
    if case .known = self { return false }
    return !facts.isEmpty && facts.isSubset(of: known)
  }
}
