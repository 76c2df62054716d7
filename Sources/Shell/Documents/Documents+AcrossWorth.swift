import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What contenders are worth to each party, in the trainer's points, and who gains and who bears.

extension Documents {
  /// What the trials are worth by each contender, and who gains and who bears.
  static func worth(_ contested: Contested, _ speech: Speech) -> [Block] {
    let result = contested.result
    var names = result.worth.map { party($0, contested.contest, speech) }
    var rows = result.worth.map { worth in
      worth.least.indices.map { place in
        let (low, high) = (worth.least[place].mean, worth.most[place].mean)
        let text =
          high - low > 0.05
          ? "\(decimal(low, 1, speech)) … \(decimal(high, 1, speech))" : decimal(low, 1, speech)
        guard place > 0 else { return Text(text) }
        let isSame = worth.gains[place - 1] + worth.losses[place - 1] == 0
        return compared(text, isSame ? nil : worth.differences[place - 1], 1, speech)
      }
    }
    if result.damage.contains(where: { $0.mean > 0 }) {
      names.append(speech[.damageColumn])
      rows.append(
        result.damage.map { estimate in
          Text(speech.quantity(Double(rounded(Int64(estimate.mean), digits: 2)), .amount))
        }
      )
    }
    guard !rows.isEmpty else { return [] }
    let head: Sentence = result.worth.isEmpty ? .meanDamageColumn : .worthHead
    var blocks: [Block] = [
      .heading(Text(speech[head])), .table(table(names, rows, contested.contest.titles)),
    ]
    let bearing = gains(contested, speech)
    if !bearing.isEmpty {
      blocks.append(.heading(Text(speech[.whoGains])))
      blocks.append(.list(bearing.map { ListItem(Text($0)) }))
      let all = (result.names.count - 1) * result.worth.count
      if bearing.count < all {
        blocks.append(.paragraph(Text(speech[.othersTheSame], as: .faint)))
      }
    }
    return blocks
  }

  /// Whose points they are, and by which policy where each judges by itself.
  private static func party(
    _ worth: StrategyResult.Worth,
    _ contest: Contest,
    _ speech: Speech
  ) -> String {
    guard !contest.comparesPolicies else { return worth.party }
    return "\(worth.party) · \(speech[speech.set.members[worth.members[0]].policy.citation])"
  }

  /// Who gains and who bears, contender by contender.
  private static func gains(_ contested: Contested, _ speech: Speech) -> [String] {
    let result = contested.result
    return result.names.indices.dropFirst().flatMap { place in
      result.worth.compactMap { worth -> String? in
        guard worth.gains[place - 1] + worth.losses[place - 1] > 0 else { return nil }
        let difference = worth.differences[place - 1]
        func share(_ count: Int) -> String {
          percent(Double(count) / Double(max(result.possible, 1)), 1, speech)
        }
        return speech[
          .gainsAndLoses(
            strategy: contested.contest.titles[place],
            party: party(worth, contested.contest, speech),
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
}
