extension Store {
  func cadres() throws(WorkspaceError) -> [Cadre] {
    let statement = try connection.statement(ListQuery.cadres)
    defer { statement.reset() }
    var all: [Cadre] = []
    while try statement.step() {
      all.append(
        Cadre(
          id: try statement.text(0),
          name: try statement.text(1),
          post: try statement.text(2),
          unit: try statement.text(3)
        )
      )
    }
    return all
  }

  func proposals() throws(WorkspaceError) -> [Proposal] {
    let statement = try connection.statement(ListQuery.proposals)
    defer { statement.reset() }
    var all: [Proposal] = []
    while try statement.step() {
      all.append(
        Proposal(
          id: try statement.text(0),
          title: try statement.text(1),
          field: try statement.text(2)
        )
      )
    }
    return all
  }

  func bareCases() throws(WorkspaceError) -> [String] {
    let statement = try connection.statement(ListQuery.bareCases)
    defer { statement.reset() }
    var all: [String] = []
    while try statement.step() { all.append(try statement.text(0)) }
    return all
  }

  /// A participant with the keys of its row and of the cadre's.
  struct ParticipantRow {
    var key: Int64
    var cadreKey: Int64
    var cadre: String
  }

  /// The participants of a proposal, in the order of joining.
  func participants(of proposal: Int64) throws(WorkspaceError) -> [ParticipantRow] {
    let statement = try connection.statement(ListQuery.participants)
    defer { statement.reset() }
    statement.bind(1, proposal)
    var all: [ParticipantRow] = []
    while try statement.step() {
      all.append(
        ParticipantRow(
          key: statement.number(0),
          cadreKey: statement.number(1),
          cadre: try statement.text(2)
        )
      )
    }
    return all
  }

  /// The pilots of a proposal by number, with the keys of their rows.
  func pilots(of proposal: Int64, id: String) throws(WorkspaceError) -> [(Int64, Pilot)] {
    let statement = try connection.statement(ListQuery.pilots)
    defer { statement.reset() }
    statement.bind(1, proposal)
    var all: [(Int64, Pilot)] = []
    while try statement.step() {
      all.append(
        (
          statement.number(0),
          Pilot(proposal: id, number: statement.int(1), place: try statement.text(2))
        )
      )
    }
    return all
  }

  /// The proposals that a cadre takes part in, oldest first.
  func proposals(ofCadre key: Int64) throws(WorkspaceError) -> [String] {
    let statement = try connection.statement(ListQuery.proposalsOfCadre)
    defer { statement.reset() }
    statement.bind(1, key)
    var all: [String] = []
    while try statement.step() { all.append(try statement.text(0)) }
    return all
  }
}
