import PolicyLanguage

extension PolicySet {
  /// The same policies, over the same vocabulary, each by its text alone.
  /// - Complexity: O(size of the policies).
  public var textAlone: PolicySet {
    PolicySet(
      members: members.map { member in
        Member(
          policy: member.policy,
          reading: nil,
          isInForce: member.isInForce,
          ruleset: Ruleset(member.policy, reading: nil, isInForce: member.isInForce)
        )
      },
      facts: facts,
      constraints: constraints,
      day: day,
      calendar: calendar
    )
  }
}
