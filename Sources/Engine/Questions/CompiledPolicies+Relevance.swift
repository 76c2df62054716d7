public import DecisionDiagram
public import PolicyLanguage

// A fact matters when two cases that differ in nothing else are decided differently: it is an
// essential variable (A. Salomaa, "On essential variables of functions, especially in the algebra of
// logic", 1963). With the diagram cut down to what can be, a fact none of whose features is in the
// support never matters. The converse fails: features can be tied, so that one stands in the diagram
// only because another does, and a date that is compared with a second one turns several features at
// once. Therefore the policies are compiled once more beside copies of themselves that see this fact
// as another, all else being shared: a case of this twin set is a pair of cases (self-composition,
// G. Barthe, P. D'Argenio, T. Rezk, 2004). Where the two decisions differ there, within what can be
// of both, is exactly where the fact matters, and nowhere is a proof that it never does.

extension CompiledPolicies {
  /// Returns whether a fact ever matters for some decisions.
  ///
  /// - Parameters:
  ///   - fact: A base fact.
  ///   - decisions: The decisions; nil for all.
  ///   - limits: What may be used.
  /// - Returns: One answer for each decision, in the order given.
  /// - Throws: Why it could not be found out.
  /// - Complexity: That of compiling the policies twice.
  public func relevance(
    of fact: FactID,
    for decisions: [DecisionReference]? = nil,
    limits: Limits = Limits(maximumNodes: PolicyCompiler.nodeLimit)
  ) throws(CompileError) -> [Relevance] {
    let asked = decisions ?? self.decisions.map(\.reference)
    var search: ContrastSearch?
    var answers: [Relevance] = []
    for reference in asked {
      guard let compiled = self[reference] else { continue }
      guard isAsked(fact, for: reference) else {
        answers.append(Relevance(reference: reference, verdict: .neverAsked))
        continue
      }
      let isInSupport = compiled.diagram.support.contains { space[$0].facts.contains(fact) }
      guard isInSupport else {
        answers.append(Relevance(reference: reference, verdict: .never))
        continue
      }
      if search == nil { search = try ContrastSearch(self, fact, limits) }
      guard let verdict = try search?.verdict(reference) else { continue }
      answers.append(Relevance(reference: reference, verdict: verdict))
    }
    return answers
  }

  /// Whether an active rule that bears on a decision names a fact, itself or by what follows
  /// from it.
  func isAsked(_ fact: FactID, for reference: DecisionReference) -> Bool {
    let (policy, ruleset) = (
      set.members[reference.member].policy, set.members[reference.member].ruleset
    )
    var pending = ruleset.roots[reference.decision.index]
    var seen = Set(pending)
    var facts: Set<FactID> = []
    func ask(_ condition: Condition) {
      condition.visit(
        fact: { id in
          guard facts.insert(id).inserted else { return }
          switch set[id].definition {
          case .condition(let definition): ask(definition)
          case .form(let form): facts.formUnion(form.terms.map(\.base.fact))
          case nil: break
          }
        },
        rule: { if seen.insert($0).inserted { pending.append($0) } }
      )
    }
    while let rule = pending.popLast() {
      ask(policy.rules[rule.index].condition)
      for next in ruleset.exceptions[rule.index] + ruleset.blockers[rule.index]
      where seen.insert(next).inserted {
        pending.append(next)
      }
    }
    return facts.contains(fact)
  }
}

/// A search for two cases that differ in one fact and are decided differently.
private struct ContrastSearch {
  private let policies: CompiledPolicies
  private let fact: FactID
  private let twin: PolicySet.Twin
  private let pairs: CompiledPolicies
  private var store: DiagramStore

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

  mutating func verdict(_ reference: DecisionReference) throws(CompileError) -> Relevance.Verdict {
    do {
      guard let first = pairs[reference], let second = pairs[twin.copy(of: reference)] else {
        return .never
      }
      // The tables of rulings are filled as they are met, so equal rulings may have other places.
      var table = first.rulings
      var places: [Terminal: Terminal] = [:]
      for terminal in store.terminals(of: second.node) {
        places[terminal] = table.place(of: second.rulings[terminal])
      }
      let copy = try store.map(second.node) { places[$0] ?? $0 }
      let differ = try store.differs(first.node, copy)
      let possible = try store.and(pairs.care, differ)
      // Complete cases first; then such as do not know other facts; then the fact itself.
      let own = knowing([fact, twin.fact])
      let all = knowing(
        pairs.space.features.compactMap { feature in
          if case .known(let fact) = feature { fact } else { nil }
        }
      )
      for known in [all, own] {
        if let contrast = try contrast(possible, known, reference) { return .matters(contrast) }
      }
      let alike = try pairsOfOneValue()
      let unknown = try store.and(possible, alike)
      for knowsFirst in [true, false] {
        var known = knowing([fact, twin.fact])
        known[knowsFirst ? twin.fact : fact] = false
        if let contrast = try contrast(unknown, known, reference) {
          return .mattersWhenKnown(contrast)
        }
      }
      return .never
    } catch {
      throw CompileError(error, facts: [policies.set[fact].name])
    }
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

  /// Two cases out of some pairs, with only the facts that are needed; nil if there are none.
  private mutating func contrast(
    _ possible: Node,
    _ known: [FactID: Bool],
    _ reference: DecisionReference
  ) throws -> Contrast? {
    var given = Assignment(unknownOver: pairs.space.features.count)
    for (fact, isKnown) in known {
      guard let variable = pairs.space.variable(of: .known(fact)) else { continue }
      given[variable] = isKnown ? 1 : 0
    }
    var rest = try store.restrict(possible, to: given)
    let maker = CaseMaker(policies: pairs)
    // Sums and moved dates are held only nearly in the diagram, so a way through it may have no case.
    // What cannot be is cut away, with all ways that go through it, until one has or none is left.
    var isUnsettled = false
    for _ in 0..<Self.cutLimit {
      if store.limits.shouldStop?() == true { throw CompileError.interrupted }
      guard let path = store.freeze(rest).paths(to: [.yes]).first(where: { _ in true }) else {
        if isUnsettled { throw tooTangled }
        return nil
      }
      var wanted = Assignment(unknownOver: pairs.space.features.count)
      for literal in path.cube.literals { wanted[literal.variable] = literal.values.first }
      let cut: [Variable]
      switch maker.attempt(wanted) {
      case .made(let both): return try contrast(both, wanted, given, known, reference)
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

  /// Two cases out of the values of a pair, with only the facts that are needed.
  private func contrast(
    _ both: CaseFacts,
    _ wanted: Assignment,
    _ given: Assignment,
    _ known: [FactID: Bool],
    _ reference: DecisionReference
  ) throws(CompileError) -> Contrast {
    var first = CaseFacts(count: policies.set.facts.count)
    for place in policies.set.facts.indices { first[FactID(place)] = both[FactID(place)] }
    // What is not to be known is taken away again, now that the values fit together.
    for (place, feature) in pairs.space.features.enumerated() {
      guard case .known(let fact) = feature, fact.index < policies.set.facts.count else { continue }
      if (given[Variable(place)] ?? wanted[Variable(place)]) == 0 { first[fact] = nil }
    }
    var second = first
    second[fact] = known[twin.fact] == false ? nil : both[twin.fact]
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

extension CompiledPolicies {
  /// Returns whether a fact ever matters for some decisions, within the usual budget of nodes.
  ///
  /// - Parameters:
  ///   - fact: A base fact.
  ///   - decisions: The decisions; nil for all.
  ///   - shouldStop: Asked now and then; true ends it.
  /// - Returns: One answer for each decision, in the order given.
  /// - Throws: Why it could not be found out.
  public func relevance(
    of fact: FactID,
    for decisions: [DecisionReference]?,
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(CompileError) -> [Relevance] {
    let limits = Limits(maximumNodes: PolicyCompiler.nodeLimit, shouldStop: shouldStop)
    return try relevance(of: fact, for: decisions, limits: limits)
  }
}
