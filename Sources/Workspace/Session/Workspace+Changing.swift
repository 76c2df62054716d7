extension Workspace {
  /// Makes a change, whole or not at all.
  ///
  /// If the body throws, nothing of it is kept. If it changes nothing, nothing is written. Outside
  /// of a group the change is on the disk when the function returns; inside one, when the group
  /// ends.
  ///
  /// What was undone before can then no longer be done again.
  ///
  /// - Parameters:
  ///   - typed: What was typed, for the journal; cut where it is longer than a text may be.
  ///   - time: The time of the change, in microseconds since the beginning of 1970 UTC.
  ///   - body: What makes the change, with what it is given.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws; ``WorkspaceError`` where it cannot begin or end.
  public func change<T>(
    _ typed: String,
    at time: Int64,
    _ body: (Changes) throws -> T
  ) throws -> T {
    try connection.access { () throws in
      let typed = try typed.cutToLimit.kept(as: .command)
      try begin()
      do {
        changes.start()
        defer { changes.stop() }
        let result = try body(changes)
        if changes.isEmpty {
          try finish(isUnchanged: true)
        } else {
          if mayRedo {
            try connection.run(JournalQuery.abandonUndone)
            mayRedo = false
          }
          try store.addEntry(time: time, typed: typed, images: changes.images.bytes)
          try finish()
        }
        return result
      } catch {
        abandon(error)
        throw error
      }
    }.get()
  }

  // MARK: Groups

  /// Whether a group of changes is being made.
  public var isInGroup: Bool { group.depth > 0 }

  /// Begins a group: changes that reach the disk together, when it ends.
  ///
  /// A change that fails takes back itself only. The file is locked for other writers from the
  /// first change to the end of the group. A group within a group is part of it.
  public func beginGroup() {
    group.depth += 1
  }

  /// Ends a group, so that its changes are on the disk; nothing happens outside of one.
  ///
  /// - Throws: Why the changes could not be kept: all of them are given up then.
  public func endGroup() throws(WorkspaceError) {
    guard group.depth > 0 else { return }
    if frame != nil { throw .misuse(.nestedChange) }
    group.depth -= 1
    guard group.depth == 0 else { return }
    let ended = group
    group = ChangeGroup()
    if let failure = ended.failure { throw failure }
    guard ended.isOpen else { return }
    try connection.reading { () throws(WorkspaceError) in
      do throws(WorkspaceError) {
        try connection.run(TransactionQuery.commit)
      } catch {
        rollback()
        seenChanges += 1
        changes.forgetKeys()
        throw error
      }
    }
  }

  /// Gives up the whole group, with the groups within it.
  ///
  /// Nothing happens outside of a group, nor within a change.
  public func rollbackGroup() {
    guard frame == nil else { return }
    let ended = group
    group = ChangeGroup()
    guard ended.isOpen else { return }
    seenChanges += 1
    mayRedo = true
    changes.forgetKeys()
    _ = try? connection.reading { () throws(WorkspaceError) in rollback() }
  }
}

extension String {
  /// The text, its end replaced by `…` where it is longer than a text may be.
  fileprivate var cutToLimit: String {
    guard utf8.count > textLimit else { return self }
    // Composing makes no text longer by much, but a margin is cheap.
    let bytes = utf8.prefix(textLimit / 2)
    return String(decoding: bytes, as: UTF8.self) + "…"
  }
}
