import DecisionDiagram
import PolicyLanguage

// A case with few facts that settles a question is a short implicant of the region that stands for
// it (a Boolean function's implicants of fewest literals: W. V. Quine, "The problem of simplifying
// truth functions", 1952), where a literal is a whole fact. A set of facts does if some values of
// them put every possible completion inside: one quantification for each set, no enumeration of
// values. What is open for every set of facts is quantified once for all. Facts without which nothing does are found first, one by one, and are in every set; the
// others are tried on top of them, smallest sets first. Values are then made exact, and what was
// found is looked at once more as the case that it is.

/// What finds a case, of as few facts as can be, all of whose completions lie in a region.
struct WitnessSearch {
  private var bench: Workbench
  private let region: Node
  private let everywhere: Box
  /// Over all that no candidate tells: `yes` where every possible case lies inside, `no` where some do
  /// not, `outside` where none can be.
  private var common = Node.no

  /// How many sets of facts are tried before the search makes do with a small one.
  static let setLimit = 400
  /// How many combinations of values are made exact for one set of facts.
  static let attemptLimit = 24

  private init(_ policies: CompiledPolicies, region: Node) {
    bench = Workbench(policies)
    self.region = region
    everywhere = bench.store.wholeBox
  }

  /// Looks for a case all of whose completions lie in a region.
  ///
  /// - Parameters:
  ///   - region: Where the case has to lie.
  ///   - bench: Where the region was built.
  /// - Returns: The case; nil where none was found whose values can be told exactly.
  /// - Throws: An error when it was interrupted or grew too large.
  static func witness(of region: Node, _ bench: inout Workbench) throws -> Witness? {
    var search = WitnessSearch(bench.policies, region: region)
    // The search works in the same store: taken and given back, it need not be copied.
    swap(&search.bench, &bench)
    defer { swap(&search.bench, &bench) }
    return try search.witness()
  }

  private mutating func witness() throws -> Witness? {
    guard try bench.isPossible(region) else { return nil }
    let seen = try bench.store.within(bench.care, region)
    let candidates = try relevantFacts()
    common = try bench.store.combine(seen, overEach: open(to: candidates), with: Self.agreement)
    let needed = try candidates.filter { try isNeeded($0) }
    let others = candidates.filter { !needed.contains($0) }
    var tried = 0
    var isFewest = true
    for size in 0...max(others.count, 0) {
      for extra in others.combinations(of: size) {
        tried += 1
        guard tried <= Self.setLimit else {
          return try reduced(candidates)
        }
        let chosen = (needed + extra).sorted()
        let good = try settling(chosen)
        guard good != .no else { continue }
        if let facts = try exact(chosen, good) { return Witness(facts: facts, isFewest: isFewest) }
        isFewest = false
      }
    }
    return nil
  }

  // MARK: Sets of facts

  /// The facts that tell inside from outside.
  private mutating func relevantFacts() throws -> [FactID] {
    let smaller = try bench.store.simplify(region, assuming: bench.care)
    return Set(bench.store.support(of: smaller).flatMap { bench.space[$0].facts }).sorted()
  }

  /// Whether no case that does not know a fact lies inside for sure.
  private mutating func isNeeded(_ fact: FactID) throws -> Bool {
    let known = bench.space.variable(of: .known(fact))
    let open = bench.space.variables(of: fact).filter { $0 != known }
    // A way inside that never looks at the fact shows it at once.
    var around = everywhere
    for variable in open { around[variable] = [] }
    if let known { around[known] = [0] }
    if bench.store.isTrue(common, somewhereIn: around) { return false }
    var given = common
    if let known { given = try bench.store.restrict(common, known, to: 0) }
    let settled = try bench.store.combine(given, overEach: open, with: Self.agreement)
    return !bench.store.isTrue(settled, somewhereIn: everywhere)
  }

  /// Where values of some candidates put every possible completion inside; `no` where they cannot.
  private mutating func settling(_ chosen: [FactID]) throws -> Node {
    let given = try bench.store.restrict(common, to: knowing(chosen))
    let open = open(to: chosen)
    let settled = try bench.store.combine(given, overEach: open, with: Self.agreement)
    return try bench.store.indicator(settled, of: [.yes])
  }

  /// What of a case is open when some facts are given, besides which facts are known.
  private func open(to chosen: [FactID]) -> [Variable] {
    let space = bench.space
    var isChosen = [Bool](repeating: false, count: space.set.facts.count)
    for fact in chosen { isChosen[fact.index] = true }
    var isOpen = [Bool](repeating: false, count: space.features.count)
    for fact in isChosen.indices where !isChosen[fact] {
      for variable in space.variables(of: FactID(fact)) { isOpen[variable.index] = true }
    }
    for (_, variable) in space.knowing { isOpen[variable.index] = false }
    return isOpen.indices.filter { isOpen[$0] }.map { Variable($0) }
  }

  /// Whether all possible cases lie inside; what cannot be does not count.
  private static let agreement = BinaryOperation(
    "agreement",
    isCommutative: true,
    isIdempotent: true,
    neutral: .outside,
    absorbing: .no
  ) { a, b in a == .outside ? b : b == .outside || a == b ? a : .no }

  /// What is known of which facts when some are given.
  private func knowing(_ chosen: [FactID]) -> Assignment {
    var assignment = Assignment(unknownOver: bench.space.features.count)
    for (fact, variable) in bench.space.knowing {
      assignment[variable] = chosen.contains(fact) ? 1 : 0
    }
    return assignment
  }

  /// A case that knows all facts that it can, and then no fact that it can do without.
  private mutating func reduced(_ candidates: [FactID]) throws -> Witness? {
    // What has to be unknown is not given: a point of the region tells.
    let point = point(of: try bench.store.and(bench.care, region), Assignment(unknownOver: 0))
    var chosen = candidates.filter { fact in
      bench.space.variable(of: .known(fact)).map { point[$0] != 0 } ?? true
    }
    guard try settling(chosen) != .no else { return nil }
    for fact in chosen {
      let fewer = chosen.filter { $0 != fact }
      if try settling(fewer) != .no { chosen = fewer }
    }
    let facts = try exact(chosen, settling(chosen))
    return facts.map { Witness(facts: $0, isFewest: false) }
  }

  // MARK: Exact values

  /// Exact values of some facts that settle it, checked as a case.
  private mutating func exact(_ chosen: [FactID], _ good: Node) throws -> CaseFacts? {
    let given = knowing(chosen)
    let care = try bench.store.restrict(bench.care, to: given)
    let frozen = bench.store.freeze(good)
    for path in frozen.paths(to: [.yes]).prefix(Self.attemptLimit) {
      var picked = given
      picked.choose(from: path.cube)
      let possible = try bench.store.restrict(care, to: picked)
      guard possible != .no else { continue }
      let full = point(of: possible, picked)
      guard let facts = CaseValues(bench.policies, full).facts(chosen) else { continue }
      if try isInside(facts) { return facts }
    }
    return nil
  }

  /// An assignment that satisfies a function, where another leaves room; the least values first.
  private mutating func point(of node: Node, _ given: Assignment) -> Assignment {
    var point = given
    var rest = node
    while let variable = bench.store.topVariable(of: rest) {
      let children = bench.store.children(of: rest, on: variable)
      guard let value = children.firstIndex(where: { $0 != .no }) else { return point }
      point[variable] = UInt8(truncatingIfNeeded: value)
      rest = children[value]
    }
    return point
  }

  /// Whether every possible completion of a case lies inside, and there is one.
  private mutating func isInside(_ facts: CaseFacts) throws -> Bool {
    let care = try bench.care(for: facts)
    let outside = try bench.store.not(region)
    let known = bench.space.assignment(of: facts)
    var box = everywhere
    for variable in known.known { box[variable] = [known.values[variable.index]] }
    return bench.store.areTrue(care, region, somewhereIn: box)
      && !bench.store.areTrue(care, outside, somewhereIn: box)
  }
}
