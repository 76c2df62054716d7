import DecisionDiagram
import PolicyLanguage

// That a feature of a fact stands in a diagram does not prove that the fact matters: features can be
// tied, so that one stands there only because another does, and a date that is compared with a second
// one turns several features at once. Therefore the policies are compiled once more beside copies of
// themselves that see this fact as another, all else being shared: a case of this twin set is a pair
// of cases (self-composition, G. Barthe, P. D'Argenio, T. Rezk, 2004). Where the two decisions differ
// there, within what can be of both, is exactly where the fact matters, and nowhere is a proof that
// it never does.

/// A search for two cases that differ in one fact and come out differently.
struct ContrastSearch {
  private let policies: CompiledPolicies
  private let fact: FactID
  private let twin: PolicySet.Twin
  private let pairs: CompiledPolicies
  private var store: DiagramStore

  /// Two cases in one: what they look like, and their exact values.
  private struct Pair {
    var values: CaseFacts
    var wanted: Assignment
    var known: [FactID: Bool]
  }

  init(
    _ policies: CompiledPolicies,
    _ fact: FactID,
    _ limits: Limits
  ) throws(CompileError) {
    self.policies = policies
    self.fact = fact
    twin = policies.set.twinned(in: fact)
    pairs = try PolicyCompiler.compile(twin.set, limits: limits)
    store = pairs.store
  }

  /// Whether the fact matters for a decision, with two cases that show it.
  mutating func verdict(_ reference: DecisionReference) throws(CompileError) -> Relevance.Verdict {
    do {
      let differ = try differing(reference)
      // Complete cases first; then such as do not know other facts; then the fact itself.
      for known in knownFirst {
        guard let pair = try pair(in: differ, known) else { continue }
        return .matters(try contrast(pair, reference))
      }
      let alike = try pairsOfOneValue()
      let unknown = try store.and(differ, alike)
      for known in knownToOne {
        guard let pair = try pair(in: unknown, known) else { continue }
        return .mattersWhenKnown(try contrast(pair, reference))
      }
      return .never
    } catch {
      throw CompileError(error, facts: [policies.set[fact].name])
    }
  }

  /// Whether the fact, or that it is known, matters for anything of some decisions and duties.
  mutating func matters(
    for decisions: [DecisionReference],
    _ duties: [Int]
  ) throws(CompileError) -> Bool {
    do {
      var regions = try decisions.map { try differing($0) }
      for place in duties {
        let copy = place + policies.duties.count
        let differ = try store.differs(pairs.duties[place].owed, pairs.duties[copy].owed)
        regions.append(try store.and(pairs.care, differ))
      }
      let differ = try store.or(regions)
      for known in knownFirst where try pair(in: differ, known) != nil { return true }
      let alike = try pairsOfOneValue()
      let unknown = try store.and(differ, alike)
      for known in knownToOne where try pair(in: unknown, known) != nil { return true }
      return false
    } catch {
      throw CompileError(error, facts: [policies.set[fact].name])
    }
  }

  /// The pairs of possible cases that a decision parts.
  private mutating func differing(_ reference: DecisionReference) throws -> Node {
    guard let first = pairs[reference], let second = pairs[twin.copy(of: reference)] else {
      return .no
    }
    // The tables of rulings are filled as they are met, so equal rulings may have other places.
    var table = first.rulings
    var places: [Terminal: Terminal] = [:]
    for terminal in store.terminals(of: second.node) {
      places[terminal] = table.place(of: second.rulings[terminal])
    }
    let copy = try store.map(second.node) { places[$0] ?? $0 }
    let differ = try store.differs(first.node, copy)
    return try store.and(pairs.care, differ)
  }

  /// What pairs know that are looked for first: every fact; then the one in which they differ.
  private var knownFirst: [[FactID: Bool]] {
    [knowing(pairs.space.knowing.map(\.fact)), knowing([fact, twin.fact])]
  }

  /// What pairs know of which one does not know the fact.
  private var knownToOne: [[FactID: Bool]] {
    [[fact: true, twin.fact: false], [fact: false, twin.fact: true]]
  }

  private func knowing(_ facts: [FactID]) -> [FactID: Bool] {
    Dictionary(facts.map { ($0, true) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the fact and its copy look the same, feature by feature.
  private mutating func pairsOfOneValue() throws -> Node {
    var alike: [Node] = []
    for (place, feature) in pairs.space.features.enumerated() where feature.facts.contains(fact) {
      if case .known = feature { continue }
      guard let copy = pairs.space.variable(of: feature.renamed { $0 == fact ? twin.fact : $0 })
      else { continue }
      let own = Variable(place)
      var same: [Node] = []
      for value in 0..<store.domainSize(of: own) {
        let left = try store.literal(own, in: [UInt8(value)])
        let right = try store.literal(copy, in: [UInt8(value)])
        same.append(try store.and(left, right))
      }
      alike.append(try store.or(same))
    }
    return try store.and(alike)
  }

  // MARK: Witnesses

  /// One of some pairs of cases, with exact values; nil if there are none.
  private mutating func pair(in possible: Node, _ known: [FactID: Bool]) throws -> Pair? {
    var given = Assignment(unknownOver: pairs.space.features.count)
    for (fact, isKnown) in known {
      guard let variable = pairs.space.variable(of: .known(fact)) else { continue }
      given[variable] = isKnown ? 1 : 0
    }
    var rest = try store.restrict(possible, to: given)
    let maker = CaseMaker(policies: pairs)
    // Where it took too much to find out what can be, a way through the diagram may have no case.
    // What cannot be is cut away, with all ways that go through it, until one has or none is left.
    var isUnsettled = false
    for _ in 0..<Self.cutLimit {
      if store.limits.shouldStop?() == true { throw CompileError.interrupted }
      guard let path = store.freeze(rest).paths(to: [.yes]).first(where: { _ in true }) else {
        if isUnsettled { throw tooTangled }
        return nil
      }
      var wanted = Assignment(unknownOver: pairs.space.features.count)
      wanted.choose(from: path.cube)
      let cut: [Variable]
      switch maker.attempt(wanted) {
      case .made(let both):
        for variable in given.known { wanted[variable] = given[variable] }
        return Pair(values: both, wanted: wanted, known: known)
      case .impossible(let clash): cut = clash
      case .unsettled:
        isUnsettled = true
        cut = Array(wanted.known)
      }
      var ways: [Node] = []
      for variable in cut {
        guard let value = wanted[variable] else { continue }
        ways.append(try store.literal(variable, in: [value]))
      }
      let clash = try store.and(ways)
      let others = try store.not(clash)
      rest = try store.and(rest, others)
    }
    throw tooTangled
  }

  private var tooTangled: CompileError {
    .tooTangled(policies.consistency.components.flatMap(\.facts).map { policies.set[$0].name })
  }

  /// How many times something impossible is cut away before the search is given up.
  private static let cutLimit = 2_000

  /// The two cases of a pair, with only the facts that are needed.
  private func contrast(
    _ pair: Pair,
    _ reference: DecisionReference
  ) throws(CompileError) -> Contrast {
    var first = CaseFacts(count: policies.set.facts.count)
    for place in policies.set.facts.indices { first[FactID(place)] = pair.values[FactID(place)] }
    // What is not to be known is taken away again, now that the values fit together.
    for (fact, variable) in pairs.space.knowing
    where fact.index < policies.set.facts.count && pair.wanted[variable] == 0 {
      first[fact] = nil
    }
    var second = first
    second[fact] = pair.known[twin.fact] == false ? nil : pair.values[twin.fact]
    return try reduced(first, second, reference)
  }

  /// The same two cases without the facts that change nothing.
  private func reduced(
    _ first: CaseFacts,
    _ second: CaseFacts,
    _ reference: DecisionReference
  ) throws(CompileError) -> Contrast {
    var (first, second) = (first, second)
    var a = try Examination(first, by: policies)
    var b = try Examination(second, by: policies)
    let (firstRulings, secondRulings) = (a.rulings(reference), b.rulings(reference))
    for place in first.values.indices.reversed() where FactID(place) != fact {
      guard first[FactID(place)] != nil else { continue }
      var (fewer, others) = (first, second)
      fewer[FactID(place)] = nil
      others[FactID(place)] = nil
      let left = try Examination(fewer, by: policies)
      let right = try Examination(others, by: policies)
      guard left.rulings(reference) == firstRulings, right.rulings(reference) == secondRulings
      else { continue }
      (first, second, a, b) = (fewer, others, left, right)
    }
    return Contrast(
      first: first,
      second: second,
      firstRulings: firstRulings,
      secondRulings: secondRulings,
      turning: Turning(from: a.proof(reference), to: b.proof(reference))
    )
  }
}
