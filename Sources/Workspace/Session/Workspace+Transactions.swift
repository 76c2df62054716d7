// A change outside of a group is a transaction; one inside is a savepoint in the group's.
//
// INVARIANT: between calls, a transaction is open exactly when `group.isOpen`, or `group.failure`
// tells that SQLite has given it up.

extension Workspace {
  /// Begins to change.
  func begin() throws(WorkspaceError) {
    if isReadOnly { throw .readOnly }
    if frame != nil { throw .misuse(.nestedChange) }
    if readerCount > 0 { throw .misuse(.changeWhileReading) }
    guard group.depth > 0 else {
      try beginTransaction()
      frame = .transaction
      return
    }
    if let failure = group.failure { throw failure }
    if !group.isOpen {
      try beginTransaction()
      group.isOpen = true
    }
    try connection.run(TransactionQuery.savepoint)
    frame = .savepoint
  }

  /// Ends what was begun, keeping it.
  ///
  /// - Parameter isUnchanged: Whether there is nothing to keep.
  /// - Throws: What the file fails with; what was begun has still to be abandoned then.
  func finish(isUnchanged: Bool = false) throws(WorkspaceError) {
    switch frame {
    case .transaction:
      try connection.run(isUnchanged ? TransactionQuery.rollback : .commit)
    case .savepoint: try connection.run(TransactionQuery.release)
    case nil: return
    }
    frame = nil
    if !isUnchanged { seenChanges += 1 }
  }

  /// Ends what was begun, giving it up.
  func abandon(_ reason: any Error) {
    let ended = frame
    frame = nil
    mayRedo = true
    changes.forgetKeys()
    guard ended == .savepoint else { return rollback() }
    // Out of room or memory, SQLite may have given up the whole transaction.
    if connection.isOutsideTransaction { return failGroup(reason) }
    do throws(WorkspaceError) {
      try connection.run(TransactionQuery.rollbackTo)
      try connection.run(TransactionQuery.release)
    } catch {
      failGroup(error)
    }
  }

  /// Ends the transaction, giving it up.
  func rollback() {
    if !connection.isOutsideTransaction { try? connection.run(TransactionQuery.rollback) }
  }

  private func failGroup(_ reason: any Error) {
    rollback()
    group.isOpen = false
    group.failure = reason as? WorkspaceError ?? .io("\(reason)")
    seenChanges += 1
  }

  private func beginTransaction() throws(WorkspaceError) {
    if case .file(let path) = location, FileStatus(path)?.identity != identity {
      throw .fileGone(path)
    }
    try connection.run(TransactionQuery.begin)
    do throws(WorkspaceError) {
      noticeOthers()
      if !isVersionSure {
        try checkVersion(connection, schema, exactly: true)
        isVersionSure = true
      }
      mayRedo = try connection.number(JournalQuery.undoneExist) != 0
    } catch {
      rollback()
      throw error
    }
  }
}
