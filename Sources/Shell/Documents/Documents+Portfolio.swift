import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// All cases of a workspace simulated together.

extension Documents {
  /// What comes of all cases, and of each cadre's.
  static func portfolio(
    _ result: PortfolioResult,
    _ names: [String: String],
    seed: UInt64,
    leftOut: [String],
    stop: SimulationStop,
    _ speech: Speech
  ) -> Document {
    let trials = speech[.trials(result.trials, of: result.wanted, stop)]
    var blocks: [Block] = [
      .title(
        Text(speech[.allCases(result.total.cases)], as: .strong) + Text(" · \(trials)"),
        aside: Text(speech[.seed(seed)], as: .faint)
      )
    ]
    blocks += notes(leftOut, speech) + [.table(tallies(result.total, speech))]
    blocks += damage(result.total, speech)
    let cadres = result.cadres.filter { $0.cadre != nil }
    if !cadres.isEmpty {
      blocks.append(.heading(Text(speech[.perCadre])))
      blocks.append(.table(table(of: cadres, names, speech)))
    }
    if result.impossible > 0 {
      let text = speech[.impossibleTrials(result.impossible, of: result.trials)]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    blocks.append(.paragraph(Text(speech[.portfolioMethod(seed)], as: .faint)))
    return Document(
      schema: "sixdares.simulate-all/1",
      data: [
        "trials": .int(Int64(result.trials)), "wanted": .int(Int64(result.wanted)),
        "impossible": .int(Int64(result.impossible)), "seed": .string("\(seed)"),
        "total": .object(machine(result.total, speech.set)),
        "cadres": .array(cadres.map { .object(machine($0, speech.set)) }),
      ],
      blocks: blocks
    )
  }

  private static func tallies(_ part: PortfolioResult.Part, _ speech: Speech) -> Table {
    Table(
      [
        Column(Text(speech[.policyWord]), key: "policy", for: .people, wrapping: .never),
        Column(Text(speech[.outcomeColumn]), key: "outcome", for: .people),
        Column(
          Text(speech[.meanCasesColumn]),
          key: "cases",
          for: .people,
          alignment: .trailing,
          wrapping: .never
        ),
        Column(Text(speech[.rangeColumn]), key: "range", for: .people, wrapping: .never),
      ],
      rows: responsibility(part, speech.set).map { tally in
        let cases = tally.cases
        return Row([
          Cell(Text(speech.citation(tally.reference), as: .clause)),
          Cell(Text(values(tally.values, tally.reference, speech))),
          Cell(
            Text("\(decimal(cases.mean, 2, speech)) ± \(decimal(cases.halfWidth, 2, speech))")
          ), Cell(Text("\(tally.quantile(0.05)) … \(tally.quantile(0.95))")),
        ])
      }
    )
  }

  private static func responsibility(
    _ part: PortfolioResult.Part,
    _ set: PolicySet
  ) -> [PortfolioResult.Tally] {
    let main = part.tallies.filter { set[$0.reference].name == "responsibility" }
    return (main.isEmpty ? part.tallies : main).filter { $0.cases.mean > 0 }
  }

  private static func damage(_ part: PortfolioResult.Part, _ speech: Speech) -> [Block] {
    guard part.meanDamage.mean > 0 else { return [] }
    func amount(_ ticks: Double) -> String {
      speech.quantity(Double(rounded(Int64(ticks), digits: 2)), .amount)
    }
    func quantile(_ place: Double) -> String { amount(Double(part.damage.quantile(place))) }
    let text = speech[
      .damageQuantiles(
        mean: amount(part.meanDamage.mean),
        median: quantile(0.5),
        high: quantile(0.95),
        worst: quantile(0.99)
      )
    ]
    return [.heading(Text(speech[.damageColumn])), .paragraph(Text(text))]
  }

  private static func table(
    of cadres: [PortfolioResult.Part],
    _ names: [String: String],
    _ speech: Speech
  ) -> Table {
    Table(
      [
        Column(Text(speech[.cadreColumn]), key: "cadre", for: .people),
        Column(
          Text(speech[.casesColumn]),
          key: "cases",
          for: .people,
          alignment: .trailing,
          wrapping: .never
        ),
        Column(Text(speech[.outcomeColumn]), key: "outcomes", for: .people),
        Column(
          Text(speech[.meanDamageColumn]),
          key: "damage",
          for: .people,
          alignment: .trailing,
          wrapping: .never
        ),
      ],
      rows: cadres.map { part in
        let first = responsibility(part, speech.set).first?.reference
        let outcomes = responsibility(part, speech.set).filter { $0.reference == first }
          .map { tally in
            let outcome = values(tally.values, tally.reference, speech)
            return "\(outcome) \(decimal(tally.cases.mean, 2, speech))"
          }
        let mean = part.meanDamage.mean
        let id = part.cadre ?? ""
        let name = names[id] ?? ""
        return Row([
          Cell(Text(name.isEmpty ? id : name)), Cell(Text("\(part.cases)")),
          Cell(Text(outcomes.joined(separator: " · "))),
          Cell(
            Text(
              mean > 0
                ? speech.quantity(Double(rounded(Int64(mean), digits: 2)), .amount) : "–"
            )
          ),
        ])
      }
    )
  }

  private static func machine(_ part: PortfolioResult.Part, _ set: PolicySet) -> Record {
    [
      "cadre": part.cadre.map { .string($0) } ?? nil, "cases": .int(Int64(part.cases)),
      "tallies": .array(
        part.tallies.map { tally in
          [
            "policy": .string(set.members[tally.reference.member].policy.name),
            "decision": .string(set[tally.reference].name),
            "values": strings(tally.values.labels(of: set[tally.reference].values)),
            "cases": datum(tally.cases),
            "trialsByCases": .array(tally.trialsByCases.map { .int(Int64($0)) }),
          ]
        }
      ), "meanDamage": datum(part.meanDamage),
    ]
  }
}
