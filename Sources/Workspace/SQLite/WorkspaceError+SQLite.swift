import GRDB
import GRDBSQLite
import Glibc

extension WorkspaceError {
  /// What a result code of SQLite stands for.
  ///
  /// - Parameters:
  ///   - code: The code, plain or extended.
  ///   - detail: SQLite's own words.
  ///   - systemError: The system's last error number on the file, 0 where it is not known.
  ///   - path: The file, nil in memory.
  init(code: Int32, detail: String, systemError: Int32, path: String?) {
    let file = path ?? ":memory:"
    switch code & 0xFF {
    case SQLITE_NOTADB: self = .notAWorkspace(file)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path.flatMap(LockHolder.init(of:)))
    case SQLITE_FULL: self = .diskFull
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CORRUPT, SQLITE_CONSTRAINT, SQLITE_MISMATCH: self = .corrupted(detail)
    case SQLITE_PERM, SQLITE_AUTH: self = .noPermission(file)
    case SQLITE_CANTOPEN where [EACCES, EPERM, EROFS].contains(systemError):
      self = .noPermission(file)
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(systemError): self = .diskFull
    default: self = .io(detail)
    }
  }

  /// What an error of GRDB stands for.
  init(_ error: any Error, path: String?) {
    switch error {
    case let error as WorkspaceError: self = error
    case let error as DatabaseError:
      self.init(
        code: error.extendedResultCode.rawValue,
        detail: error.message ?? "\(error.resultCode)",
        systemError: 0,
        path: path
      )
    default: self = .io("\(error)")
    }
  }
}
