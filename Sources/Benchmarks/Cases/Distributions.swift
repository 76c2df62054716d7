import Engine
import Foundation
import PolicyLanguage

/// The distributions of plans beside scipy's: moments and quantiles by the same parameters.
enum Distributions: Benchmark {
  static let title = "Distributions"

  /// The families: what is typed, scipy's name, its parameters.
  private static let families: [(text: String, name: String, parameters: [Double])] = [
    ("uniform(300, 14000)", "uniform", [300, 14000]),
    ("normal(9000, 1500)", "normal", [9000, 1500]),
    ("lognormal(1000, 4000)", "lognormal", [1000, 4000]),
    ("triangular(1000, 2000, 6000)", "triangular", [1000, 2000, 6000]),
    ("pert(1000, 2000, 6000)", "pert", [1000, 2000, 6000]),
    ("beta(8, 2, 0, 1000)", "beta", [8, 2, 0, 1000]),
    ("exponential(2500)", "exponential", [2500]), ("poisson(98)", "poisson", [98]),
    ("binomial(200, 37%)", "binomial", [200, 0.37]),
    ("normal(9000, 1500) in 8000..12000", "truncated normal", [9000, 1500, 8000, 12000]),
  ]

  static func run(_ bench: Bench) throws -> [Finding] {
    let places = (0..<bench.size(100_000)).map { (Double($0) + 0.5) / Double(bench.size(100_000)) }
    let ours = try families.map { try Distribution.parse($0.text, in: .count, named: $0.name) }
    func describe() -> [Double] {
      ours.flatMap { one in [one.mean, one.variance] + places.map(one.quantile) }
    }
    let rows = describe()
    var finding = Finding(
      name: "moments and \(places.count) quantiles of \(families.count) families, 1 thread",
      ours: .seconds(Timing.median(of: bench.isQuick ? 1 : 3) { _ = describe() }),
      peerName: "scipy"
    )
    do {
      let peer = try Peer("scipy_peer", bench)
      let chosen = families.map { [$0.name, $0.parameters] as [Any] }
      let answer = try peer.ask([
        "describe", text(try JSONSerialization.data(withJSONObject: chosen)),
        text(try JSONEncoder().encode(places)),
      ])
      finding.peer = answer.seconds.map { .seconds($0) }
      finding.agreement = compare(rows, answer.reals ?? [], places.count + 2)
    } catch let missing as Peer.Missing {
      bench.say("  scipy: \(missing)")
    }
    return [finding]
  }

  private static func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

  /// Relative differences up to a thousand-millionth are those of two ways to round.
  private static func compare(
    _ ours: [Double],
    _ theirs: [Double],
    _ width: Int
  ) -> Finding.Agreement {
    guard ours.count == theirs.count else {
      return .different("\(ours.count) numbers and \(theirs.count)")
    }
    for (place, (own, other)) in zip(ours, theirs).enumerated() {
      let scale = max(other.magnitude, 1e-9)
      if (own - other).magnitude / scale > 1e-9 {
        return .different("\(families[place / width].text): \(own) and \(other)")
      }
    }
    return .equal(ours.count)
  }
}
