public import DecisionDiagram
import Diagnostics
public import PolicyLanguage

/// Where two policies, or two readings of one, decide otherwise: every case of the common space.
public struct PolicyDifference: Sendable {
  /// What one side says for a decision, by the names of values, so that two policies can be compared.
  public struct Outcome: Hashable, Sendable {
    /// Each list of values that live rules leave possible; several lists are a conflict, none silence.
    public var values: [[String]]
    /// With what force, where both sides give the same values but not with the same force.
    public var force: Force?
  }

  /// Cases that come out in one way on the first side and in another on the second.
  public struct Flip: Sendable {
    /// The name of the decision.
    public let decision: String
    /// What the first side says.
    public let from: Outcome
    /// What the second side says.
    public let to: Outcome
    /// How many possible cases these are.
    public let count: CaseCount
    /// Few patterns that describe them, those with fewest conditions first.
    public let patterns: [Pattern]
    /// Whether the patterns describe all of them.
    public let isDescribed: Bool
    /// One of them; nil where no exact values were found.
    public let witness: Witness?
    /// The rules that have the word in that case, on the first side and on the second.
    public let speaking: (from: [RuleID], to: [RuleID])
  }

  /// Both sides compiled together: the first member is one, the second the other.
  public let policies: CompiledPolicies
  /// The decisions that both sides declare and one at least can come to, by name.
  public let compared: [String]
  /// The decisions that the first side can come to and the second does not know, and the reverse.
  public let uncompared: (first: [String], second: [String])
  /// What comes out otherwise, the most cases first.
  public let flips: [Flip]
  /// How many cases are possible, as far as either side tells them apart.
  public let possibleCases: CaseCount
  /// Quantities whose impossible combinations could not all be left out of what is counted.
  public let approximated: [FactID]

  /// One side of a comparison: a policy and the name of a reading, nil for its text alone.
  public typealias Side = (policy: Policy, reading: String?)

  /// Compares two policies.
  ///
  /// - Parameters:
  ///   - first: One side.
  ///   - second: The other side.
  ///   - calendar: Which days are working days, on both sides.
  ///   - limits: What may be used.
  /// - Throws: `Diagnostics` where they declare a fact in different ways; `CompileError` where they
  ///   cannot be compiled.
  /// - Complexity: O(product of the diagrams' sizes).
  public init(
    _ first: Side,
    _ second: Side,
    calendar: WorkCalendar = WorkCalendar(),
    limits: Limits = Limits(maximumNodes: PolicyCompiler.nodeLimit)
  ) throws {
    let set = try PolicySet([first, second], calendar: calendar, separating: true)
    try self.init(PolicyCompiler.compile(set, limits: limits), shouldStop: limits.shouldStop)
  }

  /// Compares two policies within the usual budget of nodes.
  ///
  /// - Parameters:
  ///   - first: One side.
  ///   - second: The other side.
  ///   - calendar: Which days are working days, on both sides.
  ///   - shouldStop: Asked now and then; true ends it.
  /// - Throws: `Diagnostics` where they declare a fact in different ways; `CompileError` where they
  ///   cannot be compiled.
  public init(
    _ first: Side,
    _ second: Side,
    calendar: WorkCalendar = WorkCalendar(),
    shouldStop: @escaping @Sendable () -> Bool
  ) throws {
    let limits = Limits(maximumNodes: PolicyCompiler.nodeLimit, shouldStop: shouldStop)
    try self.init(first, second, calendar: calendar, limits: limits)
  }

  /// Compares two policies that were compiled together.
  ///
  /// - Parameters:
  ///   - pair: What ``compile(_:_:calendar:shouldStop:)`` gave.
  ///   - shouldStop: Asked now and then; true ends it.
  /// - Throws: `CompileError` where the comparison grows too large or was interrupted.
  /// - Complexity: O(product of the diagrams' sizes).
  public init(_ pair: CompiledPolicies, shouldStop: (@Sendable () -> Bool)?) throws {
    let set = pair.set
    policies = pair
    approximated = pair.approximated
    let decided = (0...1).map { member in
      set.decisions.filter { $0.member == member }.map { set[$0].name }
    }
    let declared = set.members.map { $0.policy.decisions.map(\.name) }
    let shared = declared[0].filter(declared[1].contains)
    compared = shared.filter { (decided[0] + decided[1]).contains($0) }
    uncompared = (
      decided[0].filter { !shared.contains($0) }, decided[1].filter { !shared.contains($0) }
    )
    do {
      var search = try FlipSearch(pair, shouldStop: shouldStop)
      possibleCases = try search.possibleCases()
      flips = try search.flips(of: compared)
    } catch let error as DiagramError {
      throw CompileError(error, at: set.members.map(\.policy.name).joined(separator: ", "))
    }
  }

  /// Compiles two policies so that they can be compared, also more than once.
  ///
  /// - Parameters:
  ///   - first: One side.
  ///   - second: The other side.
  ///   - calendar: Which days are working days, on both sides.
  ///   - shouldStop: Asked now and then; true ends it.
  /// - Returns: The first side as the first member, the second as the second.
  /// - Throws: `Diagnostics` where they declare a fact in different ways; `CompileError` where they
  ///   cannot be compiled.
  public static func compile(
    _ first: Side,
    _ second: Side,
    calendar: WorkCalendar,
    shouldStop: @escaping @Sendable () -> Bool
  ) throws -> CompiledPolicies {
    let set = try PolicySet([first, second], calendar: calendar, separating: true)
    return try PolicyCompiler.compile(set, shouldStop: shouldStop)
  }

  /// What one side says of a case, as far as it is known.
  ///
  /// - Parameters:
  ///   - decision: The name of a decision that was compared.
  ///   - member: 0 for the first side, 1 for the second.
  ///   - examination: The case, looked at through ``policies``.
  /// - Returns: The answer, without what it depends on; nil for a decision that is not known.
  public func answer(
    _ decision: String,
    member: Int,
    _ examination: Examination
  ) -> DecisionAnswer? {
    guard let id = policies.set.members[member].policy.decision(named: decision) else {
      return nil
    }
    let reference = DecisionReference(member: member, decision: id)
    guard policies[reference] != nil else {
      return DecisionAnswer(reference: reference, rulings: [.silent])
    }
    return DecisionAnswer(reference: reference, rulings: examination.rulings(reference))
  }

  /// Whether two answers of the two sides say different things of a case.
  public func differ(_ first: DecisionAnswer, _ second: DecisionAnswer) -> Bool {
    func said(_ answer: DecisionAnswer) -> Set<Set<Set<String>>> {
      let decision = policies.set[answer.reference]
      return Set(answer.rulings.map { Set(Outcome($0, of: decision).values.map(Set.init)) })
    }
    return said(first) != said(second) || first.force != second.force
  }

  /// Whether every possible case comes out the same on both sides.
  public var isEquivalent: Bool { flips.isEmpty }
}

extension PolicyDifference.Outcome {
  /// Puts a ruling in names.
  public init(_ ruling: Ruling, of decision: Policy.Decision) {
    force = nil
    switch ruling {
    case .silent: values = []
    case .given(let outcome): values = [outcome.values.labels(of: decision.values)]
    case .conflict(let outcomes):
      values = outcomes.map { $0.values.labels(of: decision.values) }
    }
  }

  /// Whether no rule says anything.
  public var isSilent: Bool { values.isEmpty }
  /// Whether live rules differ.
  public var isConflict: Bool { values.count > 1 }
}
