import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// What came of a simulation: how often each outcome, how much damage, what moves it most.
  static func simulate(
    _ file: CaseFile,
    _ plan: SimulationPlan,
    _ result: SimulationResult,
    seed: UInt64,
    _ language: Language
  ) -> Document {
    let set = plan.examination.policies.set
    let speech = Speech(set: set, language: language)
    var blocks: [Block] = [
      .title(
        Text(file.name, as: .strong)
          + Text(" · \(speech[.trials(result.trials, of: result.wanted)])"),
        aside: Text(speech[.seed(seed)], as: .faint)
      )
    ]
    if plan.uncertain.isEmpty {
      blocks.append(.paragraph(Text(speech[.nothingUncertain], as: .warning)))
    }
    for decision in result.decisions {
      guard decision.shares.contains(where: { $0.rulings != [.silent] }) else { continue }
      blocks.append(.heading(Text(speech.citation(decision.reference), as: .clause)))
      blocks.append(.bars(bars(decision, result, speech)))
    }
    for spread in result.spreads { blocks.append(.pairs([quantiles(spread, speech)])) }
    if let effects = effects(result, speech) { blocks.append(effects) }
    if result.impossible > 0 {
      blocks.append(
        .paragraph(
          Text(speech[.impossibleTrials(result.impossible, of: result.trials)], as: .warning)
        )
      )
    }
    return Document(
      schema: "sixdares.simulate/1",
      data: machine(file, result, seed, set),
      blocks: blocks
    )
  }

  // MARK: Blocks

  private static func bars(
    _ decision: SimulationResult.DecisionShares,
    _ result: SimulationResult,
    _ speech: Speech
  ) -> BarChart {
    let possible = result.trials - result.impossible
    return BarChart(
      decision.shares.filter { $0.count > 0 || $0.exact ?? 0 > 1e-9 }.map { share in
        let estimate = possible > 0 ? Double(share.count) / Double(possible) : 0
        let interval = wilsonInterval(share.count, of: possible)
        let half = (interval.upperBound - interval.lowerBound) / 2
        var trailing = "± \(percent(half, 2, speech))"
        if let exact = share.exact {
          let scale = 1 - (result.exactImpossible ?? 0)
          trailing += "  \(speech[.exactly]) \(percent(scale > 0 ? exact / scale : 0, 2, speech))"
        }
        return BarChart.Bar(
          Text(outcome(share.rulings, decision.reference, speech)),
          estimate,
          text: Text(percent(estimate, 1, speech)),
          trailing: Text(trailing, as: .faint),
          role: share.rulings.count == 1
            ? speech.role(of: share.rulings[0].values, decision.reference) : .open
        )
      },
      length: 30
    )
  }

  private static func outcome(
    _ rulings: [Ruling],
    _ reference: DecisionReference,
    _ speech: Speech
  ) -> String {
    guard rulings.count == 1 else { return speech[.unsettledWord] }
    switch rulings[0] {
    case .silent: return speech[.silent]
    case .conflict: return speech[.conflict]
    case .given(let outcome): return speech.values(outcome.values, of: reference)
    }
  }

  private static func quantiles(
    _ spread: SimulationResult.Spread,
    _ speech: Speech
  ) -> Pair {
    func value(_ share: Double) -> String {
      speech.value(rounded(spread.histogram.quantile(share), spread.fact, speech), of: spread.fact)
    }
    let text = speech[.medianAndSpread(value(0.5), value(0.05), value(0.95))]
    return Pair(Text(speech.title(spread.fact), as: .heading), Text(text))
  }

  /// A drawn amount to two significant digits; other quantities as they are.
  private static func rounded(_ ticks: Int64, _ fact: FactID, _ speech: Speech) -> Int64 {
    guard speech.set[fact].kind.measure == .amount else { return ticks }
    var step: Int64 = 1
    while ticks.magnitude / UInt64(step) >= 100 { step *= 10 }
    let half = step / 2
    return (ticks + (ticks < 0 ? -half : half)) / step * step
  }

  private static func effects(_ result: SimulationResult, _ speech: Speech) -> Block? {
    guard let decision = result.decisions.first(where: { !$0.effects.isEmpty }) else { return nil }
    let items = decision.effects.filter { $0.swing > 0.0005 }.prefix(5).map { effect in
      Text("\(speech.title(effect.fact)) ±\(points(effect.swing, speech))")
    }
    guard !items.isEmpty else { return nil }
    return .items(LabelledItems(Text(speech[.movesItMost], as: .heading), Array(items)))
  }

  // MARK: Numbers

  /// A share of one in percent.
  static func percent(_ share: Double, _ places: Int, _ speech: Speech) -> String {
    decimal(share * 100, places, speech) + "%"
  }

  private static func points(_ share: Double, _ speech: Speech) -> String {
    speech[.percentPoints(decimal(share * 100, 0, speech))]
  }

  /// A number with a fixed number of decimals.
  static func decimal(_ number: Double, _ places: Int, _ speech: Speech) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "–" }
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let whole = Int64((number.magnitude * scale).rounded())
    var digits = String(whole)
    while digits.count <= places { digits = "0" + digits }
    let sign = number < 0 && whole != 0 ? "-" : ""
    guard places > 0 else { return sign + digits }
    let mark = speech.language == .vietnamese ? "," : "."
    return sign + digits.dropLast(places) + mark + digits.suffix(places)
  }

  // MARK: For machines

  private static func machine(
    _ file: CaseFile,
    _ result: SimulationResult,
    _ seed: UInt64,
    _ set: PolicySet
  ) -> Record {
    let possible = result.trials - result.impossible
    let scale = 1 - (result.exactImpossible ?? 0)
    return [
      "case": .string(file.name),
      "trials": .int(Int64(result.trials)),
      "wanted": .int(Int64(result.wanted)),
      "impossible": .int(Int64(result.impossible)),
      "seed": .string("\(seed)"),
      "results": .array(
        result.decisions.map { decision in
          [
            "policy": .string(set.members[decision.reference.member].policy.name),
            "decision": .string(set[decision.reference].name),
            "outcomes": .array(
              decision.shares.map { share in
                let interval = wilsonInterval(share.count, of: possible)
                let values = share.rulings.reduce(LabelSet()) { $0.union($1.values) }
                return [
                  "values": strings(values.labels(of: set[decision.reference].values)),
                  "settled": .bool(share.rulings.count == 1),
                  "count": .int(Int64(share.count)),
                  "share": .number(possible > 0 ? Double(share.count) / Double(possible) : 0),
                  "low": .number(interval.lowerBound),
                  "high": .number(interval.upperBound),
                  "exact": share.exact.map { .number(scale > 0 ? $0 / scale : 0) } ?? nil,
                ]
              }
            ),
            "effects": .array(
              decision.effects.map { effect in
                ["fact": .string(set[effect.fact].name), "swing": .number(effect.swing)]
              }
            ),
          ]
        }
      ),
      "spreads": .array(
        result.spreads.map { spread in
          func quantile(_ share: Double) -> Datum {
            .string(set[spread.fact].decode(spread.histogram.quantile(share)).description)
          }
          return [
            "fact": .string(set[spread.fact].name), "q05": quantile(0.05),
            "q50": quantile(0.5), "q95": quantile(0.95),
          ]
        }
      ),
    ]
  }
}
