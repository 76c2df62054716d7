/// Subjects, and the rows that tell more of each.
enum SubjectQuery: Int, Query {
  case entityOfID
  case participantKey
  case pilotKey
  case insertSubject
  case deleteSubject
  case cadre
  case insertCadre
  case updateCadre
  case deleteCadre
  case proposal
  case insertProposal
  case updateProposal
  case deleteProposal
  case insertParticipant
  case deleteParticipant
  case pilot
  case insertPilot
  case updatePilot
  case deletePilot

  static var area: QueryArea { .subjects }

  var sql: String {
    switch self {
    case .entityOfID: "SELECT key, kind FROM subject WHERE id = ?1"
    case .participantKey:
      """
      SELECT key FROM participant
      WHERE proposal = (SELECT key FROM subject WHERE id = ?1)
        AND cadre = (SELECT key FROM subject WHERE id = ?2)
      """
    case .pilotKey:
      """
      SELECT key FROM pilot
      WHERE proposal = (SELECT key FROM subject WHERE id = ?1) AND number = ?2
      """
    case .insertSubject: "INSERT INTO subject (key, kind, id, folded) VALUES (?1, ?2, ?3, ?4)"
    case .deleteSubject: "DELETE FROM subject WHERE key = ?1"

    case .cadre: "SELECT name, post, unit, evidence_numbered FROM cadre WHERE key = ?1"
    case .insertCadre:
      "INSERT INTO cadre (key, name, post, unit, evidence_numbered) VALUES (?1, ?2, ?3, ?4, ?5)"
    case .updateCadre:
      "UPDATE cadre SET name = ?2, post = ?3, unit = ?4, evidence_numbered = ?5 WHERE key = ?1"
    case .deleteCadre: "DELETE FROM cadre WHERE key = ?1"

    case .proposal: "SELECT title, field, pilots_numbered FROM proposal WHERE key = ?1"
    case .insertProposal:
      "INSERT INTO proposal (key, title, field, pilots_numbered) VALUES (?1, ?2, ?3, ?4)"
    case .updateProposal:
      "UPDATE proposal SET title = ?2, field = ?3, pilots_numbered = ?4 WHERE key = ?1"
    case .deleteProposal: "DELETE FROM proposal WHERE key = ?1"

    case .insertParticipant: "INSERT INTO participant (key, proposal, cadre) VALUES (?1, ?2, ?3)"
    case .deleteParticipant: "DELETE FROM participant WHERE key = ?1"

    case .pilot: "SELECT place FROM pilot WHERE key = ?1"
    case .insertPilot: "INSERT INTO pilot (key, proposal, number, place) VALUES (?1, ?2, ?3, ?4)"
    case .updatePilot: "UPDATE pilot SET place = ?2 WHERE key = ?1"
    case .deletePilot: "DELETE FROM pilot WHERE key = ?1"
    }
  }
}
