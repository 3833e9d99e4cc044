import GRDB

/// The tables of the store; a migration once released is never changed.
enum StoreSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 artifacts, state, journal") { db in
      try db.execute(
        sql: """
          CREATE TABLE artifacts (hash TEXT NOT NULL PRIMARY KEY, iteration INTEGER NOT NULL, value BLOB NOT NULL)
            WITHOUT ROWID;
          CREATE TABLE runs (stage_key TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL REFERENCES artifacts (hash),
            provenance BLOB NOT NULL) WITHOUT ROWID;
          CREATE INDEX runs_by_hash ON runs (hash);
          CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
          CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, outcome TEXT NOT NULL,
            entry TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0, reversal TEXT);
          """)
    }
    return migrator
  }
}
