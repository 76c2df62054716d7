extension Workspace {
  /// What is known of a subject, ordered by name.
  ///
  /// - Parameter subject: Of whom or what.
  /// - Returns: The facts.
  /// - Throws: What tells that the subject is not there.
  public func facts(of subject: Subject) throws(WorkspaceError) -> [FactRecord] {
    try reading { () throws(WorkspaceError) in
      let (subject, key) = try store.found(subject)
      return try store.facts(of: subject, key: key)
    }
  }

  /// What is expected of a subject's uncertain facts, ordered by name.
  ///
  /// - Parameter subject: Of whom or what.
  /// - Returns: The expectations.
  /// - Throws: What tells that the subject is not there.
  public func expectations(of subject: Subject) throws(WorkspaceError) -> [Expectation] {
    try reading { () throws(WorkspaceError) in
      let (subject, key) = try store.found(subject)
      return try store.expectations(of: subject, key: key)
    }
  }

  /// What shows that a cadre dared something, by number.
  ///
  /// - Parameter cadre: The cadre's id.
  /// - Returns: The evidence.
  /// - Throws: ``WorkspaceError/unknownID(_:_:)``.
  public func dareEvidence(of cadre: String) throws(WorkspaceError) -> [DareEvidence] {
    try reading { () throws(WorkspaceError) in
      let (subject, key) = try store.found(.cadre(cadre))
      guard case .cadre(let id) = subject else { return [] }
      return try store.evidence(ofCadre: id, key: key)
    }
  }

  /// All that is remembered, ordered by key.
  public func settings() throws(WorkspaceError) -> [Setting] {
    if connection.isUntouched { return [] }
    return try reading { () throws(WorkspaceError) in try store.settings() }
  }
}
