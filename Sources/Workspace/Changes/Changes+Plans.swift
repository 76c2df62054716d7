extension Changes {
  /// Writes a part of a plan, in place of one of the same kind and name if there is one.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - name: What it is called; not empty.
  ///   - text: What is said of it.
  ///   - subject: Whose plan it is part of, nil for what the whole workspace shares.
  /// - Throws: What tells that the subject is not there, or what is wrong with a text.
  public func setPlanPart(
    _ kind: PlanPart.Kind,
    _ name: String,
    _ text: String,
    of subject: Subject? = nil
  ) throws(WorkspaceError) {
    let (subject, key) = try plan(of: subject)
    let name = try name.kept(as: .planName, isNeeded: true)
    let old = try store.planPart(kind, name, of: key)
    var new = PlanPartRow(key: old?.key ?? 0, text: try text.kept(as: .planText))
    guard new != old else { return }
    new.key = try store.put(planPart: kind, name, of: key, old, new)
    note(.planPart(subject, kind, name, Step(old, new)))
  }

  /// Takes a part out of a plan.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - name: What it is called.
  ///   - subject: Whose plan it is part of, nil for what the whole workspace shares.
  /// - Throws: ``WorkspaceError/unknownPlanPart(_:_:_:)``, or what tells that the subject is not there.
  public func removePlanPart(
    _ kind: PlanPart.Kind,
    _ name: String,
    of subject: Subject? = nil
  ) throws(WorkspaceError) {
    let (subject, key) = try plan(of: subject)
    let name = try name.kept(as: .planName)
    guard let old = try store.planPart(kind, name, of: key) else {
      throw .unknownPlanPart(kind, name, subject)
    }
    try store.put(planPart: kind, name, of: key, old, nil)
    note(.planPart(subject, kind, name, Step(old, nil)))
  }

  /// Takes away the whole plan of a subject, the part made last first.
  func clearPlan(of subject: Subject, key: Int64) throws(WorkspaceError) {
    for part in try store.planParts(of: subject, key: key).reversed() {
      try removePlanPart(part.kind, part.name, of: subject)
    }
  }

  private func plan(
    of subject: Subject?
  ) throws(WorkspaceError) -> (subject: Subject?, key: Int64) {
    guard let subject else {
      try checkActive()
      return (nil, Store.wholeWorkspace)
    }
    let found = try found(subject)
    return (found.subject, found.key)
  }
}
