extension Workspace {
  /// Undoes the last changes, whoever made them.
  ///
  /// - Parameter steps: How many; fewer are undone where there are fewer.
  /// - Returns: What was undone, newest first.
  /// - Throws: ``WorkspaceError/nothingToUndo``; ``WorkspaceError/changedMeanwhile(_:)`` if a row is
  ///   not as the change left it, and then nothing is undone at all.
  @discardableResult
  public func undo(steps: Int) throws(WorkspaceError) -> [JournalEntry] {
    try move(steps, JournalQuery.lastApplied, to: .undone, none: .nothingToUndo)
  }

  /// Does the changes again that were undone last.
  ///
  /// - Parameter steps: How many; fewer are done where there are fewer.
  /// - Returns: What was done again, oldest first.
  /// - Throws: ``WorkspaceError/nothingToRedo``; ``WorkspaceError/changedMeanwhile(_:)`` if a row is
  ///   not as it was before the change, and then nothing is done at all.
  @discardableResult
  public func redo(steps: Int) throws(WorkspaceError) -> [JournalEntry] {
    try move(steps, JournalQuery.firstUndone, to: .applied, none: .nothingToRedo)
  }

  /// The journal, newest first.
  ///
  /// - Parameters:
  ///   - limit: The most entries to give, nil for all.
  ///   - includingAbandoned: Whether to give those that were undone and replaced by others.
  /// - Returns: The entries.
  /// - Throws: What the file fails with.
  public func journal(
    limit: Int? = nil,
    includingAbandoned: Bool = false
  ) throws(WorkspaceError) -> [JournalEntry] {
    try connection.reading { () throws(WorkspaceError) in
      try store.entries(limit: limit, includingAbandoned: includingAbandoned)
    }
  }

  /// Lets nothing that is there now be undone or done again.
  ///
  /// - Throws: What the file fails with.
  public func sealJournal() throws(WorkspaceError) {
    try transaction { () throws(WorkspaceError) in
      try connection.run(JournalQuery.abandonUndone)
      try connection.run(JournalQuery.seal)
      mayRedo = false
    }
  }

  private func move(
    _ steps: Int,
    _ query: JournalQuery,
    to state: JournalEntry.State,
    none: WorkspaceError
  ) throws(WorkspaceError) -> [JournalEntry] {
    try transaction { () throws(WorkspaceError) in
      changes.forgetKeys()
      var moved: [JournalEntry] = []
      while moved.count < steps, let entry = try store.entry(query) {
        for row in state == .undone ? entry.rows.reversed() : entry.rows {
          try store.apply(row, isUndo: state == .undone)
        }
        try store.setState(state, of: entry.told.id)
        var told = entry.told
        told.state = state
        moved.append(told)
      }
      if moved.isEmpty { throw none }
      mayRedo = true
      return moved
    }
  }

  private func transaction<T>(
    _ body: () throws(WorkspaceError) -> T
  ) throws(WorkspaceError) -> T {
    try connection.reading { () throws(WorkspaceError) in
      try begin()
      do throws(WorkspaceError) {
        let result = try body()
        try finish()
        return result
      } catch {
        abandon(error)
        throw error
      }
    }
  }
}
