import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// Strategies side by side, in the same trials.

extension Documents {
  /// What strategies come to, and how each differs from the first.
  static func strategies(
    _ file: CaseFile,
    _ strategies: [Strategy],
    _ result: StrategyResult,
    seed: UInt64,
    _ speech: Speech
  ) -> Document {
    let trials = speech[.trials(result.trials, of: result.wanted)]
    var blocks: [Block] = [
      .title(
        Text(file.name, as: .strong)
          + Text(" · \(speech[.strategiesCompared(result.names.count, trials)])"),
        aside: Text(speech[.seed(seed)], as: .faint)
      ),
      .pairs(
        strategies.map { Pair(Text($0.name, as: .strong), Text(changes($0.changes, speech))) }
      ),
    ]
    for decision in result.decisions where decision.ways.contains(where: { !$0.values.isEmpty }) {
      blocks.append(.heading(speech.head(decision.reference)))
      blocks.append(.table(outcomes(decision, result, speech)))
    }
    blocks += worth(result, speech)
    if result.impossible > 0 {
      let text = speech[.impossibleTrials(result.impossible, of: result.trials)]
      blocks.append(.paragraph(Text(text, as: .warning)))
    }
    blocks.append(.paragraph(Text(speech[.strategyMethod(result.names[0], seed)], as: .faint)))
    return Document(
      schema: "sixdares.simulate-strategies/1",
      data: machine(file, result, seed, speech.set),
      blocks: blocks
    )
  }

  private static func head(_ names: [String], _ first: String = "") -> [Column] {
    [Column(Text(first), key: "what", for: .people, wrapping: .words(priority: 1))]
      + names.map { name in
        Column(
          Text(name),
          key: name,
          for: .people,
          alignment: .leading,
          wrapping: .words(priority: 2)
        )
      }
  }

  private static func outcomes(
    _ decision: StrategyResult.Decision,
    _ result: StrategyResult,
    _ speech: Speech
  ) -> Table {
    let rows = decision.ways.map { way in
      Row(
        [Cell(Text(values(way.values, decision.reference, speech)))]
          + way.counts.enumerated().map { place, count in
            let share = Double(count) / Double(max(result.possible, 1))
            let text = percent(share, 1, speech)
            guard place > 0 else { return Cell(Text(text)) }
            let difference = signed(way.differences[place - 1], scale: 100, speech)
            return Cell(Text(text) + Text("  \(difference)", as: .faint))
          }
      )
    }
    return Table(head(result.names), rows: rows)
  }

  /// The values that a decision leaves, in words.
  static func values(
    _ values: DecidedValues,
    _ reference: DecisionReference,
    _ speech: Speech
  ) -> String {
    values.isEmpty ? speech[.silent] : speech.values(values, of: reference)
  }

  /// "−16.9 ± 0.2".
  static func signed(_ estimate: Estimate, scale: Double, _ speech: Speech) -> String {
    let mean = decimal(estimate.mean * scale, 1, speech)
    let sign = estimate.mean * scale > 0.05 ? "+" : ""
    return "(\(sign)\(mean) ± \(decimal(estimate.halfWidth * scale, 1, speech)))"
  }

  // MARK: Worth

  private static func worth(_ result: StrategyResult, _ speech: Speech) -> [Block] {
    var rows = result.worth.map { worth in
      Row(
        [Cell(Text("\(worth.party) · \(citation(worth.member, speech))"))]
          + worth.least.indices.map { place in
            let (low, high) = (worth.least[place].mean, worth.most[place].mean)
            let isOpen = high - low > 0.05
            let text =
              isOpen
              ? "\(decimal(low, 1, speech)) … \(decimal(high, 1, speech))"
              : decimal(low, 1, speech)
            guard place > 0 else { return Cell(Text(text)) }
            let difference = signed(worth.differences[place - 1], scale: 1, speech)
            return Cell(Text(text) + Text("  \(difference)", as: .faint))
          }
      )
    }
    if result.damage.contains(where: { $0.mean > 0 }) {
      rows.append(
        Row(
          [Cell(Text(speech[.damageColumn]))]
            + result.damage.enumerated().map { place, estimate in
              Cell(Text(speech.quantity(Double(rounded(Int64(estimate.mean), digits: 2)), .amount)))
            }
        )
      )
    }
    guard !rows.isEmpty else { return [] }
    var blocks: [Block] = [
      .heading(Text(speech[.worthHead])), .table(Table(head(result.names), rows: rows)),
    ]
    let bearing = gains(result, speech)
    if !bearing.isEmpty {
      blocks.append(.heading(Text(speech[.whoGains])))
      blocks.append(.list(bearing.map { ListItem(Text($0)) }))
    }
    return blocks
  }

  /// Who gains and who bears, strategy by strategy.
  private static func gains(_ result: StrategyResult, _ speech: Speech) -> [String] {
    result.names.indices.dropFirst().flatMap { place in
      result.worth.map { worth in
        let difference = worth.differences[place - 1]
        func share(_ count: Int) -> String {
          percent(Double(count) / Double(max(result.possible, 1)), 1, speech)
        }
        return speech[
          .gainsAndLoses(
            strategy: result.names[place],
            party: "\(worth.party) · \(citation(worth.member, speech))",
            points: decimal(difference.mean.magnitude, 1, speech),
            isGain: difference.interval.lowerBound > 0,
            isLoss: difference.interval.upperBound < 0,
            more: share(worth.gains[place - 1]),
            less: share(worth.losses[place - 1])
          )
        ]
      }
    }
  }

  private static func citation(_ member: Int, _ speech: Speech) -> String {
    speech[speech.set.members[member].policy.citation]
  }

  // MARK: For machines

  private static func machine(
    _ file: CaseFile,
    _ result: StrategyResult,
    _ seed: UInt64,
    _ set: PolicySet
  ) -> Record {
    [
      "case": .string(file.name), "strategies": strings(result.names),
      "trials": .int(Int64(result.trials)), "wanted": .int(Int64(result.wanted)),
      "impossible": .int(Int64(result.impossible)), "seed": .string("\(seed)"),
      "results": .array(
        result.decisions.map { decision in
          [
            "policy": .string(set.members[decision.reference.member].policy.name),
            "decision": .string(set[decision.reference].name),
            "outcomes": .array(
              decision.ways.map { way in
                [
                  "values": strings(way.values.labels(of: set[decision.reference].values)),
                  "counts": .array(way.counts.map { .int(Int64($0)) }),
                  "differences": .array(way.differences.map(datum)),
                ]
              }
            ),
          ]
        }
      ),
      "worth": .array(
        result.worth.map { worth in
          [
            "party": .string(worth.party),
            "policy": .string(set.members[worth.member].policy.name),
            "least": .array(worth.least.map(datum)), "most": .array(worth.most.map(datum)),
            "differences": .array(worth.differences.map(datum)),
            "gains": .array(worth.gains.map { .int(Int64($0)) }),
            "losses": .array(worth.losses.map { .int(Int64($0)) }),
          ]
        }
      ),
      "damage": .array(result.damage.map(datum)),
    ]
  }

  /// An estimate for machines.
  static func datum(_ estimate: Estimate) -> Datum {
    ["mean": .number(estimate.mean), "halfWidth": .number(estimate.halfWidth)]
  }
}
