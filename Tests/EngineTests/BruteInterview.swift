import Engine
import PolicyLanguage
import TestSupport

// All decision trees, one after the other. A situation is the set of completions that the answers
// so far leave, written down one by one; nothing is taken from the diagrams.

/// The fewest expected questions, found by trying every fact after every answer.
struct BruteInterview {
  private struct Key: Hashable {
    var asked: Set<FactID>
    var left: [Int]
  }

  private let setting: RandomSetting
  private let unknown: [FactID]
  private let known: Set<FactID>
  private let features: [Feature]
  private let beliefs: [FactID: Distribution]
  /// For each completion that can be: the values, what each feature says, and what is decided.
  private var values: [[FactID: Int64]] = []
  private var signs: [[Int]] = []
  private var decided: [[Ruling]] = []
  private var memo: [Key: Double] = [:]

  init(
    _ setting: RandomSetting,
    _ compiled: CompiledPolicies,
    _ facts: CaseFacts,
    _ decisions: [DecisionReference],
    _ beliefs: [FactID: Distribution]
  ) {
    self.setting = setting
    self.beliefs = beliefs
    unknown = setting.base.filter { facts[$0] == nil }
    known = Set(setting.base.filter { facts[$0] != nil })
    features = compiled.space.features
    let naive = NaiveOracle(set: setting.set, member: 0, known: known)
    var (values, signs, decided): ([[FactID: Int64]], [[Int]], [[Ruling]]) = ([], [], [])
    let features = self.features
    setting.forEachCompletion(of: facts) { completion in
      guard naive.isPossible(completion) else { return }
      values.append(completion)
      decided.append(
        decisions.map { decision in
          NaiveOracle(set: setting.set, member: decision.member, known: known)
            .ruling(decision.decision, completion)
        }
      )
      signs.append(
        features.map { feature in
          switch feature {
          case .flag(let fact), .choice(let fact): Int(completion[fact] ?? 0)
          case .member(let fact, let label): Int((completion[fact] ?? 0) >> Int64(label) & 1)
          case .interval(let fact):
            compiled.space.cells[fact]?.cell(of: completion[fact] ?? 0) ?? 0
          case .comparison(let inequality): naive.holds(.atMost(inequality), completion) ? 1 : 0
          case .known: 0
          }
        }
      )
    }
    (self.values, self.signs, self.decided) = (values, signs, decided)
  }

  /// The fewest questions on average.
  mutating func fewest() -> Double { fewest(asked: [], left: Array(values.indices)) }

  /// The fewest questions on average when a fact is asked for first.
  mutating func expected(askingFirst fact: FactID) -> Double {
    expected(fact, asked: [], left: Array(values.indices))
  }

  /// Whether completions that differ in a fact alone are decided differently, or cannot all be.
  func matters(_ fact: FactID) -> Bool {
    var groups: [[FactID: Int64]: [Int]] = [:]
    for place in values.indices {
      var others = values[place]
      others[fact] = nil
      groups[others, default: []].append(place)
    }
    let count = setting.values(of: fact).count
    return groups.values.contains { group in
      group.count < count || Set(group.map { decided[$0] }).count > 1
    }
  }

  private mutating func fewest(asked: Set<FactID>, left: [Int]) -> Double {
    if Set(left.map { decided[$0] }).count <= 1 { return 0 }
    let key = Key(asked: asked, left: left)
    if let found = memo[key] { return found }
    var best = Double.infinity
    for fact in unknown where !asked.contains(fact) {
      best = min(best, expected(fact, asked: asked, left: left))
    }
    memo[key] = best
    return best
  }

  private mutating func expected(_ fact: FactID, asked: Set<FactID>, left: [Int]) -> Double {
    var sum = 1.0
    for (answer, weight) in classes(of: fact, asked: asked, left: left) {
      sum += weight * fewest(asked: asked.union([fact]), left: answer)
    }
    return sum
  }

  /// The answers of a fact, with how likely each counts.
  private func classes(
    of fact: FactID,
    asked: Set<FactID>,
    left: [Int]
  ) -> [(left: [Int], weight: Double)] {
    let now = asked.union([fact])
    let told = features.indices.filter {
      features[$0].facts.contains(fact) && isTold(features[$0], now)
    }
    var groups: [[Int]: [Int]] = [:]
    for place in left { groups[told.map { signs[place][$0] }, default: []].append(place) }
    var classes = groups.values.map { $0 }
    var weights = classes.map { group in
      beliefs[fact].map { belief in
        Set(group.compactMap { values[$0][fact] })
          .reduce(0) { $0 + belief.probability(of: $1...$1, within: 0...100) }
      } ?? 1
    }
    switch setting.set[fact].kind {
    case .choices, .quantity:
      var merged: [[[Int]: [Ruling]]: [Int]] = [:]
      for group in classes { merged[effect(group, now), default: []] += group }
      // What is left of merged answers is the same, so one of them stands for all.
      if beliefs[fact] == nil {
        classes = merged.keys.compactMap { key in classes.first { effect($0, now) == key } }
        weights = classes.map { _ in 1 }
      }
    case .yesNo, .choice: break
    }
    if weights.allSatisfy({ $0 == 0 }) { weights = weights.map { _ in 1 } }
    let total = weights.reduce(0, +)
    return zip(classes, weights).map { ($0.sorted(), $1 / total) }
  }

  /// Whether a feature is told by the answers so far.
  private func isTold(_ feature: Feature, _ asked: Set<FactID>) -> Bool {
    feature.facts.allSatisfy { asked.contains($0) || known.contains($0) }
  }

  /// What is decided for every combination of the features that are not told yet.
  private func effect(_ left: [Int], _ asked: Set<FactID>) -> [[Int]: [Ruling]] {
    let open = features.indices.filter { !isTold(features[$0], asked) }
    var function: [[Int]: [Ruling]] = [:]
    for place in left { function[open.map { signs[place][$0] }] = decided[place] }
    return function
  }
}

extension RandomSetting {
  /// What is expected of some yes/no facts and choices.
  func beliefs(_ random: inout SplitMix) -> [FactID: Distribution] {
    var beliefs: [FactID: Distribution] = [:]
    for fact in base where random.chance(60) {
      switch set[fact].kind {
      case .yesNo, .choice:
        let weighted = values(of: fact).map {
          Distribution.Weighted($0, Double(random.number(0...4)) + 0.5)
        }
        beliefs[fact] = .discrete(weighted)
      case .choices, .quantity: break
      }
    }
    return beliefs
  }
}
