/// Parts of plans; subject 0 stands for the whole workspace.
enum PlanQuery: Int, Query {
  case part
  case insertPart
  case updatePart
  case deletePart
  case parts

  static var area: QueryArea { .plans }

  var sql: String {
    switch self {
    case .part:
      """
      SELECT key, text FROM plan_part
      WHERE coalesce(subject, 0) = ?1 AND kind = ?2 AND name = ?3
      """
    case .insertPart:
      """
      INSERT INTO plan_part (key, subject, kind, name, text)
      VALUES (?1, nullif(?2, 0), ?3, ?4, ?5)
      """
    case .updatePart: "UPDATE plan_part SET text = ?2 WHERE key = ?1"
    case .deletePart: "DELETE FROM plan_part WHERE key = ?1"
    case .parts:
      "SELECT kind, name, text FROM plan_part WHERE coalesce(subject, 0) = ?1 ORDER BY key"
    }
  }
}
