import Diagnostics
import Engine
import PolicyLanguage

extension Speech {
  /// What a label of a fact is called; the label itself where no policy knows it.
  func label(_ label: String, of fact: String) -> Sentence {
    guard let id = set.fact(named: fact), let place = set[id].kind.labels.firstIndex(of: label),
      set[id].labelTitles.indices.contains(place)
    else { return Sentence(verbatim: label) }
    return set[id].labelTitles[place]
  }

  /// From which share of its targets on a pilot counts as what.
  func meaning(of thresholds: Thresholds) -> String {
    func share(_ ticks: Int64) -> Sentence {
      Sentence(
        en: Quantity(ticks, .share).text(in: .english),
        vi: Quantity(ticks, .share).text(in: .vietnamese)
      )
    }
    func label(_ result: Thresholds.Result) -> Sentence {
      self.label(result.rawValue, of: "result")
    }
    return self[
      .thresholdsMean(
        share(thresholds.achieved),
        share(thresholds.partial),
        (label(.achieved), label(.partial), label(.failed))
      )
    ]
  }

  /// What something in a plan is called.
  func title(of thing: PlanThing) -> String {
    switch thing {
    case .target(let name), .risk(let name): name
    case .fact(let fact): title(fact)
    }
  }

  /// What is expected where the condition of a dependence holds.
  func expected(of dependence: Dependence, in plan: PilotPlan) -> String {
    switch dependence.thing {
    case .fact(let fact): return expected(dependence.expectation, of: fact)
    case .target(let name):
      let target = plan.targets.first { $0.name == name }
      return expected(dependence.expectation, in: target?.goal.measure ?? .number)
    case .risk:
      guard case .discrete(let values) = dependence.expectation else { return "" }
      return share(values.first { $0.value == 1 }?.weight ?? 0)
    }
  }

  /// What has to hold, in words.
  func condition(_ condition: Dependence.Condition) -> String {
    switch (condition.thing, condition.test) {
    case (.risk(let name), .happened(let happens)): return self[.riskHappens(name, happens)]
    case (.target(let name), .happened(let isReached)):
      return self[.targetReached(name, isReached)]
    case (.fact(let fact), .labels(let labels)):
      let phrases = labels.indices.map { phrase(Int64($0), of: fact) }
      return self[.alternatives(phrases)]
    case (.fact(let fact), .range(let range)): return self.range(range, of: fact)
    default: return title(of: condition.thing)
    }
  }

  private func range(_ range: ClosedRange<Int64>, of fact: FactID) -> String {
    let measure = set[fact].kind.measure ?? .number
    if range.lowerBound == range.upperBound { return phrase(range.lowerBound, of: fact) }
    let isUpTo = range.lowerBound == .min
    let (sign, text) = limit(isUpTo ? range.upperBound : range.lowerBound, measure, isUpTo: isUpTo)
    return "\(title(fact)) \(sign) \(text)"
  }

  // MARK: Payoffs

  /// What something is worth: "exempted 0".
  func term(_ term: Payoff.Term) -> String {
    switch term {
    case .result(let result, let points):
      return "\(self[label(result.rawValue, of: "result")]) \(self.points(points))"
    case .value(let value, let points): return "\(valueTitle(value)) \(self.points(points))"
    case .open(let points): return "\(self[.decisionOpen]) \(self.points(points))"
    case .damage(let points, let amount):
      let amount = Quantity(amount, .amount).text(in: language)
      return self[.pointsPer(self.points(points), amount)]
    }
  }

  /// Points with their sign.
  func points(_ ticks: Int64) -> String {
    (ticks > 0 ? "+" : "") + Quantity(ticks, .number).text(in: language)
  }

  /// What a value that some policy decides on is called.
  func valueTitle(_ value: String) -> String {
    for reference in set.decisions {
      if let place = set[reference].values.firstIndex(of: value) {
        return valueTitle(place, of: reference)
      }
    }
    return value
  }
}
