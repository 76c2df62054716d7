import Workspace

// Questions to the workspace that only the shell asks.

extension Workspace {
  /// One fact of a subject; nil where it is not given.
  func fact(_ name: String, of subject: Subject) throws(WorkspaceError) -> FactRecord? {
    try facts(of: subject).first { $0.name == name }
  }

  /// The cases in which a cadre takes part.
  func cases(ofCadre cadre: String) throws(WorkspaceError) -> [CaseID] {
    var found: [CaseID] = []
    for proposal in try proposals(of: cadre) {
      found += try cases(of: proposal).filter { id in
        if case .part(_, cadre, _) = id { true } else { false }
      }
    }
    return found
  }

  /// Everything that facts can belong to, in the order in which it was made.
  func subjects() throws(WorkspaceError) -> [Subject] {
    var subjects = try cadres().map { Subject.cadre($0.id) }
    for proposal in try proposals() {
      subjects.append(.proposal(proposal.id))
      for participant in try participants(of: proposal.id) {
        subjects.append(.participant(proposal: proposal.id, cadre: participant.cadre))
      }
      for pilot in try pilots(of: proposal.id) {
        subjects.append(.pilot(proposal: proposal.id, number: pilot.number))
      }
    }
    return try subjects + bareCases().map(Subject.bareCase)
  }
}
