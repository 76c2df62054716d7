/// Where transactions begin and end, and how the file stands.
enum TransactionQuery: Int, Query {
  case begin
  case commit
  case rollback
  case savepoint
  case release
  case rollbackTo
  case dataVersion
  case userVersion
  case applicationID
  case foreignObjects

  static var area: QueryArea { .transactions }

  var sql: String {
    switch self {
    // The lock is taken at once: a transaction that has read and then wants to write cannot wait
    // for another writer, since what it has read would be out of date.
    case .begin: "BEGIN IMMEDIATE"
    case .commit: "COMMIT"
    case .rollback: "ROLLBACK"
    case .savepoint: "SAVEPOINT change"
    case .release: "RELEASE change"
    case .rollbackTo: "ROLLBACK TO change"
    case .dataVersion: "PRAGMA data_version"
    case .userVersion: "PRAGMA user_version"
    case .applicationID: "PRAGMA application_id"
    case .foreignObjects:
      "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    }
  }
}
