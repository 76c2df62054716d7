extension Workspace {
  /// The parts of a plan, in the order in which they were made.
  ///
  /// - Parameter subject: Whose plan, nil for what the whole workspace shares.
  /// - Returns: The parts.
  /// - Throws: What tells that the subject is not there.
  public func planParts(of subject: Subject? = nil) throws(WorkspaceError) -> [PlanPart] {
    if connection.isUntouched { return [] }
    return try reading { () throws(WorkspaceError) in
      guard let subject else {
        return try store.planParts(of: nil, key: Store.wholeWorkspace)
      }
      let found = try store.found(subject)
      return try store.planParts(of: found.subject, key: found.key)
    }
  }
}
