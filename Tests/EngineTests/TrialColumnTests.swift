import PolicyLanguage
import Testing

@testable import Engine

@Suite struct TrialColumnTests {
  @Test func `Words of chosen trials are those of the same trials one by one`() {
    let philox = Philox(seed: 11)
    let first: UInt64 = 3 * 1024
    let chosen = (0..<1024).filter { $0 % 7 == 2 || $0 % 31 == 0 }
    var trials = chosen.map { Int32($0) }
    trials.append(contentsOf: repeatElement(0, count: 1024 - chosen.count))
    var words = [UInt32](repeating: 0, count: 1024)
    for stream in [0, Philox.fineStream, Philox.otherSample] {
      philox.write(trials, count: chosen.count, after: first | stream, variable: 5, into: &words)
      for (place, trial) in chosen.enumerated() {
        let alone = philox.word(trial: (first + UInt64(trial)) | stream, variable: 5)
        #expect(words[place] == alone)
      }
    }
  }

  @Test(
    arguments: [
      Distribution.normal(mean: 9500e6, deviation: 1500e6), .normal(mean: 0, deviation: 3e18),
      .lognormal(low: 300e6, high: 14e9), .lognormal(low: 1, high: 3), .uniform(3, 90),
      .triangular(0, mode: 3, 9), .exponential(mean: 50), .poisson(mean: 4),
      .truncated(.normal(mean: 5, deviation: 2), 3...7), .discrete([.init(4, 1), .init(.max, 2)]),
    ])
  func `Values made ready are the values of the distribution`(distribution: Distribution) {
    let bounds: ClosedRange<Int64> = -1_000_000_000_000...1_000_000_000_000_000
    let inverse = Inverse(distribution, within: bounds)
    let places = (0..<2000).map { (Double($0) + 0.5) / 2000 } + [0x1p-54, 1 - 0x1p-53, 0.5]
    var values = [Int64](repeating: 0, count: places.count)
    inverse.write(places, count: places.count, into: &values)
    for (place, value) in zip(places, values) {
      let expected = distribution.value(at: place, within: bounds)
      #expect(value == expected)
      #expect(inverse.value(at: place) == expected)
    }
  }

  @Test(arguments: [1, 3, 64, 65, 500])
  func `Numbers are counted, few or many`(size: Int) {
    let numbers = (0..<1000).map { Int32($0 * $0 % size) }
    var counts = [Int](repeating: 7, count: size)
    Counting.add(numbers.span, count: 900, to: &counts)
    for number in 0..<size {
      #expect(counts[number] == 7 + numbers.prefix(900).count { $0 == Int32(number) })
    }
  }
}
