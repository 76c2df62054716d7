import GRDB

/// The shape of a workspace's tables, as the steps that lead to it from nothing.
///
/// The file's `application_id` says that it is a workspace, its `user_version` how many of the
/// steps have been taken.
struct Schema {
  /// The steps, in order.
  ///
  /// One that has been published is never changed and never moved.
  var migrations: [Migration]

  /// The schema that this program knows.
  static let current = Schema(migrations: [.subjectsFactsAndJournal, .planParts])

  /// What SQLite calls the format of workspace files: the letters `SxDr`.
  static let applicationID: Int32 = 0x5378_4472

  /// How many steps the program knows.
  var version: Int { migrations.count }

  /// What takes the steps that a file has not taken, each in a transaction of its own.
  var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.enumerated() {
      migrator.registerMigration(migration.name) { database in
        try database.execute(sql: migration.sql)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}

extension Schema {
  /// All steps as one script, for a database in which there is nothing yet.
  ///
  /// It leaves what the migrator would leave, its own table included, in a third of the time: a
  /// scratch workspace is made at every start.
  var script: String {
    var script = "BEGIN;\nCREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);\n"
    for migration in migrations {
      script += migration.sql
      script += "\nINSERT INTO grdb_migrations (identifier) VALUES ('\(migration.name)');\n"
    }
    return script + "PRAGMA user_version = \(version);\nCOMMIT;\n"
  }
}

/// One step of the schema.
struct Migration: Sendable {
  /// A name that no other step has.
  var name: String
  /// The statements.
  var sql: String
}
