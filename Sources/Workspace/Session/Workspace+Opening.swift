import Glibc

extension Workspace {
  /// Makes a new workspace in a file and opens it.
  ///
  /// The file appears whole: a kill while it is being made leaves nothing under its name.
  ///
  /// - Parameters:
  ///   - path: Where; nothing may be there.
  ///   - patience: How long to wait for other programs that write.
  /// - Returns: The workspace.
  /// - Throws: Why not.
  public static func create(
    at path: String,
    patience: Duration = .seconds(5)
  ) throws(WorkspaceError) -> Workspace {
    let empty = try scratch()
    defer { empty.close() }
    try empty.save(as: path)
    return try open(at: path, patience: patience)
  }

  /// Makes a workspace in memory.
  ///
  /// Its tables are made when something is first asked of it: a shell that is started and left, or
  /// goes straight to a file, does without.
  ///
  /// - Returns: The workspace.
  /// - Throws: ``WorkspaceError/io(_:)`` if there is no memory left.
  public static func scratch() throws(WorkspaceError) -> Workspace {
    let connection = try Connection.inMemory()
    connection.beginLater(with: Schema.current.script)
    return Workspace(connection, location: .memory, isReadOnly: false)
  }

  /// Opens a workspace.
  ///
  /// A file that cannot be written, or that lies in a folder that cannot, is opened for reading
  /// only, as ``isReadOnly`` tells. What is no workspace is left as it is.
  ///
  /// - Parameters:
  ///   - path: Where it is; symbolic links are followed.
  ///   - readOnly: Whether it shall not be changed.
  ///   - patience: How long to wait for other programs that write.
  /// - Returns: The workspace.
  /// - Throws: Why not.
  public static func open(
    at path: String,
    readOnly: Bool = false,
    patience: Duration = .seconds(5)
  ) throws(WorkspaceError) -> Workspace {
    try open(at: path, readOnly: readOnly, patience: patience, schema: .current)
  }

  static func open(
    at path: String,
    readOnly: Bool,
    patience: Duration,
    schema: Schema
  ) throws(WorkspaceError) -> Workspace {
    let file = try existingFile(path)
    let folder = FileStatus.folder(of: file)
    let mayWrite =
      !readOnly && FileStatus.allows(W_OK, file) && FileStatus.allows(W_OK | X_OK, folder)
    let connection: Connection
    do throws(WorkspaceError) {
      connection =
        mayWrite
        ? try openToWrite(file, patience, schema) : try openToRead(file, patience, schema)
    } catch {
      // Whoever asked knows the file by the path that was given, not by its real one.
      if case .notAWorkspace = error { throw .notAWorkspace(path) }
      throw error
    }
    return Workspace(
      connection,
      location: .file(file),
      isReadOnly: !mayWrite || connection.isReadOnly,
      schema: schema
    )
  }

  private static func openToWrite(
    _ file: String,
    _ patience: Duration,
    _ schema: Schema
  ) throws(WorkspaceError) -> Connection {
    // Closing a database merges the log that lies beside it. Before that is known to be ours, it
    // is opened for reading only, which merges nothing.
    if let log = FileStatus(file + "-wal"), log.size > 0 {
      let reader = try Connection.open(file: file, .readOnly, patience: patience)
      try checkVersion(reader, schema, exactly: false)
    }
    let connection = try Connection.open(file: file, .readWrite, patience: patience)
    let version = try checkVersion(connection, schema, exactly: false)
    try connection.useWriteAheadLog()
    if version < schema.version { try connection.migrate(schema.migrator) }
    return connection
  }

  private static func openToRead(
    _ file: String,
    _ patience: Duration,
    _ schema: Schema
  ) throws(WorkspaceError) -> Connection {
    do throws(WorkspaceError) {
      let connection = try Connection.open(file: file, .readOnly, patience: patience)
      try checkVersion(connection, schema, exactly: true)
      return connection
    } catch {
      // Even to read, SQLite needs an index of the log beside the file, and makes one if there is
      // none. Where it cannot, the file can be read as it lies there, if nothing waits in a log.
      switch error {
      case .readOnly, .noPermission, .io: break
      default: throw error
      }
      if let log = FileStatus(file + "-wal"), log.size > 0 { throw .unmergedLog(file) }
      let connection = try Connection.open(file: file, .unchanging, patience: patience)
      try checkVersion(connection, schema, exactly: true)
      return connection
    }
  }

  /// The real path of a file that is there and may be read.
  private static func existingFile(_ path: String) throws(WorkspaceError) -> String {
    // The system would take a zero character for the end of the path.
    guard !path.utf8.contains(0) else { throw .noSuchFile(path) }
    guard let real = FileStatus.realPath(path), let status = FileStatus(real) else {
      switch errno {
      case ENOENT, ENOTDIR:
        let folder = FileStatus.folder(of: path)
        throw FileStatus(folder)?.isFolder == true ? .noSuchFile(path) : .missingFolder(folder)
      case EACCES: throw .noPermission(path)
      default: throw .io(unsafe String(cString: strerror(errno)))
      }
    }
    if status.isFolder { throw .isFolder(path) }
    // Opening anything but a file, such as a pipe, could wait for ever.
    guard status.isRegular, status.size > 0 else { throw .notAWorkspace(path) }
    guard FileStatus.allows(R_OK, real) else { throw .noPermission(path) }
    return real
  }
}

/// Checks that a database is a workspace that a schema knows.
///
/// - Parameters:
///   - connection: The database.
///   - schema: The schema.
///   - exactly: Whether an older version is refused too.
/// - Returns: The version.
/// - Throws: ``WorkspaceError/notAWorkspace(_:)``, ``WorkspaceError/newerVersion(found:known:)``,
///   ``WorkspaceError/olderVersion(found:known:)``, or ``WorkspaceError/corrupted(_:)``.
@discardableResult
func checkVersion(
  _ connection: Connection,
  _ schema: Schema,
  exactly: Bool
) throws(WorkspaceError) -> Int {
  try connection.reading { () throws(WorkspaceError) in
    guard try connection.number(TransactionQuery.applicationID) == Int64(Schema.applicationID)
    else { throw .notAWorkspace(connection.path ?? ":memory:") }
    let version = Int(try connection.number(TransactionQuery.userVersion))
    guard version <= schema.version else {
      throw .newerVersion(found: version, known: schema.version)
    }
    guard version >= 1 else { throw .corrupted("version \(version)") }
    if exactly, version < schema.version {
      throw .olderVersion(found: version, known: schema.version)
    }
    // Triggers and views do what we did not ask for, and no version of ours has any.
    guard try connection.number(TransactionQuery.foreignObjects) == 0 else {
      throw .corrupted("triggers or views")
    }
    return version
  }
}
