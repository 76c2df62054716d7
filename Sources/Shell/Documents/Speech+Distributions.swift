import Diagnostics
import Engine
import PolicyLanguage

extension Speech {
  /// What is expected of a fact, in words.
  func expected(_ distribution: Distribution, of fact: FactID) -> String {
    guard case .discrete(let values) = distribution else {
      return expected(distribution, in: set[fact].kind.measure ?? .number)
    }
    let total = values.reduce(0) { $0 + $1.weight }
    return values.map { entry in
      "\(value(entry.value, of: fact)) \(share(total > 0 ? entry.weight / total : 0))"
    }.joined(separator: " · ")
  }

  /// What is expected of a quantity, in words.
  func expected(_ distribution: Distribution, in measure: Measure) -> String {
    self[sentence(distribution, measure)]
  }

  private func sentence(_ distribution: Distribution, _ measure: Measure) -> Sentence {
    func text(_ ticks: Double) -> String { quantity(ticks, measure) }
    switch distribution {
    case .discrete(let values):
      let total = values.reduce(0) { $0 + $1.weight }
      let parts = values.map { "\(text(Double($0.value))) \(share($0.weight / total))" }
      return Sentence(verbatim: parts.joined(separator: " · "))
    case .fixed(let value): return Sentence(verbatim: text(value))
    case .uniform(let low, let high): return .uniformly(text(low), text(high))
    case .normal(let mean, let deviation):
      return .normally(text(mean), quantity(deviation, measure == .date ? .days : measure))
    case .lognormal(let low, let high): return .lognormally(text(low), text(high))
    case .triangular(let low, let mode, let high):
      return .peaked("triangular", text(low), text(mode), text(high))
    case .pert(let low, let mode, let high):
      return .peaked("pert", text(low), text(mode), text(high))
    case .beta(let a, let b, from: let low, to: let high):
      return .shaped(plain(a), plain(b), text(low), text(high))
    case .exponential(let mean): return .exponentially(text(mean))
    case .poisson(let mean): return .byEvents(plain(mean))
    case .binomial(let tries, let chance):
      return .byTries(Quantity(tries, .count).text(in: language), share(chance))
    case .truncated(let inner, let range):
      return .cutTo(sentence(inner, measure), text(range.lowerBound), text(range.upperBound))
    }
  }

  /// A quantity of so many ticks.
  func quantity(_ ticks: Double, _ measure: Measure) -> String {
    guard ticks.isFinite, ticks.magnitude < 9e18 else { return "–" }
    return Quantity(Int64(ticks.rounded()), measure).text(in: language)
  }

  /// A share of the whole, as exact as it was written.
  func share(_ share: Double) -> String { quantity(share * 1_000_000, .share) }

  private func plain(_ number: Double) -> String { quantity(number * 1_000_000, .number) }
}
