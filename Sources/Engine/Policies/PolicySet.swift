public import Diagnostics
public import PolicyLanguage

/// The policies that answer side by side, over one vocabulary, each under its reading.
///
/// Facts of the same name in several policies are one fact; that they agree is checked here. Each
/// member's rules are those of its text and of the chosen reading.
public struct PolicySet: Sendable {
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

  private let places: [String: FactID]

  /// Puts policies side by side.
  ///
  /// - Parameters:
  ///   - policies: The policies.
  ///   - readings: The names of the chosen readings. A policy that has none of them is taken by
  ///     its text alone.
  ///   - day: The day on which policies must be in force to answer; nil where all of them answer.
  /// - Throws: One diagnostic for each fact that two policies declare in different ways.
  /// - Complexity: O(size of the policies).
  public init(
    _ policies: [Policy],
    readings: [String] = [],
    on day: CivilDate? = nil
  ) throws(Diagnostics) {
    var facts: [Fact] = []
    var places: [String: FactID] = [:]
    var clashes: [Diagnostic] = []
    var constraints: [Policy.Constraint] = []
    var renamed: [Policy] = []
    for policy in policies {
      // All ids first: a derived fact may follow from facts that are declared after it.
      var ids: [FactID] = []
      for fact in policy.facts {
        let id = places[fact.name] ?? FactID(places.count)
        ids.append(id)
        places[fact.name] = id
      }
      let known = facts.count
      for (fact, id) in zip(policy.facts, ids) {
        let fact = fact.renamed { ids[$0.index] }
        if id.index >= known {
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
    guard clashes.isEmpty else { throw Diagnostics(clashes) }
    self.facts = facts
    self.places = places
    self.constraints = constraints
    self.day = day
    self.members = renamed.map { policy in
      let reading = readings.first { name in policy.readings.contains { $0.name == name } }
      let isInForce = day.map(policy.inForce.contains) ?? true
      return Member(
        policy: policy,
        reading: reading,
        isInForce: isInForce,
        ruleset: Ruleset(policy, reading: reading, isInForce: isInForce)
      )
    }
  }

  /// Puts together what has been put in one numbering already.
  init(members: [Member], facts: [Fact], constraints: [Policy.Constraint]) {
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
    Names(
      facts: facts,
      decisions: members.flatMap { member in
        member.policy.decisions.map { (member.policy.name, $0) }
      }
    )
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
