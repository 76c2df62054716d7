extension Changes {
  /// Adds a cadre.
  ///
  /// - Parameters:
  ///   - id: What the cadre is called in commands.
  ///   - name: The full name.
  ///   - post: The post held.
  ///   - unit: The body served in.
  /// - Throws: ``WorkspaceError/badID(_:_:)``, ``WorkspaceError/duplicateID(_:_:)``, or what is
  ///   wrong with a text.
  public func addCadre(
    _ id: String,
    name: String = "",
    post: String = "",
    unit: String = ""
  ) throws(WorkspaceError) {
    try checkActive()
    let id = try id.keptAsID()
    try checkFree(id)
    var row = CadreRow(
      key: 0,
      name: try name.kept(as: .name),
      post: try post.kept(as: .post),
      unit: try unit.kept(as: .unit),
      evidenceNumbered: 0
    )
    row.key = try store.put(cadre: id, nil, row)
    note(.cadre(id, Step(nil, row)))
  }

  /// Writes what is said of a cadre otherwise.
  ///
  /// - Parameters:
  ///   - id: The cadre's id.
  ///   - name: The full name, nil to leave it.
  ///   - post: The post held, nil to leave it.
  ///   - unit: The body served in, nil to leave it.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``, or what is wrong with a text.
  public func editCadre(
    _ id: String,
    name: String? = nil,
    post: String? = nil,
    unit: String? = nil
  ) throws(WorkspaceError) {
    let (id, old) = try foundCadre(id)
    var new = old
    if let name { new.name = try name.kept(as: .name) }
    if let post { new.post = try post.kept(as: .post) }
    if let unit { new.unit = try unit.kept(as: .unit) }
    try replace(id, old, new)
  }

  /// Removes a cadre with all that is known of it.
  ///
  /// - Parameter id: The cadre's id.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``, or
  ///   ``WorkspaceError/inUse(cadre:proposals:)`` if the cadre takes part in a proposal.
  public func removeCadre(_ id: String) throws(WorkspaceError) {
    let (id, old) = try foundCadre(id)
    let proposals = try store.proposals(ofCadre: old.key)
    guard proposals.isEmpty else { throw .inUse(cadre: id, proposals: proposals) }
    try clear(.cadre(id), key: old.key)
    for evidence in try store.evidence(ofCadre: id, key: old.key) {
      try removeEvidence(evidence.number, of: id, key: old.key)
    }
    forgetKeys()
    try store.put(cadre: id, old, nil)
    note(.cadre(id, Step(old, nil)))
  }

  /// Adds evidence that a cadre dared something.
  ///
  /// - Parameters:
  ///   - dare: Which of the dares; not empty.
  ///   - text: What shows it.
  ///   - about: Where it was shown, such as a case.
  ///   - cadre: The cadre's id.
  ///   - number: Its number, higher than any that evidence of this cadre ever had; nil for the next.
  /// - Returns: Its number.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``, ``WorkspaceError/badNumber(_:_:lowest:)``, or what is
  ///   wrong with a text.
  @discardableResult
  public func addDareEvidence(
    _ dare: String,
    _ text: String,
    about: String = "",
    of cadre: String,
    number: Int? = nil
  ) throws(WorkspaceError) -> Int {
    let (id, old) = try foundCadre(cadre)
    var new = old
    let number = try free(number, after: old.evidenceNumbered, .evidence(cadre: id))
    new.evidenceNumbered = Int64(number)
    let row = EvidenceRow(
      dare: try dare.kept(as: .dare, isNeeded: true),
      about: try about.kept(as: .about),
      text: try text.kept(as: .evidence)
    )
    try replace(id, old, new)
    try store.put(evidence: number, of: old.key, nil, row)
    note(.evidence(cadre: id, number: number, Step(nil, row)))
    return number
  }

  /// Removes evidence that a cadre dared something.
  ///
  /// - Parameters:
  ///   - number: The number of the evidence.
  ///   - cadre: The cadre's id.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)`` or
  ///   ``WorkspaceError/unknownEvidence(cadre:number:)``.
  public func removeDareEvidence(_ number: Int, of cadre: String) throws(WorkspaceError) {
    let (id, row) = try foundCadre(cadre)
    try removeEvidence(number, of: id, key: row.key)
  }

  private func removeEvidence(
    _ number: Int,
    of id: String,
    key: Int64
  ) throws(WorkspaceError) {
    guard let row = try store.evidence(number, of: key) else {
      throw .unknownEvidence(cadre: id, number: number)
    }
    try store.put(evidence: number, of: key, row, nil)
    note(.evidence(cadre: id, number: number, Step(row, nil)))
  }

  private func foundCadre(_ id: String) throws(WorkspaceError) -> (String, CadreRow) {
    guard case (.cadre(let id), _) = try found(.cadre(id)), let row = try store.cadre(id) else {
      throw .corrupted("cadre \(id) is incomplete")
    }
    return (id, row)
  }

  private func replace(
    _ id: String,
    _ old: CadreRow,
    _ new: CadreRow
  ) throws(WorkspaceError) {
    guard new != old else { return }
    try store.put(cadre: id, old, new)
    note(.cadre(id, Step(old, new)))
  }
}
