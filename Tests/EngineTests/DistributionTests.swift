import Diagnostics
import PolicyLanguage
import Testing

@testable import Engine

/// A distribution with its published mean, variance and quantiles of 5%, 50% and 95%, in ticks.
struct PublishedDistribution: Sendable, CustomTestStringConvertible {
  var text: String
  var measure: Measure
  var mean: Double
  var variance: Double
  var quantiles: [Double]

  init(_ text: String, _ measure: Measure, _ mean: Double, _ variance: Double, _ q: [Double]) {
    self.text = text
    self.measure = measure
    self.mean = mean
    self.variance = variance
    quantiles = q
  }

  var testDescription: String { text }

  // From scipy 1.17.1, the same parameters.
  static let all = [
    Self(
      "normal(9000, 1500)",
      .count,
      9000,
      2_250_000,
      [6532.719559572791, 9000, 11467.2804404272]
    ),
    Self("normal 5000 to 9000", .count, 7000, 1_478_446.03787278, [5000, 7000, 9000]),
    Self("1bn to 4bn", .amount, 2_185_703_320.1624947, 9.283474390845463e17, [1e9, 2e9, 4e9]),
    Self("uniform(1bn, 4bn)", .amount, 2.5e9, 7.5e17, [1.15e9, 2.5e9, 3.85e9]),
    Self(
      "triangular(0, 1bn, 4bn)",
      .amount,
      1_666_666_666.6666667,
      7.222222222222222e17,
      [447_213_595.4999579, 1_550_510_257.2168221, 3_225_403_330.7585163]
    ),
    Self(
      "pert(0, 1bn, 4bn)",
      .amount,
      1_333_333_333.3333333,
      5.079365079365079e17,
      [305_761_565.64931554, 1_255_240_681.8227897, 2_629_633_272.0045547]
    ),
    Self(
      "beta(2.5, 5)",
      .share,
      333_333.3333333333,
      26_143_790_849.673203,
      [95_509.83308960998, 317_856.209443921, 624_471.9980354134]
    ),
    Self(
      "beta(0.5, 0.5)",
      .share,
      500_000,
      125_000_000_000,
      [6_155.829702431137, 500_000, 993_844.1702975689]
    ),
    Self(
      "exponential(3bn)",
      .amount,
      3e9,
      9e18,
      [153_879_883.1626516, 2_079_441_541.6798358, 8_987_196_820.66197]
    ),
    Self("poisson(2.5)", .count, 2.5, 2.5, [0, 2, 5]),
    Self("poisson(12345.5)", .count, 12345.5, 12345.5, [12163, 12345, 12529]),
    Self("binomial(40, 20%)", .count, 8, 6.4, [4, 8, 12]),
    Self("binomial(100000, 30%)", .count, 30000, 21000, [29762, 30000, 30238]),
    Self(
      "normal(9000, 1500) in 0..12000",
      .count,
      8917.128215223844,
      1_994_516.801047642,
      [6516.023478813428, 8957.224611969135, 11195.82816911243]
    ),
    Self(
      "normal(9000, 1500) in 7500..9750",
      .count,
      8690.053172907701,
      388_739.8329446095,
      [7656.950323503887, 8716.547651691337, 9638.48961880044]
    ),
    Self(
      "poisson(2.5) in 2..5",
      .count,
      3.0159362549800792,
      0.9798257170521101,
      [2, 3, 5]
    ),
    Self("fixed(3bn)", .amount, 3e9, 0, [3e9, 3e9, 3e9]),
    Self("1bn:25% 2bn:50% 4bn:25%", .amount, 2.25e9, 1.1875e18, [1e9, 2e9, 4e9]),
  ]
}

@Suite struct DistributionTests {
  private func parse(_ text: String, _ measure: Measure) throws -> Distribution {
    try Distribution.parse(text, in: measure, named: "it")
  }

  @Test(arguments: PublishedDistribution.all)
  func `Moments and quantiles are the published ones`(_ published: PublishedDistribution) throws {
    let distribution = try parse(published.text, published.measure)
    #expect((distribution.mean / published.mean - 1).magnitude < 1e-9)
    #expect(
      (distribution.variance - published.variance).magnitude <= 1e-7 * published.variance
    )
    for (place, quantile) in zip([0.05, 0.5, 0.95], published.quantiles) {
      let ours = distribution.quantile(place)
      #expect((ours - quantile).magnitude <= 1e-9 * max(1, quantile.magnitude))
    }
  }

  @Test(arguments: PublishedDistribution.all)
  func `Quantile and distribution function undo each other`(
    _ published: PublishedDistribution
  ) throws {
    let distribution = try parse(published.text, published.measure)
    for step in 1..<200 {
      let place = Double(step) / 200
      let value = distribution.quantile(place)
      // Rounding may leave the share a hair below; of a count, the next lower value is too low.
      #expect(distribution.probability(upTo: value) >= place - 1e-9)
      #expect(distribution.probability(below: value) <= place + 1e-9)
    }
  }

  // With all of a seed's draws, the Kolmogorov–Smirnov distance times √n is beyond 1.95 once in a
  // thousand seeds, and less often for counts; the seed is fixed.
  @Test(arguments: PublishedDistribution.all)
  func `Draws of a fixed seed fit`(_ published: PublishedDistribution) throws {
    let distribution = try parse(published.text, published.measure)
    let philox = Philox(seed: 11)
    let number = 4000
    var draws = (0..<number).map {
      distribution.quantile(philox.uniform(trial: UInt64($0), variable: 5))
    }
    draws.sort()
    var distance = 0.0
    var place = 0
    while place < number {
      var next = place
      while next < number, draws[next] == draws[place] { next += 1 }
      let upTo = distribution.probability(upTo: draws[place])
      let below = distribution.probability(below: draws[place])
      distance = max(distance, (Double(next) / Double(number) - upTo).magnitude)
      distance = max(distance, (Double(place) / Double(number) - below).magnitude)
      place = next
    }
    #expect(distance * Double(number).squareRoot() < 1.95)
  }

  @Test(
    arguments: [
      ("poisson(2.5)", Measure.amount, "wrong-distribution"),
      ("binomial(3, 140%)", .count, "bad-chance"), ("binomial(0, 40%)", .count, "bad-parameters"),
      ("binomial(2.5, 40%)", .count, "wrong-unit"), ("poisson(2m)", .count, "wrong-unit"),
      ("poisson(2000000)", .count, "bad-parameters"), ("poisson(-1)", .count, "bad-parameters"),
      ("exponential(0)", .amount, "bad-parameters"), ("beta(0, 1)", .share, "bad-parameters"),
      ("beta(2, 5)", .amount, "parameter-count"),
      ("beta(2, 5, 4bn, 1bn)", .amount, "bad-parameters"),
      ("pert(1bn, 5bn, 4bn)", .amount, "bad-parameters"), ("fixed(3)", .amount, "wrong-unit"),
      ("normal(9000, 1500) in 50000..60000", .count, "bad-parameters"),
      ("normal(9000, 1500) in 9000..10", .count, "bad-parameters"),
      ("uniform 1 to 2", .count, "unknown-distribution"),
      ("lognormal 2021-01-01 to 2021-02-01", .date, "wrong-distribution"),
    ])
  func `What makes no distribution is refused`(text: String, measure: Measure, code: String) {
    let error = #expect(throws: UncertaintyError.self) { try parse(text, measure) }
    #expect(error?.code == code)
  }

  @Test func `Whatever may go wrong is said with the nearest name`() {
    let error = #expect(throws: UncertaintyError.self) { try parse("poison(2)", .count) }
    #expect(error?.help?.en.contains("poisson") == true)
  }
}
