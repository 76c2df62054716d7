import GRDBSQLite

extension Workspace {
  /// Saves a copy in another file, with the journal, while this one stays open.
  ///
  /// The copy is of one moment, with the changes of a group that has not ended. It appears whole:
  /// a kill or a full disk leaves nothing under its name.
  ///
  /// - Parameter path: Where; nothing may be there.
  /// - Throws: ``WorkspaceError/alreadyExists(_:)``, also where the log of a file that is gone is
  ///   in the way; ``WorkspaceError/missingFolder(_:)``, ``WorkspaceError/noPermission(_:)``,
  ///   ``WorkspaceError/diskFull``, or what this file fails with.
  /// - Complexity: O(size of the file), and as much memory.
  public func save(as path: String) throws(WorkspaceError) {
    guard !path.utf8.contains(0) else { throw .missingFolder(path) }
    try unsafe connection.serialized(forFile: true) { (bytes, count) throws(WorkspaceError) in
      defer { unsafe sqlite3_free(bytes) }
      try unsafe NewFile(path: path).write(
        UnsafeRawBufferPointer(start: bytes, count: count)
      )
    }
  }
}
