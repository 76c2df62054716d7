// SQLite builds a table for each list of more than two values that it is to look something up in,
// each time a row is checked. The checks compare one value after another instead, which halves the
// time of a change.

extension Migration {
  /// Version 1: subjects with their facts, and the journal.
  static let subjectsFactsAndJournal = Migration(
    name: "subjects, facts and journal",
    sql: """
      PRAGMA application_id = \(Schema.applicationID);

      CREATE TABLE subject (
        key INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        id TEXT UNIQUE,
        folded TEXT,
        CHECK (
          CASE kind
            WHEN 'case' THEN id IS NOT NULL
            WHEN 'cadre' THEN id IS NOT NULL
            WHEN 'proposal' THEN id IS NOT NULL
            WHEN 'participant' THEN id IS NULL
            WHEN 'pilot' THEN id IS NULL
            ELSE FALSE
          END
        ),
        CHECK ((id IS NULL) = (folded IS NULL))
      ) STRICT;
      CREATE INDEX subject_folded ON subject (kind, folded) WHERE folded IS NOT NULL;

      CREATE TABLE cadre (
        key INTEGER PRIMARY KEY REFERENCES subject,
        name TEXT NOT NULL,
        post TEXT NOT NULL,
        unit TEXT NOT NULL,
        evidence_numbered INTEGER NOT NULL CHECK (evidence_numbered >= 0)
      ) STRICT;

      CREATE TABLE proposal (
        key INTEGER PRIMARY KEY REFERENCES subject,
        title TEXT NOT NULL,
        field TEXT NOT NULL,
        pilots_numbered INTEGER NOT NULL CHECK (pilots_numbered >= 0)
      ) STRICT;

      CREATE TABLE participant (
        key INTEGER PRIMARY KEY REFERENCES subject,
        proposal INTEGER NOT NULL REFERENCES proposal,
        cadre INTEGER NOT NULL REFERENCES cadre,
        UNIQUE (proposal, cadre)
      ) STRICT;
      CREATE INDEX participant_cadre ON participant (cadre);

      CREATE TABLE pilot (
        key INTEGER PRIMARY KEY REFERENCES subject,
        proposal INTEGER NOT NULL REFERENCES proposal,
        number INTEGER NOT NULL CHECK (number >= 1),
        place TEXT NOT NULL,
        UNIQUE (proposal, number)
      ) STRICT;

      CREATE TABLE fact (
        subject INTEGER NOT NULL REFERENCES subject,
        name TEXT NOT NULL CHECK (name <> ''),
        kind TEXT NOT NULL,
        number INTEGER,
        text TEXT,
        evidence TEXT NOT NULL,
        day INTEGER CHECK (day BETWEEN -719162 AND 2932896),
        PRIMARY KEY (subject, name),
        CHECK (
          CASE kind
            WHEN 'yes-no' THEN number IS NOT NULL AND number BETWEEN 0 AND 1 AND text IS NULL
            WHEN 'label' THEN number IS NULL AND text IS NOT NULL
            WHEN 'labels' THEN number IS NULL AND text IS NOT NULL
            WHEN 'date' THEN number IS NOT NULL AND text IS NULL
            WHEN 'amount' THEN number IS NOT NULL AND text IS NULL
            WHEN 'number' THEN number IS NOT NULL AND text IS NULL
            WHEN 'count' THEN number IS NOT NULL AND text IS NULL
            WHEN 'share' THEN number IS NOT NULL AND text IS NULL
            WHEN 'days' THEN number IS NOT NULL AND text IS NULL
            WHEN 'working-days' THEN number IS NOT NULL AND text IS NULL
            WHEN 'months' THEN number IS NOT NULL AND text IS NULL
            ELSE FALSE
          END
        )
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE expectation (
        subject INTEGER NOT NULL REFERENCES subject,
        name TEXT NOT NULL CHECK (name <> ''),
        text TEXT NOT NULL,
        PRIMARY KEY (subject, name)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE dare_evidence (
        cadre INTEGER NOT NULL REFERENCES cadre,
        number INTEGER NOT NULL CHECK (number >= 1),
        dare TEXT NOT NULL CHECK (dare <> ''),
        about TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (cadre, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE setting (
        key TEXT PRIMARY KEY CHECK (key <> ''),
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE entry (
        id INTEGER PRIMARY KEY,
        time INTEGER NOT NULL,
        typed TEXT NOT NULL,
        state TEXT NOT NULL
          CHECK (state = 'applied' OR state = 'undone' OR state = 'abandoned'),
        images TEXT NOT NULL
      ) STRICT;
      CREATE INDEX entry_undone ON entry (id) WHERE state = 'undone';

      CREATE TABLE seal (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        entry INTEGER NOT NULL
      ) STRICT;
      INSERT INTO seal VALUES (1, 0);
      """
  )
}
