/// What is known and expected of subjects, and what the workspace remembers.
enum FactQuery: Int, Query {
  case fact
  case insertFact
  case updateFact
  case deleteFact
  case facts
  case expectation
  case insertExpectation
  case updateExpectation
  case deleteExpectation
  case expectations
  case evidence
  case insertEvidence
  case deleteEvidence
  case evidences
  case setting
  case insertSetting
  case updateSetting
  case deleteSetting
  case settings

  static var area: QueryArea { .facts }

  var sql: String {
    switch self {
    case .fact:
      "SELECT kind, number, text, evidence, day FROM fact WHERE subject = ?1 AND name = ?2"
    case .insertFact:
      """
      INSERT INTO fact (subject, name, kind, number, text, evidence, day)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """
    case .updateFact:
      """
      UPDATE fact SET kind = ?3, number = ?4, text = ?5, evidence = ?6, day = ?7
      WHERE subject = ?1 AND name = ?2
      """
    case .deleteFact: "DELETE FROM fact WHERE subject = ?1 AND name = ?2"
    case .facts:
      """
      SELECT kind, number, text, evidence, day, name FROM fact WHERE subject = ?1 ORDER BY name
      """

    case .expectation: "SELECT text FROM expectation WHERE subject = ?1 AND name = ?2"
    case .insertExpectation: "INSERT INTO expectation (subject, name, text) VALUES (?1, ?2, ?3)"
    case .updateExpectation: "UPDATE expectation SET text = ?3 WHERE subject = ?1 AND name = ?2"
    case .deleteExpectation: "DELETE FROM expectation WHERE subject = ?1 AND name = ?2"
    case .expectations: "SELECT text, name FROM expectation WHERE subject = ?1 ORDER BY name"

    case .evidence:
      "SELECT dare, about, text FROM dare_evidence WHERE cadre = ?1 AND number = ?2"
    case .insertEvidence:
      "INSERT INTO dare_evidence (cadre, number, dare, about, text) VALUES (?1, ?2, ?3, ?4, ?5)"
    case .deleteEvidence: "DELETE FROM dare_evidence WHERE cadre = ?1 AND number = ?2"
    case .evidences:
      """
      SELECT dare, about, text, number FROM dare_evidence WHERE cadre = ?1 ORDER BY number
      """

    case .setting: "SELECT text FROM setting WHERE key = ?1"
    case .insertSetting: "INSERT INTO setting (key, text) VALUES (?1, ?2)"
    case .updateSetting: "UPDATE setting SET text = ?2 WHERE key = ?1"
    case .deleteSetting: "DELETE FROM setting WHERE key = ?1"
    case .settings: "SELECT text, key FROM setting ORDER BY key"
    }
  }
}
