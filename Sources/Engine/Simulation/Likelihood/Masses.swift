import DecisionDiagram
import PolicyLanguage

/// What was counted of one decision.
struct LikelihoodTally {
  /// The mass of each set of rulings.
  var all = Masses()
  /// The same where a belief has one of its parts: by belief, then by part.
  var given: [Int: [Int: Masses]] = [:]
}

/// The masses of sets of rulings, each known by a terminal.
struct Masses {
  private var byEnd: [Terminal: Double] = [:]

  subscript(end: Terminal) -> Double { byEnd[end] ?? 0 }

  // Sums go from small to large, so that they come out the same in every run.
  var total: Double { byEnd.values.sorted().reduce(0, +) }

  mutating func add(_ distribution: TerminalDistribution, _ weight: Double) {
    for end in distribution.terminals {
      let mass = distribution.mass(of: end)
      if mass > 0 { byEnd[end, default: 0] += mass * weight }
    }
  }

  mutating func add(_ other: Masses) { byEnd.merge(other.byEnd, uniquingKeysWith: +) }

  /// The masses by what the sets hold, the empty one left out.
  func shares(_ sets: RulingSets) -> [Set<Terminal>: Double] {
    var shares: [Set<Terminal>: Double] = [:]
    for (end, mass) in byEnd where end != sets.empty { shares[sets[end]] = mass }
    return shares
  }

  /// Whether the masses are the same but for the scale.
  func isProportional(to other: Masses) -> Bool {
    let (own, others) = (total, other.total)
    guard own > 0, others > 0 else { return false }
    return Set(byEnd.keys).union(other.byEnd.keys).allSatisfy {
      (self[$0] / own - other[$0] / others).magnitude < 1e-12
    }
  }
}

extension [Set<Terminal>: Double] {
  /// The mass of nothing but this.
  func lower(_ terminal: Terminal) -> Double { self[[terminal]] ?? 0 }

  /// The mass of all in which this is.
  func upper(_ terminal: Terminal) -> Double {
    filter { $0.key.contains(terminal) }.values.sorted().reduce(0, +)
  }
}
