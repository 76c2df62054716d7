public import PolicyLanguage

extension Changes {
  /// Adds a case with facts and nothing else.
  ///
  /// - Parameter id: What the case is called in commands.
  /// - Throws: ``WorkspaceError/badID(_:_:)`` or ``WorkspaceError/duplicateID(_:_:)``.
  public func addBareCase(_ id: String) throws(WorkspaceError) {
    try checkActive()
    let id = try id.keptAsID()
    try checkFree(id)
    var row = BareRow(key: 0)
    row.key = try store.put(bareCase: id, nil, row)
    note(.bareCase(id, Step(nil, row)))
  }

  /// Removes a bare case with its facts.
  ///
  /// - Parameter id: The case's id.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``.
  public func removeBareCase(_ id: String) throws(WorkspaceError) {
    let (subject, key) = try found(.bareCase(id))
    guard case .bareCase(let id) = subject else { return }
    try clear(subject, key: key)
    let row = BareRow(key: key)
    forgetKeys()
    try store.put(bareCase: id, row, nil)
    note(.bareCase(id, Step(row, nil)))
  }

  /// Sets a fact, in place of what was known and of its evidence.
  ///
  /// - Parameters:
  ///   - name: The fact's name.
  ///   - value: What is known.
  ///   - evidence: What shows it.
  ///   - date: The day of the evidence.
  ///   - subject: Of whom or what it is known.
  /// - Throws: What tells that the subject is not there, or what is wrong with a text.
  public func set(
    _ name: String,
    _ value: Value,
    evidence: String = "",
    on date: CivilDate? = nil,
    of subject: Subject
  ) throws(WorkspaceError) {
    let (subject, key) = try found(subject)
    let name = try name.kept(as: .factName, isNeeded: true)
    let new = try FactRow(value, evidence: try evidence.kept(as: .evidence), on: date)
    try replace(name, subject, key, try store.fact(name, of: key), new)
  }

  /// Writes the evidence of a fact otherwise.
  ///
  /// - Parameters:
  ///   - name: The fact's name.
  ///   - evidence: What shows it.
  ///   - date: The day of the evidence.
  ///   - subject: Of whom or what it is known.
  /// - Throws: ``WorkspaceError/unknownFact(_:_:)``, what tells that the subject is not there, or
  ///   what is wrong with the text.
  public func setEvidence(
    _ name: String,
    _ evidence: String,
    on date: CivilDate? = nil,
    of subject: Subject
  ) throws(WorkspaceError) {
    let (subject, key) = try found(subject)
    let name = try name.kept(as: .factName, isNeeded: true)
    guard let old = try store.fact(name, of: key) else { throw .unknownFact(name, subject) }
    let new = FactRow(
      value: old.value,
      evidence: try evidence.kept(as: .evidence),
      day: date.map { Int64($0.dayNumber) }
    )
    try replace(name, subject, key, old, new)
  }

  /// Takes a fact back, so that it is unknown.
  ///
  /// - Parameters:
  ///   - name: The fact's name.
  ///   - subject: Of whom or what it was known.
  /// - Returns: Whether it was known.
  /// - Throws: What tells that the subject is not there.
  @discardableResult
  public func unset(_ name: String, of subject: Subject) throws(WorkspaceError) -> Bool {
    let (subject, key) = try found(subject)
    let name = try name.kept(as: .factName)
    guard let old = try store.fact(name, of: key) else { return false }
    try replace(name, subject, key, old, nil)
    return true
  }

  /// Sets what is expected of an uncertain fact.
  ///
  /// - Parameters:
  ///   - name: The fact's name.
  ///   - text: What is expected.
  ///   - subject: Of whom or what.
  /// - Throws: What tells that the subject is not there, or what is wrong with a text.
  public func setExpectation(
    _ name: String,
    _ text: String,
    of subject: Subject
  ) throws(WorkspaceError) {
    let (subject, key) = try found(subject)
    let name = try name.kept(as: .factName, isNeeded: true)
    try replaceExpectation(name, subject, key, try text.kept(as: .expectation))
  }

  /// Takes back what is expected of an uncertain fact.
  ///
  /// - Parameters:
  ///   - name: The fact's name.
  ///   - subject: Of whom or what.
  /// - Returns: Whether anything was expected.
  /// - Throws: What tells that the subject is not there.
  @discardableResult
  public func removeExpectation(
    _ name: String,
    of subject: Subject
  ) throws(WorkspaceError) -> Bool {
    let (subject, key) = try found(subject)
    return try replaceExpectation(try name.kept(as: .factName), subject, key, nil)
  }

  /// Remembers something under a key, or forgets it.
  ///
  /// - Parameters:
  ///   - key: The key; not empty.
  ///   - text: What to remember, nil to forget.
  /// - Throws: What is wrong with a text.
  public func setSetting(_ key: String, _ text: String?) throws(WorkspaceError) {
    try checkActive()
    let key = try key.kept(as: .settingKey, isNeeded: true)
    var new: String?
    if let text { new = try text.kept(as: .setting) }
    let old = try store.setting(key)
    guard new != old else { return }
    try store.put(setting: key, old, new)
    note(.setting(key, Step(old, new)))
  }

  private func replace(
    _ name: String,
    _ subject: Subject,
    _ key: Int64,
    _ old: FactRow?,
    _ new: FactRow?
  ) throws(WorkspaceError) {
    guard new != old else { return }
    try store.put(fact: name, of: key, old, new)
    note(.fact(subject, name, Step(old, new)))
  }

  @discardableResult
  private func replaceExpectation(
    _ name: String,
    _ subject: Subject,
    _ key: Int64,
    _ new: String?
  ) throws(WorkspaceError) -> Bool {
    let old = try store.expectation(name, of: key)
    guard new != old else { return old != nil }
    try store.put(expectation: name, of: key, old, new)
    note(.expectation(subject, name, Step(old, new)))
    return old != nil
  }
}
