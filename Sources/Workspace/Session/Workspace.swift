/// A workspace: cadres, proposals, pilots, cases, what is known of them, and how it came to be.
///
/// It belongs to one session, which uses it from one place at a time; other programs may have the
/// same file open. See <doc:Storage> for what lies on the disk.
///
/// ## Topics
///
/// ### Opening and closing
/// - ``create(at:patience:)``
/// - ``open(at:readOnly:patience:)``
/// - ``scratch()``
/// - ``save(as:)``
/// - ``close()``
///
/// ### Changing
/// - ``change(_:at:_:)``
/// - ``Changes``
/// - ``beginGroup()``
/// - ``endGroup()``
/// - ``rollbackGroup()``
///
/// ### The journal
/// - ``undo(steps:)``
/// - ``redo(steps:)``
/// - ``journal(limit:includingAbandoned:)``
/// - ``sealJournal()``
///
/// ### Reading
/// - ``facts(of:)``
/// - ``record(of:)``
/// - ``forEachCase(_:)``
/// - ``ids(startingWith:kinds:limit:)``
/// - ``check()``
public final class Workspace {
  /// Where a workspace is kept.
  public enum Location: Hashable, Sendable {
    /// Nowhere: it is gone when it is closed.
    case memory
    /// In the file at that path.
    case file(String)
  }

  /// Where this one is kept.
  public let location: Location
  /// Whether it can only be read.
  public let isReadOnly: Bool

  let schema: Schema
  let connection: Connection
  let store: Store
  let changes: Changes
  /// Which file was opened, to notice when its name is another's.
  let identity: FileIdentity?
  /// The group of changes that is being made, if any.
  var group = ChangeGroup()
  /// What a change that is being made lies in.
  var frame: ChangeFrame?
  /// How many readers are going through the cases one by one.
  var readerCount = 0
  /// Whether undone changes may be there to be done again; sure within a transaction only.
  var mayRedo = true
  /// Whether the file is known to be a workspace that this program understands.
  var isVersionSure = false
  /// Counts the changes seen, those of other programs among them.
  var seenChanges = 0
  /// What SQLite counts for changes by others.
  var dataVersion: Int64 = -1

  init(
    _ connection: Connection,
    location: Location,
    isReadOnly: Bool,
    schema: Schema = .current
  ) {
    self.schema = schema
    self.connection = connection
    self.location = location
    self.isReadOnly = isReadOnly
    store = Store(connection: connection)
    changes = Changes(store)
    if case .file(let path) = location {
      identity = FileStatus(path)?.identity
    } else {
      identity = nil
    }
  }

  deinit { close() }

  /// Ends the use of the workspace; a group that was not ended is given up.
  ///
  /// Everything asked of it later fails with ``WorkspaceError/misuse(_:)``. Within a change, or
  /// while cases are being read one by one, nothing happens.
  public func close() {
    guard frame == nil, readerCount == 0 else { return }
    group = ChangeGroup()
    connection.close()
  }

  /// A number that differs whenever what the workspace holds may differ.
  ///
  /// It grows with each change, undo and redo made here, and after another program changed the
  /// file: what was read while it stayed the same is still so.
  /// - Complexity: O(1), about two microseconds.
  public var changeCount: Int {
    noticeOthers()
    return seenChanges
  }

  /// Counts a change if another program has made any since the last look.
  func noticeOthers() {
    let version = try? connection.reading { () throws(WorkspaceError) in
      try connection.number(TransactionQuery.dataVersion)
    }
    if version == nil || version != dataVersion {
      seenChanges += 1
      mayRedo = true
      isVersionSure = false
      changes.forgetKeys()
      dataVersion = version ?? -1
    }
  }
}

/// What a change lies in, to be ended as it was begun.
enum ChangeFrame {
  /// A transaction of its own.
  case transaction
  /// A savepoint in the transaction of a group.
  case savepoint
}

/// Many changes in one transaction.
struct ChangeGroup {
  /// How many groups lie within one another; only the outermost counts.
  var depth = 0
  /// Whether its transaction has begun, which the first change does.
  var isOpen = false
  /// Why it cannot go on: SQLite gave up all of it.
  var failure: WorkspaceError?
}
