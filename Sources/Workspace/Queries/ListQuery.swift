// A `+` before a column keeps SQLite from looking it up in an index: rows are then read in the
// order of their keys, which is the order of creation, and need not be sorted.

/// What there is.
enum ListQuery: Int, Query {
  case cadres
  case proposals
  case bareCases
  case participants
  case pilots
  case proposalsOfCadre
  case caseOwners
  case caseIDs
  case idsFolded
  case idsExact
  case counts

  static var area: QueryArea { .lists }

  var sql: String {
    switch self {
    case .cadres:
      """
      SELECT s.id, c.name, c.post, c.unit FROM cadre c JOIN subject s ON s.key = c.key
      ORDER BY c.key
      """
    case .proposals:
      """
      SELECT s.id, p.title, p.field FROM proposal p JOIN subject s ON s.key = p.key
      ORDER BY p.key
      """
    case .bareCases: "SELECT id FROM subject WHERE +kind = 'case' ORDER BY key"
    case .participants:
      """
      SELECT p.key, p.cadre, s.id FROM participant p JOIN subject s ON s.key = p.cadre
      WHERE p.proposal = ?1 ORDER BY p.key
      """
    case .pilots: "SELECT key, number, place FROM pilot WHERE proposal = ?1 ORDER BY number"
    case .proposalsOfCadre:
      """
      SELECT s.id FROM participant p JOIN subject s ON s.key = p.proposal
      WHERE p.cadre = ?1 ORDER BY p.proposal
      """
    case .caseOwners:
      """
      SELECT key, id, kind = 'case' FROM subject WHERE +kind IN ('case', 'proposal') ORDER BY key
      """
    case .caseIDs:
      """
      SELECT s.id, c.id, l.number FROM subject s
      LEFT JOIN participant p ON p.proposal = s.key
      LEFT JOIN subject c ON c.key = p.cadre
      LEFT JOIN pilot l ON l.proposal = s.key
      WHERE +s.kind = 'case' OR p.key IS NOT NULL
      ORDER BY s.key, p.key, l.number LIMIT ?1 OFFSET ?2
      """
    case .idsFolded: Self.ids("s.folded", order: "s.folded, s.id")
    case .idsExact: Self.ids("s.id", order: "s.id")
    case .counts:
      """
      SELECT (SELECT count(*) FROM cadre), (SELECT count(*) FROM proposal),
        (SELECT count(*) FROM participant), (SELECT count(*) FROM pilot),
        (SELECT count(*) FROM subject WHERE kind = 'case' AND folded IS NOT NULL),
        (SELECT count(*) FROM participant p LEFT JOIN pilot l ON l.proposal = p.proposal),
        (SELECT count(*) FROM fact)
      """
    }
  }

  private static func ids(_ column: String, order: String) -> String {
    """
    SELECT s.id, coalesce(c.name, p.title, '') FROM subject s
    LEFT JOIN cadre c ON c.key = s.key LEFT JOIN proposal p ON p.key = s.key
    WHERE s.kind = ?1 AND \(column) >= ?2 AND \(column) < ?3 ORDER BY \(order) LIMIT ?4
    """
  }
}
