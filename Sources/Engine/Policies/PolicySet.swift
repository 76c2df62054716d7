public import Diagnostics
public import PolicyLanguage

/// The policies that answer side by side, over one vocabulary, each under its reading.
///
/// Facts of the same name in several policies are one fact; that they agree is checked here. Each
/// member's rules are those of its text and of the chosen reading.
public final class PolicySet: Sendable {
  /// One of the policies.
  public struct Member: Sendable {
    /// The policy, its facts renumbered to the common vocabulary.
    public let policy: Policy
    /// The chosen reading; nil for the text alone.
    public let reading: String?
    /// Whether it is in force on the day for which the set answers; if not, none of its rules is
    /// active and none of its duties is owed.
    public let isInForce: Bool
    /// How the active rules bear on each other.
    public let ruleset: Ruleset
  }

  /// The policies, in the order given.
  public let members: [Member]
  /// The common vocabulary: every fact of every member, each once.
  public let facts: [Fact]
  /// The constraints of all members.
  public let constraints: [Policy.Constraint]
  /// The day for which the set answers; nil where all members answer, in force or not.
  public let day: CivilDate?
  /// Which days are working days.
  public let calendar: WorkCalendar

  private let places: [String: FactID]

  /// Puts policies side by side.
  ///
  /// - Parameters:
  ///   - policies: The policies.
  ///   - readings: The names of the chosen readings. A policy that has none of them is taken by
  ///     its text alone.
  ///   - day: The day on which policies must be in force to answer; nil where all of them answer.
  ///   - calendar: Which days are working days.
  /// - Throws: One diagnostic for each fact that two policies declare in different ways.
  /// - Complexity: O(size of the policies).
  public convenience init(
    _ policies: [Policy],
    readings: [String] = [],
    on day: CivilDate? = nil,
    calendar: WorkCalendar = WorkCalendar()
  ) throws(Diagnostics) {
    try self.init(
      policies.map { policy in
        (policy, readings.first { name in policy.readings.contains { $0.name == name } })
      },
      on: day,
      calendar: calendar
    )
  }

  /// Puts policies side by side, each under a reading of its own; one may be there several times.
  ///
  /// - Parameters:
  ///   - chosen: The policies, each with the name of a reading, nil for its text alone.
  ///   - day: The day on which policies must be in force to answer; nil where all of them answer.
  ///   - calendar: Which days are working days.
  ///   - separating: Whether derived facts of one name that follow from other things in each policy
  ///     are kept apart, as they must be to compare two versions; else they are a clash.
  /// - Throws: One diagnostic for each fact that two policies declare in different ways.
  /// - Complexity: O(size of the policies).
  public convenience init(
    _ chosen: [(policy: Policy, reading: String?)],
    on day: CivilDate? = nil,
    calendar: WorkCalendar = WorkCalendar(),
    separating: Bool = false
  ) throws(Diagnostics) {
    var clashes: [Diagnostic] = []
    self.init(
      chosen,
      on: day,
      calendar: calendar,
      separating: separating,
      clashes: &clashes
    )
    guard clashes.isEmpty else { throw Diagnostics(clashes) }
  }

  /// Puts one policy several times side by side, each time under another reading.
  convenience init(
    _ policy: Policy,
    under readings: [String?],
    calendar: WorkCalendar = WorkCalendar()
  ) {
    // It cannot disagree with itself about a fact.
    var clashes: [Diagnostic] = []
    self.init(
      readings.map { (policy, $0) },
      on: nil,
      calendar: calendar,
      separating: false,
      clashes: &clashes
    )
  }

  private init(
    _ chosen: [(policy: Policy, reading: String?)],
    on day: CivilDate?,
    calendar: WorkCalendar,
    separating: Bool,
    clashes: inout [Diagnostic]
  ) {
    var facts: [Fact] = []
    var places: [String: FactID] = [:]
    var constraints: [Policy.Constraint] = []
    var renamed: [Policy] = []
    for policy in chosen.map(\.policy) {
      let ids = Self.ids(of: policy, beside: facts, places, separating: separating)
      let known = facts.count
      for (fact, id) in zip(policy.facts, ids) {
        let fact = fact.renamed { ids[$0.index] }
        if id.index >= known {
          places[fact.name] = places[fact.name] ?? id
          facts.append(fact)
        } else if !facts[id.index].agrees(with: fact) {
          clashes.append(.factClash(fact, policy, facts[id.index]))
        }
      }
      let policy = policy.renamed { ids[$0.index] }
      // A constraint that several import counts once.
      for constraint in policy.constraints
      where !constraints.contains(where: { $0.condition == constraint.condition }) {
        constraints.append(constraint)
      }
      renamed.append(policy)
    }
    self.facts = facts
    self.places = places
    self.constraints = constraints
    self.day = day
    self.calendar = calendar
    self.members = zip(renamed, chosen).map { policy, chosen in
      let isInForce = day.map(policy.inForce.contains) ?? true
      return Member(
        policy: policy,
        reading: chosen.reading,
        isInForce: isInForce,
        ruleset: Ruleset(policy, reading: chosen.reading, isInForce: isInForce)
      )
    }
  }

  /// The numbers of a policy's facts beside those that are there already.
  ///
  /// All are given before any fact is looked at: a derived fact may follow from facts that are
  /// declared after it.
  private static func ids(
    of policy: Policy,
    beside facts: [Fact],
    _ places: [String: FactID],
    separating: Bool
  ) -> [FactID] {
    var apart: Set<Int> = []
    while true {
      var ids: [FactID] = []
      var next = facts.count
      for (place, fact) in policy.facts.enumerated() {
        let known = apart.contains(place) ? nil : places[fact.name]
        ids.append(known ?? FactID(next))
        if known == nil { next += 1 }
      }
      guard separating else { return ids }
      // What follows from a fact that is kept apart has to be kept apart as well.
      let before = apart.count
      for (place, fact) in policy.facts.enumerated() where ids[place].index < facts.count {
        let known = facts[ids[place].index]
        var other = fact.renamed { ids[$0.index] }
        guard other.isDerived, known.isDerived, other.definition != known.definition else {
          continue
        }
        other.definition = known.definition
        if known.agrees(with: other) { apart.insert(place) }
      }
      if apart.count == before { return ids }
    }
  }

  /// Puts together what has been put in one numbering already.
  init(
    members: [Member],
    facts: [Fact],
    constraints: [Policy.Constraint],
    day: CivilDate?,
    calendar: WorkCalendar
  ) {
    self.day = day
    self.calendar = calendar
    self.members = members
    self.facts = facts
    self.constraints = constraints
    places = Dictionary(
      facts.enumerated().map { ($1.name, FactID($0)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The fact with a name.
  public func fact(named name: String) -> FactID? { places[name] }

  /// The fact with an id.
  public subscript(id: FactID) -> Fact { facts[id.index] }

  /// What the names of a command's expression can mean.
  public var names: Names {
    var names = Names(
      facts: facts,
      decisions: members.flatMap { member in
        member.policy.decisions.map { (member.policy.name, $0) }
      }
    )
    names.calendar = calendar
    return names
  }

  /// The names of all readings that some member has, in order.
  public var readingNames: [String] {
    var names: [String] = []
    for member in members {
      for reading in member.policy.readings where !names.contains(reading.name) {
        names.append(reading.name)
      }
    }
    return names
  }

  /// Every decision that some member can come to, with the member.
  public var decisions: [DecisionReference] {
    members.indices.flatMap { member in
      members[member].policy.decisions.indices
        .filter { members[member].ruleset.decides(DecisionID($0)) }
        .map { DecisionReference(member: member, decision: DecisionID($0)) }
    }
  }

  /// The declaration of a decision.
  public subscript(reference: DecisionReference) -> Policy.Decision {
    members[reference.member].policy.decisions[reference.decision.index]
  }
}

/// A decision of one member of a policy set.
public struct DecisionReference: Hashable, Sendable {
  /// The member's place.
  public let member: Int
  /// The decision.
  public let decision: DecisionID

  /// Makes a reference.
  public init(member: Int, decision: DecisionID) {
    self.member = member
    self.decision = decision
  }
}

extension Policy {
  /// The same policy with other ids for its facts.
  func renamed(_ fact: (FactID) -> FactID) -> Policy {
    var copy = self
    for place in copy.rules.indices {
      copy.rules[place].condition = rules[place].condition.renamed(fact: fact)
    }
    for place in copy.constraints.indices {
      copy.constraints[place].condition = constraints[place].condition.renamed(fact: fact)
    }
    for place in copy.duties.indices {
      let duty = duties[place]
      copy.duties[place].condition = duty.condition.renamed(fact: fact)
      copy.duties[place].met = duty.met?.renamed(fact: fact)
      copy.duties[place].metOn = duty.metOn.map(fact)
      copy.duties[place].deadline?.from = duty.deadline.map { fact($0.from) } ?? FactID(0)
    }
    return copy
  }
}
