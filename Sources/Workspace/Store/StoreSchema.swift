import GRDB

/// The tables of the store; a migration once released is never changed.
enum StoreSchema {
  /// The store that kept the whole state as one value, which no released version wrote.
  static let superseded = "1 artifacts, state, journal"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("2 state by rows, blobs, sessions") { db in
      try db.execute(
        sql: """
          CREATE TABLE artifacts (hash TEXT NOT NULL PRIMARY KEY, iteration INTEGER NOT NULL, value BLOB NOT NULL);
          CREATE TABLE runs (stage_key TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL REFERENCES artifacts (hash),
            provenance BLOB NOT NULL, provenance_hash TEXT NOT NULL) WITHOUT ROWID;
          CREATE INDEX runs_by_hash ON runs (hash);
          CREATE TABLE blobs (hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL);
          CREATE TABLE studies (id INTEGER PRIMARY KEY AUTOINCREMENT);
          CREATE TABLE state (study INTEGER NOT NULL REFERENCES studies (id), kind TEXT NOT NULL, key TEXT NOT NULL,
            value TEXT, entry INTEGER NOT NULL, PRIMARY KEY (study, kind, key)) WITHOUT ROWID;
          CREATE INDEX state_by_entry ON state (study, entry);
          CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, study INTEGER NOT NULL REFERENCES studies (id),
            session TEXT NOT NULL, base INTEGER NOT NULL, text TEXT NOT NULL, outcome TEXT NOT NULL,
            entry TEXT NOT NULL, differences TEXT, reverts INTEGER, undone_by INTEGER);
          CREATE INDEX journal_by_study ON journal (study, id);
          """)
    }
    migrator.registerMigration("3 what left of a register") { db in
      try db.execute(
        sql: """
          CREATE TABLE releases (id INTEGER PRIMARY KEY AUTOINCREMENT, register TEXT NOT NULL, query TEXT NOT NULL,
            hidden TEXT NOT NULL, reason TEXT);
          CREATE INDEX releases_by_register ON releases (register, id);
          """)
    }
    migrator.registerMigration("4 memos") { db in
      try db.execute(
        sql: """
          CREATE TABLE memos (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
            bytes BLOB NOT NULL);
          """)
    }
    return migrator
  }
}
