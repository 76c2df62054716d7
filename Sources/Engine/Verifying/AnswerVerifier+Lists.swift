public import PolicyLanguage

// That a list of reasons, obstacles or facts that could be wrong leaves none out, by the rules alone.
// A search that is given up is no flaw: it is said why.

extension AnswerVerifier {
  /// Checks that some reasons are all that there are.
  ///
  /// A reason says of facts of the case what the policies ask of them: the label, the interval that no
  /// policy cuts, how two quantities compare, whether a fact is known. Where not even all of that
  /// settles the decision, as when a quantity is compared with an unknown one, reasons are made of
  /// the exact values.
  ///
  /// - Parameters:
  ///   - told: The reasons, each as what has to be so.
  ///   - facts: What the case knows.
  ///   - rulings: The rulings among which the reasons keep the decision.
  /// - Returns: The reason that was left out, if one was.
  /// - Throws: An error when it was interrupted.
  public func check(
    allReasons told: [[Condition]],
    of facts: CaseFacts,
    keeping rulings: Set<Ruling>
  ) throws(CompileError) -> Verdict {
    var steps = 0
    let all = CaseAtoms(set, rules, relevant: set.relevantFacts(for: reference))
    var atoms = all.features(of: facts)
    func isEnough(_ chosen: Set<Int>) throws(CompileError) -> Truth {
      let parts = chosen.sorted().map { atoms[$0] }
      let critical = critical(near: [facts], parts)
      return try settles(parts, critical, rulings, &steps)
    }
    if try isEnough(Set(atoms.indices)) == .no { atoms = all.values(of: facts) }
    var entailments = Entailments(atoms)
    func contained(_ chosen: Set<Int>) throws(CompileError) -> Set<Int>? {
      for reason in told {
        var core: Set<Int>? = []
        for condition in reason {
          let own = try entailments.core(of: condition, in: chosen) {
            parts throws(CompileError) in
            try entails(parts, condition, facts, &steps)
          }
          core = own.flatMap { core?.union($0) }
          if core == nil { break }
        }
        if let core { return core }
      }
      return nil
    }
    var search = MissingSetSearch(among: atoms.count)
    let end = try search.search(beyond: contained) { chosen throws(CompileError) in
      steps > listBudget ? .unknown : try isEnough(chosen)
    }
    return verdict(end, steps) { .missingReason($0.map { atoms[$0] }) }
  }

  /// Checks that some sets of facts are all that could make a goal possible, up to a size.
  ///
  /// - Parameters:
  ///   - told: The sets.
  ///   - facts: What the case knows.
  ///   - size: The largest size; nil for any.
  ///   - elements: The facts that sets are made of; nil for all, known or not.
  ///   - goal: Which rulings are wanted.
  /// - Returns: The set that was left out, if one was.
  /// - Throws: An error when it was interrupted.
  public func check(
    allObstacles told: [Set<FactID>],
    of facts: CaseFacts,
    upTo size: Int? = nil,
    among elements: [FactID]? = nil,
    to goal: (Ruling) -> Bool
  ) throws(CompileError) -> Verdict {
    let elements = elements ?? baseFacts
    var steps = 0
    let critical = critical(near: [facts])
    func has(_ chosen: Set<Int>) throws(CompileError) -> Truth {
      if steps > listBudget { return .unknown }
      let free = Set(chosen.map { elements[$0] })
      let (isPossible, extent) = try canReach(goal, facts, freeing: free, critical)
      steps += extent.steps
      if isPossible { return .yes }
      if case .exhaustive = extent { return .no }
      return .unknown
    }
    let sets = told.map { set in Set(elements.indices.filter { set.contains(elements[$0]) }) }
    var search = MissingSetSearch(among: elements.count)
    let end =
      if let size {
        try search.search(upTo: size, beyond: sets, has)
      } else {
        try search.search(
          beyond: { chosen throws(CompileError) in sets.first { $0.isSubset(of: chosen) } },
          has
        )
      }
    return verdict(end, steps) { .missingObstacle($0.map { elements[$0] }) }
  }

  /// Checks how many given facts have to be wrong for a decision to come out otherwise.
  ///
  /// - Parameters:
  ///   - sets: The sets of so few facts that are told.
  ///   - distance: The number that is told; nil where it is told that no number does.
  ///   - isComplete: Whether all sets of so few facts are told.
  ///   - facts: What the case knows.
  ///   - rulings: What is decided as the case stands.
  /// - Returns: What is wrong with it.
  /// - Throws: An error when it was interrupted.
  public func check(
    wrong sets: [Set<FactID>],
    distance: Int?,
    isComplete: Bool,
    of facts: CaseFacts,
    otherThan rulings: Set<Ruling>
  ) throws(CompileError) -> Verdict {
    var verdict = Verdict(flaws: [], extent: .exhaustive(0))
    let critical = critical(near: [facts])
    func isOther(_ ruling: Ruling) -> Bool { !rulings.contains(ruling) }
    for (place, wrong) in sets.enumerated() {
      let (isPossible, extent) = try canReach(isOther, facts, freeing: wrong, critical)
      verdict = verdict.joined(Verdict(flaws: [], extent: extent))
      if wrong.count != distance { verdict.flaws.append(.otherDistance(wrong.count)) }
      if !isPossible, case .exhaustive = extent { verdict.flaws.append(.noObstacle(place)) }
    }
    let known = baseFacts.filter { facts[$0] != nil }
    let size = distance.map { isComplete ? $0 : $0 - 1 } ?? known.count
    return verdict.joined(
      try check(allObstacles: sets, of: facts, upTo: size, among: known, to: isOther)
    )
  }

  /// How many steps of rule evaluation are taken to see whether a list leaves anything out.
  private var listBudget: Int { 10 * budget }

  private func verdict(
    _ end: MissingSetSearch.End,
    _ steps: Int,
    _ flaw: ([Int]) -> Flaw
  ) -> Verdict {
    var verdict = Verdict(flaws: [], extent: .exhaustive(0))
    switch end {
    case .nothing: verdict.completeness = .proved(steps)
    case .missing(let set): verdict.flaws = [flaw(set)]
    case .unchecked(.tooManyCases) where steps > listBudget:
      verdict.completeness = .unchecked(.tooManySteps(listBudget))
    case .unchecked(let doubt): verdict.completeness = .unchecked(doubt)
    }
    return verdict
  }

  // MARK: Conditions

  /// Whether every case of which some conditions hold comes out as wanted.
  private func settles(
    _ parts: [Condition],
    _ critical: CriticalValues,
    _ rulings: Set<Ruling>,
    _ steps: inout Int
  ) throws(CompileError) -> Truth {
    let (other, extent) = try otherwise(parts, critical, rulings)
    steps += extent.steps
    if other != nil { return .no }
    if case .exhaustive = extent { return .yes }
    return .unknown
  }

  /// Whether a condition holds in every case of which some others do.
  private func entails(
    _ parts: [Condition],
    _ condition: Condition,
    _ facts: CaseFacts,
    _ steps: inout Int
  ) throws(CompileError) -> Bool {
    let conditions = [.not(condition)] + parts
    var search = CompletionSearch(
      set,
      reference,
      critical(near: [facts], conditions),
      conditions: conditions,
      budget: budget
    )
    search.shouldStop = shouldStop
    let (isPossible, end) = search.satisfies()
    steps += search.looked
    if case .interrupted = end { throw .interrupted }
    if case .finished = end { return !isPossible }
    return false
  }
}

/// Which parts of a case entail conditions, as far as that was found out.
private struct Entailments {
  let atoms: [Condition]
  private var cores: [Condition: [Set<Int>]] = [:]
  private var others: [Condition: [Set<Int>]] = [:]

  init(_ atoms: [Condition]) { self.atoms = atoms }

  /// Parts among some that entail a condition, none of which can be left out; nil if they do not.
  mutating func core(
    of condition: Condition,
    in chosen: Set<Int>,
    _ entails: ([Condition]) throws(CompileError) -> Bool
  ) throws(CompileError) -> Set<Int>? {
    // A part that says just that needs no search.
    if let place = atoms.firstIndex(of: condition) { return chosen.contains(place) ? [place] : nil }
    if let known = cores[condition]?.first(where: { $0.isSubset(of: chosen) }) { return known }
    if others[condition, default: []].contains(where: chosen.isSubset) { return nil }
    func holds(_ chosen: Set<Int>) throws(CompileError) -> Bool {
      try entails(chosen.sorted().map { atoms[$0] })
    }
    guard try holds(chosen) else {
      others[condition, default: []].append(chosen)
      return nil
    }
    var core = chosen
    for place in chosen.sorted() where try holds(core.subtracting([place])) { core.remove(place) }
    cores[condition, default: []].append(core)
    return core
  }
}
