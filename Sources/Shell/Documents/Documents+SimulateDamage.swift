import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// What the damage comes to over all trials.

extension Documents {
  /// What the damage comes to.
  static func damage(_ simulated: Simulated, _ speech: Speech) -> [Block] {
    let result = simulated.result
    guard let fact = simulated.plan.outcomes.damage,
      let spread = result.spreads.first(where: { $0.fact == fact }), spread.values.count > 0
    else { return [] }
    let values = spread.values
    func amount(_ ticks: Double) -> String {
      speech.quantity(Double(rounded(Int64(ticks), digits: 2)), .amount)
    }
    let mean = result.risks.reduce(0) { $0 + $1.meanDamage }
    let text = speech[
      .damageQuantiles(
        mean: amount(mean),
        median: amount(Double(values.quantile(0.5))),
        high: amount(Double(values.quantile(0.95))),
        worst: amount(Double(values.quantile(0.99)))
      )
    ]
    return [
      .heading(Text(speech.title(fact))), .paragraph(Text(text)),
      .histogram(Histogram(damageBins(values, speech))),
    ]
  }

  /// How often the damage fell between round amounts, such as 1bn, 2bn, 5bn and 10bn.
  private static func damageBins(_ values: CountedValues, _ speech: Speech) -> [Histogram.Bin] {
    let total = Double(max(values.count, 1))
    let none = values.count(from: .min / 2, upTo: 0)
    func bin(_ label: String, _ count: Int) -> Histogram.Bin {
      let share = Double(count) / total
      return Histogram.Bin(Text(label), share, text: Text(percent(share, 1, speech)))
    }
    var bins = none > 0 ? [bin(speech[.noDamage], none)] : []
    let rest = total - Double(none)
    guard rest > 0 else { return bins }
    let low = values.quantile(min(1, (Double(none) + 0.02 * rest) / total))
    let high = values.quantile(min(1, (Double(none) + 0.98 * rest) / total))
    var edges = roundAmounts(from: low, upTo: high)
    while edges.count > 9 {
      edges = edges.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }
    var before: Int64 = 0
    for edge in edges {
      let text = speech.quantity(Double(edge), .amount)
      bins.append(bin(speech[.amountUpTo(text)], values.count(from: before + 1, upTo: edge)))
      before = edge
    }
    let last = speech.quantity(Double(before), .amount)
    bins.append(bin(speech[.amountAbove(last)], values.count(from: before + 1, upTo: .max / 2)))
    return bins
  }

  private static func roundAmounts(from low: Int64, upTo high: Int64) -> [Int64] {
    var amounts: [Int64] = []
    var power: Int64 = 1
    while power < .max / 100 {
      for factor: Int64 in [1, 2, 5] where factor * power >= low {
        amounts.append(factor * power)
        if factor * power >= high { return amounts }
      }
      power *= 10
    }
    return amounts
  }
}
