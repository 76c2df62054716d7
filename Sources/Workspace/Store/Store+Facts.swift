extension Store {
  func fact(_ name: String, of key: Int64) throws(WorkspaceError) -> FactRow? {
    let statement = try connection.statement(FactQuery.fact)
    defer { statement.reset() }
    statement.bind(1, key)
    statement.bind(2, name)
    return try statement.step() ? try statement.factRow() : nil
  }

  func put(
    fact name: String,
    of key: Int64,
    _ old: FactRow?,
    _ new: FactRow?
  ) throws(WorkspaceError) {
    guard let new else { return try remove(FactQuery.deleteFact, name, of: key) }
    let statement = try connection.statement(
      old == nil ? FactQuery.insertFact : FactQuery.updateFact
    )
    statement.bind(1, key)
    statement.bind(2, name)
    statement.bind(3, new.value.kind.rawValue)
    statement.bind(4, new.value.number)
    statement.bind(5, new.value.text)
    statement.bind(6, new.evidence)
    statement.bind(7, new.day)
    try statement.run()
  }

  /// All facts of a subject, ordered by name.
  func facts(of subject: Subject, key: Int64) throws(WorkspaceError) -> [FactRecord] {
    let statement = try connection.statement(FactQuery.facts)
    defer { statement.reset() }
    statement.bind(1, key)
    var facts: [FactRecord] = []
    while try statement.step() {
      facts.append(try statement.factRow().record(of: subject, try statement.text(5)))
    }
    return facts
  }

  func expectation(_ name: String, of key: Int64) throws(WorkspaceError) -> String? {
    let statement = try connection.statement(FactQuery.expectation)
    defer { statement.reset() }
    statement.bind(1, key)
    statement.bind(2, name)
    return try statement.step() ? try statement.text(0) : nil
  }

  func put(
    expectation name: String,
    of key: Int64,
    _ old: String?,
    _ new: String?
  ) throws(WorkspaceError) {
    guard let new else { return try remove(FactQuery.deleteExpectation, name, of: key) }
    let statement = try connection.statement(
      old == nil ? FactQuery.insertExpectation : FactQuery.updateExpectation
    )
    statement.bind(1, key)
    statement.bind(2, name)
    statement.bind(3, new)
    try statement.run()
  }

  /// All expectations of a subject, ordered by name.
  func expectations(
    of subject: Subject,
    key: Int64
  ) throws(WorkspaceError) -> [Expectation] {
    let statement = try connection.statement(FactQuery.expectations)
    defer { statement.reset() }
    statement.bind(1, key)
    var all: [Expectation] = []
    while try statement.step() {
      all.append(
        Expectation(subject: subject, name: try statement.text(1), text: try statement.text(0))
      )
    }
    return all
  }

  private func remove(
    _ query: FactQuery,
    _ name: String,
    of key: Int64
  ) throws(WorkspaceError) {
    let statement = try connection.statement(query)
    statement.bind(1, key)
    statement.bind(2, name)
    try statement.run()
  }
}

extension Statement {
  /// The fact in the first five columns.
  fileprivate func factRow() throws(WorkspaceError) -> FactRow {
    FactRow(
      value: StoredValue(
        kind: try StoredValue.Kind(stored: try text(0)),
        number: optionalNumber(1),
        text: try optionalText(2)
      ),
      evidence: try text(3),
      day: optionalNumber(4)
    )
  }
}
