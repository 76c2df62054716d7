// Each `put` takes a row from what it is to what it should be, nil being no row. A key of 0 stands
// for the next; the key of a row never changes.

extension Store {
  func cadre(_ id: String) throws(WorkspaceError) -> CadreRow? {
    guard let key = try key(of: .cadre(id)) else { return nil }
    let statement = try connection.statement(SubjectQuery.cadre)
    defer { statement.reset() }
    statement.bind(1, key)
    guard try statement.step() else { return nil }
    return CadreRow(
      key: key,
      name: try statement.text(0),
      post: try statement.text(1),
      unit: try statement.text(2),
      evidenceNumbered: statement.number(3)
    )
  }

  @discardableResult
  func put(
    cadre id: String,
    _ old: CadreRow?,
    _ new: CadreRow?
  ) throws(WorkspaceError) -> Int64 {
    guard let new else {
      try remove(old?.key, SubjectQuery.deleteCadre)
      return 0
    }
    let key = try key(old?.key, .cadre, id, new.key)
    let statement = try connection.statement(
      old == nil ? SubjectQuery.insertCadre : SubjectQuery.updateCadre
    )
    statement.bind(1, key)
    statement.bind(2, new.name)
    statement.bind(3, new.post)
    statement.bind(4, new.unit)
    statement.bind(5, new.evidenceNumbered)
    try statement.run()
    return key
  }

  func proposal(_ id: String) throws(WorkspaceError) -> ProposalRow? {
    guard let key = try key(of: .proposal(id)) else { return nil }
    let statement = try connection.statement(SubjectQuery.proposal)
    defer { statement.reset() }
    statement.bind(1, key)
    guard try statement.step() else { return nil }
    return ProposalRow(
      key: key,
      title: try statement.text(0),
      field: try statement.text(1),
      pilotsNumbered: statement.number(2)
    )
  }

  @discardableResult
  func put(
    proposal id: String,
    _ old: ProposalRow?,
    _ new: ProposalRow?
  ) throws(WorkspaceError) -> Int64 {
    guard let new else {
      try remove(old?.key, SubjectQuery.deleteProposal)
      return 0
    }
    let key = try key(old?.key, .proposal, id, new.key)
    let statement = try connection.statement(
      old == nil ? SubjectQuery.insertProposal : SubjectQuery.updateProposal
    )
    statement.bind(1, key)
    statement.bind(2, new.title)
    statement.bind(3, new.field)
    statement.bind(4, new.pilotsNumbered)
    try statement.run()
    return key
  }

  @discardableResult
  func put(
    participant cadre: String,
    in proposal: String,
    _ old: BareRow?,
    _ new: BareRow?
  ) throws(WorkspaceError) -> Int64 {
    guard let new else {
      try remove(old?.key, SubjectQuery.deleteParticipant)
      return 0
    }
    if let old { return old.key }
    guard let proposalKey = try key(of: .proposal(proposal)) else {
      throw .unknownID(proposal, .proposal)
    }
    guard let cadreKey = try key(of: .cadre(cadre)) else { throw .unknownID(cadre, .cadre) }
    let key = try addSubject(.participant, id: nil, key: new.key)
    let statement = try connection.statement(SubjectQuery.insertParticipant)
    statement.bind(1, key)
    statement.bind(2, proposalKey)
    statement.bind(3, cadreKey)
    try statement.run()
    return key
  }

  func pilot(_ number: Int, of proposal: String) throws(WorkspaceError) -> PilotRow? {
    guard let key = try key(of: .pilot(proposal: proposal, number: number)) else { return nil }
    let statement = try connection.statement(SubjectQuery.pilot)
    defer { statement.reset() }
    statement.bind(1, key)
    return try statement.step() ? PilotRow(key: key, place: try statement.text(0)) : nil
  }

  @discardableResult
  func put(
    pilot number: Int,
    of proposal: String,
    _ old: PilotRow?,
    _ new: PilotRow?
  ) throws(WorkspaceError) -> Int64 {
    guard let new else {
      try remove(old?.key, SubjectQuery.deletePilot)
      return 0
    }
    if let old {
      let statement = try connection.statement(SubjectQuery.updatePilot)
      statement.bind(1, old.key)
      statement.bind(2, new.place)
      try statement.run()
      return old.key
    }
    guard let proposalKey = try key(of: .proposal(proposal)) else {
      throw .unknownID(proposal, .proposal)
    }
    let key = try addSubject(.pilot, id: nil, key: new.key)
    let statement = try connection.statement(SubjectQuery.insertPilot)
    statement.bind(1, key)
    statement.bind(2, proposalKey)
    statement.bind(3, Int64(number))
    statement.bind(4, new.place)
    try statement.run()
    return key
  }

  @discardableResult
  func put(
    bareCase id: String,
    _ old: BareRow?,
    _ new: BareRow?
  ) throws(WorkspaceError) -> Int64 {
    guard let new else {
      if let old { try removeSubject(old.key) }
      return 0
    }
    return try key(old?.key, .bareCase, id, new.key)
  }

  // The key that a row has, or that of a new subject.
  private func key(
    _ old: Int64?,
    _ kind: SubjectKind,
    _ id: String,
    _ new: Int64
  ) throws(WorkspaceError) -> Int64 {
    if let old { return old }
    return try addSubject(kind, id: id, key: new)
  }

  private func remove(_ key: Int64?, _ query: SubjectQuery) throws(WorkspaceError) {
    guard let key else { return }
    let statement = try connection.statement(query)
    statement.bind(1, key)
    try statement.run()
    try removeSubject(key)
  }
}
