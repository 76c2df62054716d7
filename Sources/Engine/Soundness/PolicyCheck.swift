public import DecisionDiagram
public import PolicyLanguage

/// What a check of one policy found, under its text alone and under each of its readings.
///
/// Nothing found means that there is nothing: every claim is about all possible cases.
public struct PolicyCheck: Sendable {
  /// The policy compiled: its first member is the text alone, then comes one for each reading.
  public let policies: CompiledPolicies
  /// What was found, what is likely to be wrong first.
  public let findings: [Finding]
  /// How many rules were looked at.
  public let rules: Int
  /// How many facts the rules, duties and constraints ask for.
  public let facts: Int
  /// How many cases are possible, as far as the policy tells them apart.
  public let possibleCases: CaseCount
  /// Quantities whose impossible combinations could not all be left out: with them, a rule that
  /// only an impossible case satisfies would not be found.
  public let approximated: [FactID]

  /// Checks a policy.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - calendar: Which days are working days.
  ///   - limits: What may be used.
  /// - Throws: Why it could not be compiled or looked through.
  /// - Complexity: O(rules² × readings) operations on diagrams.
  public init(
    _ policy: Policy,
    calendar: WorkCalendar = WorkCalendar(),
    limits: Limits = Limits(maximumNodes: PolicyCompiler.nodeLimit)
  ) throws(CompileError) {
    let readings: [String?] = [nil] + policy.readings.map(\.name)
    let set = PolicySet(policy, under: readings, calendar: calendar)
    let compiled = try PolicyCompiler.compile(set, limits: limits)
    do {
      var search = FindingSearch(compiled)
      findings = try search.all()
      possibleCases = try search.possibleCases()
    } catch {
      throw CompileError(error, at: policy.name)
    }
    policies = compiled
    rules = policy.rules.count
    facts = set.askedFacts(compiled.space).count
    approximated = compiled.approximated
  }

  /// Checks a policy within the usual budget of nodes.
  ///
  /// - Parameters:
  ///   - policy: The policy.
  ///   - calendar: Which days are working days.
  ///   - shouldStop: Asked now and then; true ends it.
  /// - Throws: Why it could not be compiled or looked through.
  public init(
    _ policy: Policy,
    calendar: WorkCalendar = WorkCalendar(),
    shouldStop: @escaping @Sendable () -> Bool
  ) throws(CompileError) {
    let limits = Limits(maximumNodes: PolicyCompiler.nodeLimit, shouldStop: shouldStop)
    try self.init(policy, calendar: calendar, limits: limits)
  }

  /// Whether nothing is likely to be wrong.
  public var isClean: Bool { !findings.contains(where: \.isFault) }
}
