import Diagnostics

// Who decides what. It bears on no answer: a policy only tells it, with the clause that it stands in.

extension PolicyChecker {
  mutating func declareAuthorities() {
    var first: [DecisionID: Place] = [:]
    for (authority, clause, _) in statements(\.authority) {
      var decisions: [DecisionID] = []
      for name in authority.decisions {
        guard let decision = policy.decision(named: name.name) else {
          let known = policy.decisions.map(\.name)
          fail(.unknown(name.name, .decision, known: known), at: name.place)
          continue
        }
        if let other = first[decision] {
          fail(.duplicate(name.name, .authority), at: name.place, other: other)
        }
        first[decision] = first[decision] ?? name.place
        decisions.append(decision)
      }
      guard let name = authority.decisions.first else { continue }
      policy.authorities.append(
        Policy.Authority(
          decisions: decisions,
          title: authority.namings.isEmpty
            ? nil : titles(authority.namings, of: name, labels: []).title,
          clause: clause
        )
      )
    }
  }
}
