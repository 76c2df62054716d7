import DecisionDiagram
import PolicyLanguage

// Each claim is a question whether a set of cases is empty: static analysis of rules as in model
// checking of policies (K. Fisler, S. Krishnamurthi, L. Meyerovich, M. Tschantz, "Verification and
// change-impact analysis of access-control policies", ICSE 2005). That a rule or a block matters is
// asked by taking it away and looking for a case that comes out otherwise.

/// What looks through one policy, compiled under its text alone and under each reading.
struct FindingSearch {
  var bench: Workbench
  var regions: [RuleRegions]
  private var statements: [[RuleRegions.Statement: Node]] = []

  init(_ policies: CompiledPolicies) {
    bench = Workbench(policies)
    regions = policies.set.members.indices.map { RuleRegions(policies.set, member: $0) }
  }

  var set: PolicySet { bench.set }
  var policy: Policy { self.set.members[0].policy }
  /// The places of the members: the text alone, then the readings.
  var members: [Int] { Array(regions.indices) }

  mutating func possibleCases() throws -> CaseCount { try bench.count(.yes) }

  /// Everything that is to be found.
  mutating func all() throws -> [Finding] {
    guard bench.care != .no else { return [Finding(.noCase)] }
    for member in members { statements.append(try regions[member].statements(&bench)) }
    var found = try conflicts()
    let rules = policy.rules.indices.map(RuleID.init)
    let (idle, hopeless) = try idleRules(rules)
    found += idle
    found += try idleBlocks(except: hopeless)
    found += try idleDuties() + unreachedValues() + idleFacts() + leftOpen(rules)
    return found
  }

  // MARK: Readings

  /// The readings of some members; empty where these are all that count.
  func readings(_ some: [Int], of all: [Int]) -> [String?] {
    some == all ? [] : some.map { set.members[$0].reading }
  }

  /// Under which readings something is worth telling: for the text, where it is so by the text
  /// alone; for what belongs to readings, where it is so under any of them.
  ///
  /// That a reading's exceptions take the word from a rule of the text is what they are there for.
  func telling(_ some: [Int], isInterpretation: Bool) -> Bool {
    isInterpretation ? !some.isEmpty : some.contains(0)
  }

  mutating func witness(_ region: Node) throws -> Witness? {
    try WitnessSearch.witness(of: region, &bench)
  }

  // MARK: Conflicts

  private mutating func conflicts() throws -> [Finding] {
    var found: [Finding] = []
    for first in policy.rules.indices {
      for second in policy.rules.indices.dropFirst(first + 1) {
        guard let one = policy.rules[first].conclusion, let other = policy.rules[second].conclusion,
          one.decision == other.decision, one.outcome.values != other.outcome.values
        else { continue }
        let pair = (RuleID(first), RuleID(second))
        let all = members.filter { member in
          [pair.0, pair.1].allSatisfy(regions[member].active.contains)
        }
        var some: [(member: Int, region: Node)] = []
        for member in all {
          let left = try regions[member].speaks(pair.0, &bench)
          let right = try regions[member].speaks(pair.1, &bench)
          let both = try bench.store.and([bench.care, left, right])
          if both != .no { some.append((member, both)) }
        }
        guard let shown = some.first else { continue }
        found.append(
          Finding(
            .conflict(pair.0, pair.1),
            under: readings(some.map(\.member), of: all),
            witness: try witness(shown.region),
            count: try bench.count(shown.region)
          )
        )
      }
    }
    return found
  }

  // MARK: Rules that do nothing

  /// The rules that never hold, speak or matter, and those of them that never hold.
  private mutating func idleRules(
    _ rules: [RuleID]
  ) throws -> (findings: [Finding], hopeless: Set<RuleID>) {
    var found: [Finding] = []
    var hopeless: Set<RuleID> = []
    for rule in rules {
      let holds = try bench.node(of: rule, member: 0)
      guard try bench.isPossible(holds) else {
        found.append(Finding(.neverHolds(rule)))
        hopeless.insert(rule)
        continue
      }
      guard policy.rules[rule.index].conclusion != nil else { continue }
      if let finding = try idle(rule, holds) { found.append(finding) }
    }
    return (found, hopeless)
  }

  private mutating func idle(_ rule: RuleID, _ holds: Node) throws -> Finding? {
    let declared = policy.rules[rule.index]
    let all = members.filter { regions[$0].active.contains(rule) }
    var silent: [Int] = []
    var useless: [Int] = []
    for member in all {
      let speaks = try regions[member].speaks(rule, &bench)
      if try !bench.isPossible(speaks) {
        silent.append(member)
      } else if try !changes(member, silencing: rule) {
        useless.append(member)
      }
    }
    if telling(silent, isInterpretation: declared.isInterpretation) {
      let witness = try witness(holds)
      return Finding(
        .neverSpeaks(rule),
        under: readings(silent, of: all),
        witness: witness,
        speaking: set.speaking(in: witness, member: silent[0], declared.conclusion?.decision)
      )
    }
    guard telling(useless, isInterpretation: declared.isInterpretation) else { return nil }
    let witness = try witness(regions[useless[0]].speaks(rule, &bench))
    return Finding(
      .neverMatters(rule),
      under: readings(useless, of: all),
      witness: witness,
      speaking: set.speaking(in: witness, member: useless[0], declared.conclusion?.decision)
    )
  }

  private mutating func idleBlocks(except hopeless: Set<RuleID>) throws -> [Finding] {
    var found: [Finding] = []
    let blocks = members.flatMap { regions[$0].blocks }
    for block in blocks.distinctElements where !hopeless.contains(block.blocker) {
      let all = members.filter { regions[$0].blocks.contains(block) }
      let idle = try all.filter { try !changes($0, cutting: block) }
      let ends = [block.blocker, block.target].map { policy.rules[$0.index] }
      guard telling(idle, isInterpretation: ends.contains(where: \.isInterpretation)) else {
        continue
      }
      let holds = try bench.node(of: block.blocker, member: 0)
      let target = try bench.node(of: block.target, member: 0)
      let both = try bench.store.and(holds, target)
      found.append(
        Finding(
          .neverBlocks(block.blocker, block.target),
          under: readings(idle, of: all),
          witness: try witness(bench.isPossible(both) ? both : holds)
        )
      )
    }
    return found
  }

  /// Whether some case comes out otherwise without a rule, or without a block.
  private mutating func changes(
    _ member: Int,
    silencing rule: RuleID? = nil,
    cutting block: RuleRegions.Block? = nil
  ) throws -> Bool {
    var without = RuleRegions(self.set, member: member, silencing: rule, cutting: block)
    let after = try without.statements(&bench)
    for (statement, before) in statements[member] {
      let change = try bench.store.xor(before, after[statement] ?? .no)
      if try bench.isPossible(change) { return true }
    }
    return false
  }
}

extension [RuleRegions.Block] {
  /// The same, each once.
  fileprivate var distinctElements: [RuleRegions.Block] {
    var seen: Set<RuleRegions.Block> = []
    return filter { seen.insert($0).inserted }
  }
}
