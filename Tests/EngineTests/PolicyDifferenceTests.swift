import DecisionDiagram
import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import TestSupport
import Testing

/// Two policies over one vocabulary: the second is the first with some lines changed.
private struct Pair {
  var first: Policy
  var second: Policy
  var text: String

  init(seed: Int) throws {
    var size = RandomPolicy.Size.tiny
    size.isVaried = seed % 2 == 1
    let text = RandomPolicy.text(seed: UInt64(seed), size: size)
    var random = SplitMix(seed: UInt64(seed) + 9000)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rules = lines.indices.filter {
      lines[$0].hasPrefix("  then ") || lines[$0].hasPrefix("  when ")
    }
    for _ in 0..<random.number(0...2) {
      guard !rules.isEmpty else { break }
      let place = random.one(of: rules)
      lines[place] =
        lines[place].hasPrefix("  then ")
        ? "  then outcome = \(random.one(of: ["mild", "severe"]))"
        : "  when not (\(lines[place].dropFirst(7)))"
    }
    self.text = text
    first = try Self.policy(text)
    second = try Self.policy(lines.joined(separator: "\n"))
  }

  static func policy(_ text: String) throws -> Policy {
    let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
    return try #require(checked.policy, "\(text)")
  }

  func reading(_ seed: Int) -> String? {
    seed % 3 == 0 ? first.readings.first?.name : nil
  }
}

extension PolicyDifference.Outcome {
  /// The same as a ruling of the naive oracle.
  fileprivate static func of(_ ruling: Ruling, _ policy: Policy) -> PolicyDifference.Outcome {
    PolicyDifference.Outcome(ruling, of: policy.decisions[0])
  }
}

@Suite struct PolicyDifferenceTests {
  @Test func `The cases that flip, their numbers and their patterns are those of brute force`()
    throws
  {
    var looked = 0
    var flipping = 0
    for seed in Seeds.of(0..<400) {
      let pair = try Pair(seed: seed)
      let reading = pair.reading(seed)
      let difference = try PolicyDifference((pair.first, nil), (pair.second, reading))
      guard let space = WholeSpace(difference.policies, limit: 700) else { continue }
      looked += 1
      #expect(difference.possibleCases.number == Natural(UInt64(space.patterns(space.points))))
      var expected: [String: [WholeSpace.Point]] = [:]
      for point in space.points { expected[key(point, space, pair), default: []].append(point) }
      let same = expected.removeValue(forKey: "")
      #expect(difference.isEquivalent == expected.isEmpty, "seed \(seed)\n\(pair.text)")
      #expect(difference.flips.count == expected.count, "seed \(seed)\n\(pair.text)")
      flipping += difference.flips.count
      for flip in difference.flips {
        let points = expected[key(flip)] ?? []
        #expect(
          flip.count.number == Natural(UInt64(space.patterns(points))),
          "seed \(seed)\n\(pair.text)"
        )
        #expect(flip.isDescribed)
        for point in points {
          #expect(flip.patterns.contains { fits($0, point, space) }, "seed \(seed)\n\(pair.text)")
        }
        let others = (same ?? []) + expected.filter { $0.key != key(flip) }.values.joined()
        for point in others {
          #expect(!flip.patterns.contains { fits($0, point, space) }, "seed \(seed)\n\(pair.text)")
        }
        guard let witness = flip.witness else { continue }
        let completions = space.completions(of: witness)
        #expect(!completions.isEmpty)
        for point in completions { #expect(key(point, space, pair) == key(flip)) }
      }
    }
    #expect(looked > 60)
    #expect(flipping > 60)
  }

  /// In which direction a case flips; empty where it does not.
  private func key(_ point: WholeSpace.Point, _ space: WholeSpace, _ pair: Pair) -> String {
    let rulings = [0, 1].map { space.oracle($0, point).ruling(DecisionID(0), point.facts) }
    var from = PolicyDifference.Outcome.of(rulings[0], pair.first)
    var to = PolicyDifference.Outcome.of(rulings[1], pair.second)
    if from == to {
      if rulings[0].force == rulings[1].force { return "" }
      from.force = rulings[0].force
      to.force = rulings[1].force
    }
    return "\(from) \(to)"
  }

  private func key(_ flip: PolicyDifference.Flip) -> String { "\(flip.from) \(flip.to)" }

  /// Whether a case fits a pattern.
  private func fits(_ pattern: Pattern, _ point: WholeSpace.Point, _ space: WholeSpace) -> Bool {
    let oracle = space.oracle(0, point)
    return pattern.items.allSatisfy { item in
      switch item {
      case .fact(let fact, let holds): oracle.holds(.holds(fact), point.facts) == holds
      case .choice(let fact, let labels): labels.contains(Int(point.facts[fact] ?? 0))
      case .member(let fact, let label, let holds):
        oracle.holds(.includes(fact, label), point.facts) == holds
      case .quantity(let fact, let stretches):
        stretches.contains { stretch in
          let value = point.facts[fact] ?? 0
          return stretch.map { $0.contains(value) } ?? (value == .max)
        }
      case .comparison(let inequality, let holds):
        oracle.holds(.atMost(inequality), point.facts) == holds
      case .known(let fact, let isKnown): point.known.contains(fact) == isKnown
      case .rule(let member, let rule, let holds):
        space.oracle(member, point).holds(.rule(rule), point.facts) == holds
      }
    }
  }

  @Test func `A policy is equivalent to itself, and the shipped ones are not to each other`() throws
  {
    let party = try #require(PolicyLibrary.policy(named: "conclusion-14")).get()
    let state = try #require(PolicyLibrary.policy(named: "decree-73")).get()
    for reading in [nil, "balanced", "strict"] {
      #expect(try PolicyDifference((party, reading), (party, reading)).isEquivalent)
    }
    let difference = try PolicyDifference((party, nil), (state, nil))
    #expect(!difference.isEquivalent)
    for flip in difference.flips {
      #expect(flip.witness != nil)
      #expect(flip.isDescribed)
      #expect(!flip.speaking.from.isEmpty || flip.from.isSilent)
      #expect(!flip.speaking.to.isEmpty || flip.to.isSilent)
    }
  }

  @Test func `What two policies derive in different ways is told apart`() throws {
    func text(_ definition: String) -> String {
      """
      # A policy {p}
      - in force: 2020-01-01 …

      ## All {all}

      ```policy
      decision outcome: one of mild, harsh

      fact a: yes/no

      fact b: yes/no

      fact either: \(definition)

      rule one
        when either
        then outcome = harsh
      ```

      """
    }
    let both = try Pair.policy(text("a and b"))
    let any = try Pair.policy(text("a or b"))
    let difference = try PolicyDifference((both, nil), (any, nil))
    #expect(difference.flips.map(\.count.number) == [2])
    #expect(difference.possibleCases.number == 4)
    #expect(try PolicyDifference((both, nil), (both, nil)).isEquivalent)
  }

  @Test func `What only a duty asks for, to see it met, describes no case`() throws {
    func text(_ value: String) -> String {
      """
      # A policy {p}
      - in force: 2020-01-01 …

      ## All {all}

      ```policy
      decision outcome: one of mild, harsh

      fact a: yes/no

      fact answered: yes/no

      fact waited: number
        range 0 .. 100

      fact b: a and not answered

      fact c: a and waited < 30

      rule one
        when a and waited <= 10
        then outcome = \(value)

      duty answer
        when a
        met when b or c
      ```

      """
    }
    let first = try Pair.policy(text("mild"))
    let second = try Pair.policy(text("harsh"))
    let difference = try PolicyDifference((first, nil), (second, nil))
    let flip = try #require(difference.flips.first)
    // `answered` is not in the space and 30 is no threshold, so `b` and `c` cannot be told there.
    let a = try #require(difference.policies.set.fact(named: "a"))
    let waited = try #require(difference.policies.set.fact(named: "waited"))
    let patterns = flip.patterns.map { Set($0.items) }
    #expect(patterns == [[.fact(a, true), .quantity(waited, [0...10_000_000])]])
  }
}
