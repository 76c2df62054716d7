extension Store {
  func evidence(_ number: Int, of key: Int64) throws(WorkspaceError) -> EvidenceRow? {
    let statement = try connection.statement(FactQuery.evidence)
    defer { statement.reset() }
    statement.bind(1, key)
    statement.bind(2, Int64(number))
    return try statement.step() ? try statement.evidenceRow() : nil
  }

  func put(
    evidence number: Int,
    of key: Int64,
    _ old: EvidenceRow?,
    _ new: EvidenceRow?
  ) throws(WorkspaceError) {
    if old != nil {
      let statement = try connection.statement(FactQuery.deleteEvidence)
      statement.bind(1, key)
      statement.bind(2, Int64(number))
      try statement.run()
    }
    guard let new else { return }
    let statement = try connection.statement(FactQuery.insertEvidence)
    statement.bind(1, key)
    statement.bind(2, Int64(number))
    statement.bind(3, new.dare)
    statement.bind(4, new.about)
    statement.bind(5, new.text)
    try statement.run()
  }

  /// All evidence of a cadre's daring, ordered by number.
  func evidence(ofCadre id: String, key: Int64) throws(WorkspaceError) -> [DareEvidence] {
    let statement = try connection.statement(FactQuery.evidences)
    defer { statement.reset() }
    statement.bind(1, key)
    var all: [DareEvidence] = []
    while try statement.step() {
      let row = try statement.evidenceRow()
      all.append(
        DareEvidence(
          cadre: id,
          number: statement.int(3),
          dare: row.dare,
          about: row.about,
          text: row.text
        )
      )
    }
    return all
  }

  func setting(_ key: String) throws(WorkspaceError) -> String? {
    let statement = try connection.statement(FactQuery.setting)
    defer { statement.reset() }
    statement.bind(1, key)
    return try statement.step() ? try statement.text(0) : nil
  }

  func put(setting key: String, _ old: String?, _ new: String?) throws(WorkspaceError) {
    guard let new else {
      let statement = try connection.statement(FactQuery.deleteSetting)
      statement.bind(1, key)
      return try statement.run()
    }
    let statement = try connection.statement(
      old == nil ? FactQuery.insertSetting : FactQuery.updateSetting
    )
    statement.bind(1, key)
    statement.bind(2, new)
    try statement.run()
  }

  /// All settings, ordered by key.
  func settings() throws(WorkspaceError) -> [Setting] {
    let statement = try connection.statement(FactQuery.settings)
    defer { statement.reset() }
    var all: [Setting] = []
    while try statement.step() {
      all.append(Setting(key: try statement.text(1), text: try statement.text(0)))
    }
    return all
  }
}

extension Statement {
  /// The evidence in the first three columns.
  fileprivate func evidenceRow() throws(WorkspaceError) -> EvidenceRow {
    EvidenceRow(dare: try text(0), about: try text(1), text: try text(2))
  }
}
