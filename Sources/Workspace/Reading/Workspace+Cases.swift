import PlainText

extension Workspace {
  /// The cases of a proposal: by participants in the order of joining, then by pilots.
  ///
  /// - Parameter proposal: The proposal's id.
  /// - Returns: The cases, none where nobody takes part.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``.
  public func cases(of proposal: String) throws(WorkspaceError) -> [CaseID] {
    try reading { () throws(WorkspaceError) in
      let key = try store.found(.proposal(proposal)).key
      let id = proposal.composed
      let pilots = try store.pilots(of: key, id: id).map { Optional($0.1.number) }
      return try store.participants(of: key).flatMap { participant in
        (pilots.isEmpty ? [nil] : pilots).map { pilot in
          .part(proposal: id, cadre: participant.cadre, pilot: pilot)
        }
      }
    }
  }

  /// Cases in the order in which their proposals and the bare ones were created.
  ///
  /// - Parameters:
  ///   - limit: The most cases to give, nil for all.
  ///   - offset: How many to leave out before.
  /// - Returns: The cases.
  /// - Throws: What the file fails with.
  /// - Complexity: O(offset + limit).
  public func cases(
    limit: Int? = nil,
    offset: Int = 0
  ) throws(WorkspaceError) -> [CaseID] {
    try reading { () throws(WorkspaceError) in
      let statement = try connection.statement(ListQuery.caseIDs)
      defer { statement.reset() }
      statement.bind(1, Int64(limit.map { max(0, $0) } ?? -1))
      statement.bind(2, Int64(max(0, offset)))
      var cases: [CaseID] = []
      while try statement.step() {
        let id = try statement.text(0)
        guard let cadre = try statement.optionalText(1) else {
          cases.append(.bare(id))
          continue
        }
        let pilot = statement.optionalNumber(2).map { Int($0) }
        cases.append(.part(proposal: id, cadre: cadre, pilot: pilot))
      }
      return cases
    }
  }

  /// All that is known of a case, nil if there is none.
  ///
  /// - Parameter id: Which case; a pilot has to be named just where the proposal has any.
  /// - Returns: The case.
  /// - Throws: What the file fails with.
  public func record(of id: CaseID) throws(WorkspaceError) -> CaseRecord? {
    try reading { () throws(WorkspaceError) in
      var reader = CaseReader(store)
      switch id {
      case .bare(let id):
        let id = id.composed
        guard let key = try store.key(of: .bareCase(id)) else { return nil }
        return try reader.bareCase(id, key: key)
      case .part(let proposal, let cadre, let number):
        let (proposal, cadre) = (proposal.composed, cadre.composed)
        guard let row = try store.proposal(proposal) else { return nil }
        let group = try reader.group(
          Proposal(id: proposal, title: row.title, field: row.field),
          key: row.key
        )
        guard let participant = group.participants.first(where: { $0.cadre == cadre }) else {
          return nil
        }
        let pilot = group.pilots.first { $0.pilot.number == number }
        guard pilot != nil || (number == nil && group.pilots.isEmpty) else { return nil }
        return try reader.record(participant, pilot, in: group)
      }
    }
  }

  /// Goes through all cases with all that is known of them, in the order of ``cases(limit:offset:)``.
  ///
  /// All are read as they were when the first was. Meanwhile nothing can be changed here; other
  /// programs can go on writing.
  ///
  /// - Parameter body: What is done with each; false ends the going through.
  /// - Throws: What the body throws, or what the file fails with.
  /// - Complexity: O(cases and facts), a few microseconds a case, and little memory.
  public func forEachCase(_ body: (CaseID, CaseRecord) throws -> Bool) throws {
    readerCount += 1
    defer { readerCount -= 1 }
    try connection.access { () throws in
      let owners = try connection.statement(ListQuery.caseOwners)
      defer { owners.reset() }
      var reader = CaseReader(store)
      while try owners.step() {
        let (key, id) = (owners.number(0), try owners.text(1))
        if owners.number(2) == 1 {
          let record = try reader.bareCase(id, key: key)
          guard try body(record.id, record) else { return }
          continue
        }
        guard let row = try store.proposal(id) else { continue }
        let proposal = Proposal(id: id, title: row.title, field: row.field)
        let group = try reader.group(proposal, key: key)
        for participant in group.participants {
          for pilot in group.pilots.isEmpty ? [nil] : group.pilots.map(Optional.init) {
            let record = try reader.record(participant, pilot, in: group)
            guard try body(record.id, record) else { return }
          }
        }
      }
    }.get()
  }
}
