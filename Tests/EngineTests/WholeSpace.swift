import DecisionDiagram
import Engine
import PolicyLanguage
import TestSupport
import Testing

/// Every possible case of a small policy, written out one by one.
struct WholeSpace {
  /// A completed case: what every fact is, and what is known.
  struct Point {
    var facts: [FactID: Int64]
    var known: Set<FactID>
    /// What the policies see of it.
    var features: [UInt8]
  }

  let set: PolicySet
  private(set) var points: [Point] = []
  /// The facts of which some rule asks whether they are known.
  private let askedWhetherKnown: Set<FactID>

  /// Lists all possible cases; nil where there would be too many.
  init?(_ policies: CompiledPolicies, limit: Int = 6000) {
    set = policies.set
    let setting = RandomSetting(set, text: "")
    let space = policies.space
    let asked = setting.base.filter { space.variable(of: .known($0)) != nil }
    askedWhetherKnown = Set(asked)
    let nothing = CaseFacts(count: set.facts.count)
    guard setting.completions(of: nothing) << asked.count <= limit else { return nil }
    var points: [Point] = []
    setting.forEachCompletion(of: nothing) { facts in
      guard NaiveOracle(set: set, member: 0, known: []).isPossible(facts) else { return }
      var complete = nothing
      for (fact, value) in facts { complete[fact] = value }
      let seen = space.assignment(of: complete).values
      for bits in 0..<1 << asked.count {
        let unknown = asked.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
        var features = seen
        for fact in unknown {
          if let variable = space.variable(of: .known(fact)) { features[variable.index] = 0 }
        }
        let known = Set(setting.base).subtracting(unknown)
        points.append(Point(facts: facts, known: known, features: features))
      }
    }
    self.points = points
  }

  /// How many cases the policies can tell apart.
  func patterns(_ some: [Point]) -> Int { Set(some.map(\.features)).count }

  func oracle(_ member: Int, _ point: Point) -> NaiveOracle {
    NaiveOracle(set: set, member: member, known: point.known)
  }

  /// The completions of what a witness knows.
  func completions(of witness: Witness) -> [Point] {
    points.filter { point in
      witness.facts.values.indices.allSatisfy { place in
        let fact = FactID(place)
        guard let value = witness.facts[fact] else { return isUnknown(fact, point) }
        return point.facts[fact] == value && point.known.contains(fact)
      }
    }
  }

  /// Whether a fact may count as unknown: known facts differ from unknown ones only where it is asked.
  private func isUnknown(_ fact: FactID, _ point: Point) -> Bool {
    !askedWhetherKnown.contains(fact) || !point.known.contains(fact)
  }
}

extension RandomPolicy.Size {
  /// Policies whose whole space can be written out.
  static var tiny: RandomPolicy.Size {
    var size = RandomPolicy.Size()
    size.flags = 1...3
    size.choices = 0...1
    size.sets = 0...1
    size.amounts = 0...1
    size.dates = 0...2
    size.rules = 2...7
    size.asksWhetherKnown = 12
    return size
  }
}
