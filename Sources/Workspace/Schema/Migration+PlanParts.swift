extension Migration {
  /// Version 2: parts of pilot plans, of a subject or, without one, of the whole workspace.
  ///
  /// They are kept in the order in which they were made, by key. Two of a kind in one plan have
  /// different names.
  static let planParts = Migration(
    name: "plan parts",
    sql: """
      CREATE TABLE plan_part (
        key INTEGER PRIMARY KEY CHECK (key >= 1),
        subject INTEGER REFERENCES subject,
        kind TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        text TEXT NOT NULL,
        CHECK (
          CASE kind
            WHEN 'target' THEN TRUE
            WHEN 'risk' THEN TRUE
            WHEN 'dependence' THEN TRUE
            WHEN 'thresholds' THEN TRUE
            WHEN 'strategy' THEN TRUE
            WHEN 'payoff' THEN TRUE
            ELSE FALSE
          END
        )
      ) STRICT;
      CREATE UNIQUE INDEX plan_part_name ON plan_part (coalesce(subject, 0), kind, name);
      """
  )
}
