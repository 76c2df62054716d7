public import PolicyLanguage

/// What a rule does in a case, with the exceptions and blocks that bear on it.
public struct RuleProof: Hashable, Sendable {
  /// What it does.
  public enum Status: Hashable, Sendable {
    /// It gives its value, or blocks.
    case fires
    /// Its condition does not hold.
    case fails
    /// Exceptions give a value in its place.
    case beaten(by: [RuleID])
    /// Its condition holds, but other rules keep it from having effect.
    case blocked(by: [RuleID])
    /// It depends on what is unknown.
    case open
  }

  /// The rule.
  public var rule: RuleID
  /// What it does.
  public var status: Status
  /// Its condition, part by part.
  public var condition: ConditionProof
  /// What its exceptions do.
  public var exceptions: [RuleProof]
  /// What the rules that could block it do.
  public var blockers: [RuleProof]

  /// The rules that give a value here: exceptions where there are any, else the rule itself.
  public var live: [RuleID] {
    switch status {
    case .beaten(let by): by
    case .fires: [rule]
    case .fails, .blocked, .open: []
    }
  }

  /// Whether the condition holds and nothing blocks the rule, beaten or not: so that it blocks.
  var hasEffect: Truth {
    if condition.truth == .no { return .no }
    let blocks = blockers.map(\.hasEffect)
    if blocks.contains(.yes) { return .no }
    return blocks.contains(.unknown) ? .unknown : condition.truth
  }

  /// Whether what is unknown could make the rule give a value, or take one away.
  var isDoubtful: Bool { status == .open || hasEffect == .unknown }

  /// This proof and every one below it.
  public var all: [RuleProof] { [self] + (exceptions + blockers).flatMap(\.all) }
}

/// A condition with its truth in a case, and the same of its parts.
public struct ConditionProof: Hashable, Sendable {
  /// The condition.
  public var condition: Condition
  /// Whether it holds.
  public var truth: Truth
  /// Its parts: those of a whole, the definition of a derived fact, the condition of a named rule.
  public var parts: [ConditionProof]

  /// The conditions on single facts that make this one hold, fail or be open.
  ///
  /// Of a whole that holds by one of several parts, the part with the fewest conditions is taken.
  /// A derived fact stands for itself; a named rule, for the conditions that it is made of.
  public var support: [ConditionProof] {
    switch condition {
    case .rule: parts.first?.support ?? []
    case .not:
      parts.first.map { $0.isCompound ? $0.support.map(\.negated) : [self] } ?? []
    case .all:
      truth == .yes ? parts.flatMap(\.support).distinct : shortest
    case .any:
      truth == .no ? parts.flatMap(\.support).distinct : shortest
    case .always: []
    default: [self]
    }
  }

  /// That the condition does not hold, as part of a whole that is negated.
  private var negated: ConditionProof {
    ConditionProof(condition: .not(condition), truth: truth.negated, parts: [self])
  }

  private var isCompound: Bool {
    switch condition {
    case .all, .any, .rule, .not: true
    default: false
    }
  }

  /// The support of the one part that settles the whole; of all unknown parts where none does.
  private var shortest: [ConditionProof] {
    let deciding = parts.filter { $0.truth == truth }.map(\.support)
    if truth == .unknown { return deciding.flatMap(\.self).distinct }
    return deciding.min { $0.count < $1.count } ?? []
  }
}

extension [ConditionProof] {
  /// The same, each condition once.
  var distinct: [ConditionProof] {
    var seen: Set<Condition> = []
    return filter { seen.insert($0.condition).inserted }
  }
}

extension [RuleProof] {
  /// The rules that have the word, each once: one can beat others along several chains of exceptions.
  var speaking: [RuleID] {
    var seen: Set<RuleID> = []
    return flatMap(\.live).filter { seen.insert($0).inserted }
  }
}
