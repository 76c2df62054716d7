import DecisionDiagram
public import PolicyLanguage

/// What a policy decides of a case, over all completions of what is unknown.
public struct DecisionAnswer: Sendable {
  /// Which decision of which policy.
  public let reference: DecisionReference
  /// What the rules say.
  ///
  /// One ruling where the decision is settled, else one for each way in which the unknown facts can
  /// make it come out. None where the case contradicts itself.
  public let rulings: [Ruling]
  /// The unknown facts that it depends on as things stand, in the order of the vocabulary.
  public let dependsOn: [FactID]
  /// Other unknown facts, which would count too once they were found, or once the first were.
  public let wouldCount: [FactID]

  /// Makes an answer.
  public init(
    reference: DecisionReference,
    rulings: [Ruling],
    dependsOn: [FactID] = [],
    wouldCount: [FactID] = []
  ) {
    self.reference = reference
    self.rulings = rulings
    self.dependsOn = dependsOn
    self.wouldCount = wouldCount
  }

  /// Whether every completion gives the same.
  public var isSettled: Bool { rulings.count == 1 }
  /// Whether one completed case would still have several values: the text leaves it open.
  public var isLeftOpen: Bool { rulings.contains(where: \.isOpen) }
  /// Every value that is possible.
  public var values: LabelSet { rulings.reduce(LabelSet()) { $0.union($1.values) } }
  /// Whether no rule says anything, whatever is unknown.
  public var isSilent: Bool { rulings == [.silent] }
  /// Whether no rule says anything for some completions, though it does for others.
  public var mayBeSilent: Bool { rulings.count > 1 && rulings.contains(.silent) }
  /// Whether some completion has live rules that differ.
  public var isConflict: Bool { rulings.contains(where: \.isConflict) }

  /// With what force: flat only if every ruling that says anything is flat.
  public var force: Force? {
    let forces = rulings.compactMap(\.force)
    return forces.isEmpty ? nil : forces.contains(.considered) ? .considered : .flat
  }

  /// Whether a question about the decision has the answer yes.
  public func answers(_ question: DecisionTest.Question) -> Bool {
    switch question {
    case .isExactly(let set): values == set && !rulings.contains(.silent)
    case .isWithin(let set):
      !values.isEmpty && values.isSubset(of: set) && !rulings.contains(.silent)
    case .mayBe(let set): set.isSubset(of: values)
    case .isOpen: values.count > 1 || rulings.count > 1
    case .isSilent: isSilent
    case .isConsidered: force == .considered
    }
  }
}

extension Examination {
  /// Returns what a policy decides of the case.
  ///
  /// - Parameter decision: The decision.
  /// - Returns: The answer.
  /// - Throws: An error when what it depends on takes too much to find.
  public func answer(_ decision: DecisionReference) throws(CompileError) -> DecisionAnswer {
    let (now, once) = try dependencies(decision)
    return DecisionAnswer(
      reference: decision,
      rulings: rulings(decision),
      dependsOn: now,
      wouldCount: once
    )
  }

  /// Returns what all policies decide of the case.
  public func answers() throws(CompileError) -> [DecisionAnswer] {
    var answers: [DecisionAnswer] = []
    for decision in decisions { answers.append(try answer(decision)) }
    return answers
  }

  /// The unknown facts that tell completions apart as things stand, and the others that would count
  /// once they were found.
  private func dependencies(
    _ decision: DecisionReference
  ) throws(CompileError) -> (now: [FactID], once: [FactID]) {
    guard let diagram = diagram(decision), let node = policies[decision]?.node else {
      return ([], [])
    }
    func unknown(_ given: Assignment) throws(CompileError) -> Set<FactID> {
      guard diagram.reachableTerminals(given: given).count > 1 else { return [] }
      do {
        var store = store
        let rest = try store.restrict(node, to: given)
        let possible = try store.restrict(care, to: given)
        let needed = try store.simplify(rest, assuming: possible)
        let facts = store.support(of: needed).flatMap { policies.space[$0].facts }
        return Set(facts.filter { self.facts[$0] == nil })
      } catch {
        throw CompileError(error)
      }
    }
    // What is not known counts as open here, since the question is what learning it would do.
    var open = assignment
    for (fact, variable) in policies.space.knowing where facts[fact] == nil {
      open[variable] = nil
    }
    let now = try unknown(assignment)
    return (now.sorted(), try unknown(open).subtracting(now).sorted())
  }
}
