import PlainText

extension Workspace {
  /// The cadre of an id, nil if there is none.
  public func cadre(_ id: String) throws(WorkspaceError) -> Cadre? {
    try reading { () throws(WorkspaceError) in
      let id = id.composed
      return try store.cadre(id).map {
        Cadre(id: id, name: $0.name, post: $0.post, unit: $0.unit)
      }
    }
  }

  /// All cadres, in the order of creation.
  public func cadres() throws(WorkspaceError) -> [Cadre] {
    try reading { () throws(WorkspaceError) in try store.cadres() }
  }

  /// The proposal of an id, nil if there is none.
  public func proposal(_ id: String) throws(WorkspaceError) -> Proposal? {
    try reading { () throws(WorkspaceError) in
      let id = id.composed
      return try store.proposal(id).map { Proposal(id: id, title: $0.title, field: $0.field) }
    }
  }

  /// All proposals, in the order of creation.
  public func proposals() throws(WorkspaceError) -> [Proposal] {
    try reading { () throws(WorkspaceError) in try store.proposals() }
  }

  /// The cadres that take part in a proposal, in the order of joining.
  ///
  /// - Parameter proposal: The proposal's id.
  /// - Returns: The participants.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``.
  public func participants(of proposal: String) throws(WorkspaceError) -> [Participant] {
    try reading { () throws(WorkspaceError) in
      let key = try store.found(.proposal(proposal)).key
      let id = proposal.composed
      return try store.participants(of: key).map { Participant(proposal: id, cadre: $0.cadre) }
    }
  }

  /// The pilots of a proposal, by number.
  ///
  /// - Parameter proposal: The proposal's id.
  /// - Returns: The pilots.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``.
  public func pilots(of proposal: String) throws(WorkspaceError) -> [Pilot] {
    try reading { () throws(WorkspaceError) in
      let key = try store.found(.proposal(proposal)).key
      return try store.pilots(of: key, id: proposal.composed).map(\.1)
    }
  }

  /// The ids of the proposals that a cadre takes part in, oldest first.
  ///
  /// - Parameter cadre: The cadre's id.
  /// - Returns: The ids.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``.
  public func proposals(of cadre: String) throws(WorkspaceError) -> [String] {
    try reading { () throws(WorkspaceError) in
      try store.proposals(ofCadre: try store.found(.cadre(cadre)).key)
    }
  }

  /// The ids of all bare cases, in the order of creation.
  public func bareCases() throws(WorkspaceError) -> [String] {
    try reading { () throws(WorkspaceError) in try store.bareCases() }
  }

  /// What an id names, nil if nothing.
  public func kind(of id: String) throws(WorkspaceError) -> EntityKind? {
    try reading { () throws(WorkspaceError) in try store.entity(id.composed)?.kind }
  }

  /// How much of everything there is.
  ///
  /// - Returns: The counts.
  /// - Throws: What the file fails with.
  /// - Complexity: O(rows), about a millisecond for 100,000 facts.
  public func counts() throws(WorkspaceError) -> Counts {
    if connection.isUntouched { return Counts() }
    return try reading { () throws(WorkspaceError) in
      let statement = try connection.statement(ListQuery.counts)
      defer { statement.reset() }
      var counts = Counts()
      guard try statement.step() else { return counts }
      counts.cadres = statement.int(0)
      counts.proposals = statement.int(1)
      counts.participants = statement.int(2)
      counts.pilots = statement.int(3)
      counts.bareCases = statement.int(4)
      counts.cases = statement.int(4) + statement.int(5)
      counts.facts = statement.int(6)
      return counts
    }
  }

  /// Runs something that reads.
  func reading<T>(
    _ body: () throws(WorkspaceError) -> T
  ) throws(WorkspaceError) -> T {
    try connection.reading(body)
  }
}
