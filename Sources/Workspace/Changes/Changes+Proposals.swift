import PlainText

extension Changes {
  /// Adds a proposal.
  ///
  /// - Parameters:
  ///   - id: What the proposal is called in commands.
  ///   - title: What is proposed.
  ///   - field: The field of work it lies in.
  /// - Throws: ``WorkspaceError/badID(_:_:)``, ``WorkspaceError/duplicateID(_:_:)``, or what is
  ///   wrong with a text.
  public func addProposal(
    _ id: String,
    title: String = "",
    field: String = ""
  ) throws(WorkspaceError) {
    try checkActive()
    let id = try id.keptAsID()
    try checkFree(id)
    var row = ProposalRow(
      key: 0,
      title: try title.kept(as: .title),
      field: try field.kept(as: .field),
      pilotsNumbered: 0
    )
    row.key = try store.put(proposal: id, nil, row)
    note(.proposal(id, Step(nil, row)))
  }

  /// Writes what is said of a proposal otherwise.
  ///
  /// - Parameters:
  ///   - id: The proposal's id.
  ///   - title: What is proposed, nil to leave it.
  ///   - field: The field of work it lies in, nil to leave it.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``, or what is wrong with a text.
  public func editProposal(
    _ id: String,
    title: String? = nil,
    field: String? = nil
  ) throws(WorkspaceError) {
    let (id, old) = try foundProposal(id)
    var new = old
    if let title { new.title = try title.kept(as: .title) }
    if let field { new.field = try field.kept(as: .field) }
    try replace(id, old, new)
  }

  /// Removes a proposal with its participants, its pilots, and all that is known of them.
  ///
  /// - Parameter id: The proposal's id.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``.
  public func removeProposal(_ id: String) throws(WorkspaceError) {
    let (id, old) = try foundProposal(id)
    for (_, pilot) in try store.pilots(of: old.key, id: id) {
      try removePilot(pilot.number, of: id)
    }
    for participant in try store.participants(of: old.key) {
      try removeParticipant(participant.cadre, from: id)
    }
    try clear(.proposal(id), key: old.key)
    forgetKeys()
    try store.put(proposal: id, old, nil)
    note(.proposal(id, Step(old, nil)))
  }

  /// Lets a cadre take part in a proposal, after those who do already.
  ///
  /// - Parameters:
  ///   - cadre: The cadre's id.
  ///   - proposal: The proposal's id.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)`` or
  ///   ``WorkspaceError/duplicateParticipant(proposal:cadre:)``.
  public func addParticipant(
    _ cadre: String,
    to proposal: String
  ) throws(WorkspaceError) {
    try checkActive()
    let (proposal, cadre) = (proposal.composed, cadre.composed)
    guard try store.key(of: .participant(proposal: proposal, cadre: cadre)) == nil else {
      throw .duplicateParticipant(proposal: proposal, cadre: cadre)
    }
    var row = BareRow(key: 0)
    row.key = try store.put(participant: cadre, in: proposal, nil, row)
    note(.participant(proposal: proposal, cadre: cadre, Step(nil, row)))
  }

  /// Ends a cadre's part in a proposal, with all that is known of it.
  ///
  /// - Parameters:
  ///   - cadre: The cadre's id.
  ///   - proposal: The proposal's id.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)`` or
  ///   ``WorkspaceError/unknownParticipant(proposal:cadre:)``.
  public func removeParticipant(
    _ cadre: String,
    from proposal: String
  ) throws(WorkspaceError) {
    let (subject, key) = try found(.participant(proposal: proposal, cadre: cadre))
    guard case .participant(let proposal, let cadre) = subject else { return }
    try clear(subject, key: key)
    let row = BareRow(key: key)
    forgetKeys()
    try store.put(participant: cadre, in: proposal, row, nil)
    note(.participant(proposal: proposal, cadre: cadre, Step(row, nil)))
  }

  /// Adds a pilot to a proposal.
  ///
  /// - Parameters:
  ///   - proposal: The proposal's id.
  ///   - place: Where it takes place.
  ///   - number: Its number, higher than any that a pilot of this proposal ever had; nil for the
  ///     next.
  /// - Returns: Its number.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``, ``WorkspaceError/badNumber(_:_:lowest:)``, or what is
  ///   wrong with the text.
  @discardableResult
  public func addPilot(
    to proposal: String,
    place: String = "",
    number: Int? = nil
  ) throws(WorkspaceError) -> Int {
    let (id, old) = try foundProposal(proposal)
    let number = try free(number, after: old.pilotsNumbered, .pilot(proposal: id))
    var row = PilotRow(key: 0, place: try place.kept(as: .place))
    var new = old
    new.pilotsNumbered = Int64(number)
    try replace(id, old, new)
    row.key = try store.put(pilot: number, of: id, nil, row)
    note(.pilot(proposal: id, number: number, Step(nil, row)))
    return number
  }

  /// Writes otherwise where a pilot takes place.
  ///
  /// - Parameters:
  ///   - number: The pilot's number.
  ///   - proposal: The proposal's id.
  ///   - place: Where it takes place.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``,
  ///   ``WorkspaceError/unknownPilot(proposal:number:)``, or what is wrong with the text.
  public func editPilot(
    _ number: Int,
    of proposal: String,
    place: String
  ) throws(WorkspaceError) {
    let (id, old) = try foundPilot(number, of: proposal)
    let new = PilotRow(key: old.key, place: try place.kept(as: .place))
    guard new != old else { return }
    try store.put(pilot: number, of: id, old, new)
    note(.pilot(proposal: id, number: number, Step(old, new)))
  }

  /// Removes a pilot with all that is known of it.
  ///
  /// - Parameters:
  ///   - number: The pilot's number.
  ///   - proposal: The proposal's id.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)`` or
  ///   ``WorkspaceError/unknownPilot(proposal:number:)``.
  public func removePilot(_ number: Int, of proposal: String) throws(WorkspaceError) {
    let (id, old) = try foundPilot(number, of: proposal)
    try clear(.pilot(proposal: id, number: number), key: old.key)
    forgetKeys()
    try store.put(pilot: number, of: id, old, nil)
    note(.pilot(proposal: id, number: number, Step(old, nil)))
  }

  private func foundProposal(_ id: String) throws(WorkspaceError) -> (String, ProposalRow) {
    guard case (.proposal(let id), _) = try found(.proposal(id)),
      let row = try store.proposal(id)
    else { throw .corrupted("proposal \(id) is incomplete") }
    return (id, row)
  }

  private func foundPilot(
    _ number: Int,
    of proposal: String
  ) throws(WorkspaceError) -> (String, PilotRow) {
    let (subject, _) = try found(.pilot(proposal: proposal, number: number))
    guard case .pilot(let id, _) = subject, let row = try store.pilot(number, of: id) else {
      throw .corrupted("pilot \(number) of \(proposal) is incomplete")
    }
    return (id, row)
  }

  private func replace(
    _ id: String,
    _ old: ProposalRow,
    _ new: ProposalRow
  ) throws(WorkspaceError) {
    guard new != old else { return }
    try store.put(proposal: id, old, new)
    note(.proposal(id, Step(old, new)))
  }
}
