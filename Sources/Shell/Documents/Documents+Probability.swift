import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// How likely each outcome is, exactly, and what each belief does.
  static func probability(
    _ file: CaseFile,
    _ plan: SimulationPlan,
    _ likelihood: Likelihood,
    _ open: [DecisionReference: [FactID]],
    _ language: Language
  ) -> Document {
    let set = plan.examination.policies.set
    let speech = Speech(set: set, language: language)
    var blocks: [Block] = [
      .title(
        Text(file.name, as: .strong),
        aside: Text(speech[.exactAside(plan.uncertain.count)], as: .faint)
      )
    ]
    let isContradictory = plan.examination.isContradictory
    if !plan.uncertain.isEmpty {
      blocks.append(.pairs(plan.uncertain.map { belief($0, plan, file, speech) }))
    } else if !isContradictory {
      blocks.append(.paragraph(Text(speech[.nothingUncertain], as: .warning)))
    }
    if likelihood.impossible > 1 - 1e-12 {
      if !plan.uncertain.isEmpty || !isContradictory {
        blocks.append(.paragraph(Text(speech[.nothingPossible], as: .error)))
      }
      if isContradictory { blocks += contradiction(plan.examination, speech) }
    } else {
      for decision in likelihood.decisions
      where decision.outcomes.contains(where: { $0.ruling != .silent }) {
        blocks += chances(decision, open[decision.reference] ?? [], file, speech)
      }
      if likelihood.impossible > 1e-12 {
        let share = percent(likelihood.impossible, 2, speech)
        blocks.append(.paragraph(Text(speech[.conditioned(share)], as: .warning)))
      }
    }
    return Document(
      schema: "sixdares.probability/1",
      data: machine(file, likelihood, open, set),
      blocks: blocks
    )
  }

  // MARK: Blocks

  private static func belief(
    _ entry: SimulationPlan.UncertainFact,
    _ plan: SimulationPlan,
    _ file: CaseFile,
    _ speech: Speech
  ) -> Pair {
    let note = file.facts[entry.fact] == nil ? "" : Text(speech[.givenButBelieved], as: .faint)
    return Pair(
      Text(speech.title(entry.fact), as: .heading),
      Text(speech.uncertainty(entry.uncertainty, of: entry.fact)),
      note: note
    )
  }

  private static func chances(
    _ decision: Likelihood.DecisionLikelihood,
    _ open: [FactID],
    _ file: CaseFile,
    _ speech: Speech
  ) -> [Block] {
    let reference = decision.reference
    let decision = decision.withoutTraces
    let names = decision.outcomes.map { outcome(of: $0.ruling, in: decision, speech) }
    let head =
      Text(speech.citation(reference), as: .clause)
      + Text(" · \(speech[speech.set[reference].title])")
    var blocks: [Block] = [.heading(head)]
    let bars = zip(decision.outcomes, names).map { outcome, name in
      let lower = percent(outcome.lower, 2, speech)
      return BarChart.Bar(
        Text(name),
        outcome.lower,
        text: Text(
          outcome.isOpen ? "\(lower) … \(percent(outcome.upper, 2, speech))" : lower
        ),
        role: speech.role(of: outcome.ruling.values, reference)
      )
    }
    blocks.append(.bars(BarChart(bars, full: 1, length: 30)))
    if decision.outcomes.contains(where: \.isOpen), !open.isEmpty {
      let names = open.map(speech.title)
      blocks.append(.paragraph(Text(speech[.openBeliefs(names)], as: .faint)))
    }
    if let table = slopes(decision, names, file, speech) { blocks.append(.table(table)) }
    return blocks
  }

  /// An outcome in words; its force where another has the same values.
  private static func outcome(
    of ruling: Ruling,
    in decision: Likelihood.DecisionLikelihood,
    _ speech: Speech
  ) -> String {
    switch ruling {
    case .silent: return speech[.silent]
    case .conflict:
      return "\(speech[.conflict]): \(speech.values(ruling.values, of: decision.reference))"
    case .given(let outcome):
      let text = speech.values(outcome.values, of: decision.reference)
      let isTwice = decision.outcomes.contains {
        $0.ruling != ruling && $0.ruling.values == ruling.values && !$0.ruling.isConflict
      }
      guard isTwice else { return text }
      let force = outcome.force == .considered ? Sentence.considered : .notOnlyConsidered
      return "\(text) (\(speech[force]))"
    }
  }

  /// How many outcomes have a column of their own.
  private static let columnLimit = 4

  private static func slopes(
    _ decision: Likelihood.DecisionLikelihood,
    _ names: [String],
    _ file: CaseFile,
    _ speech: Speech
  ) -> Table? {
    let effects = decision.effects.filter { effect in
      effect.slopes.contains { max($0.lower.magnitude, $0.upper.magnitude) > 5e-5 }
    }
    guard decision.outcomes.count > 1, !effects.isEmpty else { return nil }
    var columns = [
      Column(Text(speech[.onePointMore]), key: "belief"),
      Column(Text(speech[.beliefColumn]), key: "now", alignment: .trailing, wrapping: .never),
    ]
    let shown = names.prefix(columnLimit)
    for (place, name) in shown.enumerated() {
      columns.append(
        Column(Text(name), key: "outcome-\(place + 1)", alignment: .trailing, gap: 3)
      )
    }
    var table = Table(columns)
    for effect in effects {
      let value = speech.stretch(effect.segment, of: effect.fact, beside: file.facts)
      var cells = [
        Cell(Text("\(speech.title(effect.fact)): \(value)")),
        Cell(Text(percent(effect.belief, 1, speech))),
      ]
      for slope in effect.slopes.prefix(columnLimit) {
        let (low, high) = (signed(slope.lower, speech), signed(slope.upper, speech))
        cells.append(Cell(Text(low == high ? low : "\(low) … \(high)")))
      }
      table.append(Row(cells))
    }
    return table
  }

  /// Points that one more point of belief brings: "+0.42".
  private static func signed(_ slope: Double, _ speech: Speech) -> String {
    let text = decimal(slope, 2, speech)
    return (slope >= 0.005 ? "+" : "") + text
  }

  /// A probability to as many digits as its sums are good for.
  private static func digits(_ number: Double) -> Datum {
    .number((number * 1e12).rounded() / 1e12)
  }

  // MARK: For machines

  private static func machine(
    _ file: CaseFile,
    _ likelihood: Likelihood,
    _ open: [DecisionReference: [FactID]],
    _ set: PolicySet
  ) -> Record {
    func values(_ ruling: Ruling, _ reference: DecisionReference) -> Datum {
      strings(ruling.values.labels(of: set[reference].values))
    }
    func value(_ segment: Segment, _ fact: FactID) -> Datum {
      func text(_ number: Int64) -> Datum { .string(set[fact].decode(number).description) }
      guard let range = segment.values, range.lowerBound < range.upperBound else {
        return text(segment.representative)
      }
      return ["from": text(range.lowerBound), "to": text(range.upperBound)]
    }
    return [
      "case": .string(file.name),
      "impossible": digits(likelihood.impossible),
      "results": .array(
        likelihood.decisions.map { decision in
          [
            "policy": .string(set.members[decision.reference.member].policy.name),
            "decision": .string(set[decision.reference].name),
            "open": strings((open[decision.reference] ?? []).map { set[$0].name }),
            "outcomes": .array(
              decision.outcomes.map { outcome in
                [
                  "values": values(outcome.ruling, decision.reference),
                  "conflict": .bool(outcome.ruling.isConflict),
                  "considered": .bool(outcome.ruling.force == .considered),
                  "lower": digits(outcome.lower), "upper": digits(outcome.upper),
                ]
              }
            ),
            "effects": .array(
              decision.effects.map { effect in
                [
                  "fact": .string(set[effect.fact].name),
                  "value": value(effect.segment, effect.fact), "belief": digits(effect.belief),
                  "slopes": .array(
                    effect.slopes.map { ["lower": digits($0.lower), "upper": digits($0.upper)] }
                  ),
                ]
              }
            ),
          ]
        }
      ),
    ]
  }
}

extension Likelihood.DecisionLikelihood {
  /// Without outcomes and values that are so unlikely that every digit told would be zero.
  fileprivate var withoutTraces: Self {
    var copy = self
    let kept = outcomes.indices.filter { outcomes[$0].upper > 1e-9 }
    copy.outcomes = kept.map { outcomes[$0] }
    copy.effects = effects.filter { $0.belief > 1e-9 }
    for place in copy.effects.indices {
      let slopes = copy.effects[place].slopes
      copy.effects[place].slopes = kept.map { slopes[$0] }
    }
    return copy
  }
}

extension Speech {
  private func number(_ mean: Double) -> String {
    Quantity(Int64((min(mean, 1e6) * 1e6).rounded()), .number).text(in: language)
  }

  /// What is believed of a fact: "as a pilot 60%, rejected 30%", or the distribution.
  func uncertainty(_ uncertainty: Distribution, of fact: FactID) -> String {
    func text(_ ticks: Double) -> String {
      value(Int64(max(-9e17, min(9e17, ticks)).rounded()), of: fact)
    }
    switch uncertainty {
    case .discrete(let values):
      let total = values.reduce(0) { $0 + $1.weight }
      return values.map { entry in
        let share = Documents.percent(entry.weight / total, 1, self)
        return "\(value(entry.value, of: fact)) \(share)"
      }.joined(separator: " · ")
    case .fixed(let only): return text(only)
    case .uniform(let low, let high):
      return self[.uniformBelief(text(low), text(high))]
    case .triangular(let low, let mode, let high):
      return self[.triangularBelief(text(low), text(mode), text(high))]
    case .normal(let mean, let deviation):
      let measure = set[fact].kind.measure ?? .number
      let spread = Quantity(
        Int64(min(9e17, deviation).rounded()),
        measure == .date ? .days : measure
      )
      return self[.normalBelief(text(mean), spread.text(in: language))]
    case .lognormal(let low, let high):
      return self[.lognormalBelief(text(low), text(high))]
    case .pert(let low, let mode, let high):
      return self[.pertBelief(text(low), text(mode), text(high))]
    case .beta(_, _, from: let low, to: let high):
      return self[.betaBelief(text(low), text(high), text(uncertainty.mean))]
    case .exponential(let mean): return self[.exponentialBelief(text(mean))]
    case .poisson(let mean): return self[.poissonBelief(number(mean))]
    case .binomial(let tries, let chance):
      return self[.binomialBelief(tries, Documents.percent(chance, 1, self))]
    case .truncated(let inner, let range):
      let whole = self.uncertainty(inner, of: fact)
      return self[.cutBelief(whole, text(range.lowerBound), text(range.upperBound))]
    }
  }
}
