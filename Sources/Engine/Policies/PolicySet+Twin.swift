import PolicyLanguage

extension PolicySet {
  /// The same policies side by side with copies of themselves that see one fact as another.
  struct Twin {
    /// The policies, then their copies.
    let set: PolicySet
    /// The fact that stands in the copies for the one that was chosen.
    let fact: FactID
    /// How many policies there are; the copy of one has its place that much further on.
    let members: Int

    /// The copy of a decision.
    func copy(of decision: DecisionReference) -> DecisionReference {
      DecisionReference(member: decision.member + members, decision: decision.decision)
    }
  }

  /// Returns the policies side by side with copies in which one fact, and all that follows from
  /// it, is another; the rest of the vocabulary is shared.
  ///
  /// So a case of the twin set is a pair of cases that differ in this fact only.
  ///
  /// - Parameter fact: The fact.
  /// - Returns: The twin set.
  /// - Complexity: O(size of the policies).
  func twinned(in fact: FactID) -> Twin {
    var twins = [fact: FactID(facts.count)]
    var depending: [FactID] = [fact]
    // Derived facts stand after those that they follow from, or before: until nothing is added.
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for place in facts.indices where twins[FactID(place)] == nil {
        guard facts[place].sources.contains(where: { twins[$0] != nil }) else { continue }
        twins[FactID(place)] = FactID(facts.count + depending.count)
        depending.append(FactID(place))
        isGrowing = true
      }
    }
    func other(_ id: FactID) -> FactID { twins[id] ?? id }
    let copies = depending.map { id in
      var copy = facts[id.index].renamed(other)
      copy.name += Self.twinMark
      return copy
    }
    let set = PolicySet(
      members: members
        + members.map { member in
          Member(
            policy: member.policy.renamed(other),
            reading: member.reading,
            isInForce: member.isInForce,
            ruleset: member.ruleset
          )
        },
      facts: facts + copies,
      constraints: constraints
        + constraints.map { constraint in
          var copy = constraint
          copy.condition = constraint.condition.renamed(fact: other)
          return copy
        }.filter { copy in !constraints.contains { $0.condition == copy.condition } },
      day: day,
      calendar: calendar
    )
    return Twin(set: set, fact: FactID(facts.count), members: members.count)
  }

  /// What the name of a copied fact ends with; no name that can be typed does.
  private static let twinMark = "′"
}

extension Fact {
  /// The facts that its definition names.
  fileprivate var sources: [FactID] {
    switch definition {
    case .condition(let condition):
      var sources: [FactID] = []
      condition.visit(fact: { sources.append($0) })
      return sources
    case .form(let form): return form.terms.map(\.base.fact)
    case nil: return []
    }
  }
}
