import GRDB
import GRDBSQLite
import Glibc

extension WorkspaceError {
  /// What a result code of SQLite stands for.
  ///
  /// - Parameters:
  ///   - code: The code, plain or extended.
  ///   - detail: SQLite's own words.
  ///   - systemErrors: The system's last error numbers, where they are known.
  ///   - path: The file, nil in memory.
  init(code: Int32, detail: String, systemErrors: [Int32], path: String?) {
    func failed(by errors: Int32...) -> Bool { systemErrors.contains(where: errors.contains) }
    let file = path ?? ":memory:"
    switch code & 0xFF {
    case SQLITE_NOTADB: self = .notAWorkspace(file)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .locked(path.flatMap(LockHolder.init(of:)))
    case SQLITE_FULL: self = .diskFull
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CORRUPT, SQLITE_CONSTRAINT, SQLITE_MISMATCH: self = .corrupted(detail)
    case SQLITE_PERM, SQLITE_AUTH: self = .noPermission(file)
    case SQLITE_CANTOPEN where failed(by: EACCES, EPERM, EROFS):
      self = .noPermission(file)
    case SQLITE_IOERR where failed(by: ENOSPC, EDQUOT, EFBIG): self = .diskFull
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
        systemErrors: [],
        path: path
      )
    default: self = .io("\(error)")
    }
  }
}
