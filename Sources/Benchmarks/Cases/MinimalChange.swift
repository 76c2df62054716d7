import Engine
import PolicyLanguage

/// `how`: the fewest changes that bring a decision about, all ties, against clingo.
enum MinimalChange: Benchmark {
  static let title = "how"

  /// Few days, so that the peer need not look at many dates.
  static let days: [Int64] = [18_900, 18_930, 18_960, 18_990]

  static func run(_ bench: Bench) throws -> [Finding] {
    let policies = try Policies(["conclusion-14"])
    let reference = try policies.responsibility
    let program = try ASPProgram(RuleModel(reference, of: policies.set), policies, days: days)
    let cases = RandomCases(policies, days: days, seed: 11)
    guard let exempted = policies.set[reference].values.firstIndex(of: "exempted") else {
      return []
    }
    let goal = LabelSet(exempted)

    func ways(_ facts: CaseFacts) throws -> HowTo {
      try Examination(facts, by: policies.compiled).ways(
        reference,
        to: { $0.values == goal },
        limit: 1000
      )
    }
    // Cases in which something has to change and can.
    var wanted: [CaseFacts] = []
    for number in 0..<2000 where wanted.count < (bench.isQuick ? 3 : 25) {
      let facts = cases[number]
      let found = try ways(facts)
      if !found.isReached, !found.ways.isEmpty { wanted.append(facts) }
    }
    var finding = Finding(
      name: "how exempted, \(wanted.count) cases, each",
      ours: .seconds(0),
      peerName: "clingo, grounded before",
      target: .timesFaster(10)
    )
    do {
      let peer = try Peer("clingo_peer", bench)
      let ground = try peer.ask(["prepare", "how", program.minimalChange(to: goal)]).seconds ?? 0
      bench.say("  clingo grounds for \(Figure.seconds(ground).text)")
      finding.agreement = .equal(wanted.count)
      for facts in wanted {
        let theirs = try peer.ask(["how", program.changingCase(facts)]).texts ?? []
        if let difference = program.difference(try ways(facts), theirs, facts) {
          finding.agreement = .different(difference)
        }
      }
      let times = try Timing.inTurns(bench.fewRounds) {
        try Timing.seconds { for facts in wanted { _ = try ways(facts) } }
      } peer: {
        try wanted.reduce(0) { sum, facts in
          sum + (try peer.ask(["how", program.changingCase(facts)]).seconds ?? 0)
        }
      }
      finding.ours = .seconds(times.ours / Double(wanted.count))
      finding.peer = times.peer.map { .seconds($0 / Double(wanted.count)) }
    } catch let missing as Peer.Missing {
      bench.say("  clingo: \(missing)")
      let time = try Timing.median(of: bench.fewRounds) {
        for facts in wanted { _ = try ways(facts) }
      }
      finding.ours = .seconds(time / Double(wanted.count))
    }
    return [finding]
  }
}

extension ASPProgram {
  /// How our ways and the peer's answers differ; nil where they say the same.
  ///
  /// Both have to name the same sets of facts. Of the values, each that the peer found lies in a
  /// stretch that we name, and each stretch that we name and that holds any value which the peer
  /// looks at holds one that it found.
  fileprivate func difference(_ ours: HowTo, _ theirs: [String], _ facts: CaseFacts) -> String? {
    var found: [Set<FactID>: [FactID: Set<Int64>]] = [:]
    for answer in theirs {
      var values: [FactID: Int64] = [:]
      for word in answer.split(separator: " ") {
        let numbers = word.split { !$0.isNumber }.compactMap { Int($0) }
        let fact = FactID(numbers[0])
        if word.hasPrefix("change") { values[fact, default: 0] += 0 }
        if word.hasPrefix("new") { values[fact] = value(numbers[1], of: fact) }
        if word.hasPrefix("add") { values[fact, default: 0] |= 1 << Int64(numbers[1]) }
      }
      for (fact, value) in values {
        found[Set(values.keys), default: [:]][fact, default: []].insert(value)
      }
    }
    let named = Dictionary(
      uniqueKeysWithValues: ours.ways.map { (Set($0.changes.map(\.fact)), $0) }
    )
    guard Set(named.keys) == Set(found.keys) else {
      func names(_ sets: [Set<FactID>]) -> String {
        sets.map { $0.sorted().map { policies.set[$0].name }.joined(separator: "+") }.sorted()
          .joined(separator: " | ")
      }
      return "\(names(Array(named.keys))) and \(names(Array(found.keys)))"
    }
    for (set, way) in named {
      for change in way.changes {
        let values = found[set]?[change.fact] ?? []
        let asked = askedLabels(change.fact).reduce(Int64(0)) { $0 | 1 << Int64($1) }
        let isSet = valueCount(change.fact) == nil
        func holds(_ segment: Segment, _ value: Int64) -> Bool {
          isSet ? segment.representative & asked == value : segment.contains(value)
        }
        let segments = change.alternatives
        let isFine =
          values.allSatisfy { value in segments.contains { holds($0, value) } }
          && segments.allSatisfy { segment in
            let isLookedAt = candidates[change.fact]?.contains { segment.contains($0) } ?? true
            return !isLookedAt || values.contains { holds(segment, $0) }
          }
        if !isFine {
          return "\(policies.set[change.fact].name): \(segments) and \(values.sorted())"
        }
      }
    }
    return nil
  }
}
