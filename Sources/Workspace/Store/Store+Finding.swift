import PlainText

extension Store {
  /// Finds a subject that has to be there.
  ///
  /// - Parameter subject: The subject, its ids perhaps not composed.
  /// - Returns: The subject as kept, with its key.
  /// - Throws: What tells which part of it is not there.
  func found(_ subject: Subject) throws(WorkspaceError) -> (subject: Subject, key: Int64) {
    let subject = subject.composed
    if let key = try key(of: subject) { return (subject, key) }
    switch subject {
    case .cadre(let id): throw .unknownID(id, .cadre)
    case .proposal(let id): throw .unknownID(id, .proposal)
    case .bareCase(let id): throw .unknownID(id, .bareCase)
    case .participant(let proposal, let cadre):
      _ = try found(.proposal(proposal))
      _ = try found(.cadre(cadre))
      throw .unknownParticipant(proposal: proposal, cadre: cadre)
    case .pilot(let proposal, let number):
      _ = try found(.proposal(proposal))
      throw .unknownPilot(proposal: proposal, number: number)
    }
  }
}

extension Subject {
  /// The same with composed ids.
  fileprivate var composed: Subject {
    switch self {
    case .cadre(let id): .cadre(id.composed)
    case .proposal(let id): .proposal(id.composed)
    case .participant(let proposal, let cadre):
      .participant(proposal: proposal.composed, cadre: cadre.composed)
    case .pilot(let proposal, let number):
      .pilot(proposal: proposal.composed, number: number)
    case .bareCase(let id): .bareCase(id.composed)
    }
  }
}
