/// The journal.
enum JournalQuery: Int, Query {
  case insertEntry
  case lastApplied
  case firstUndone
  case undoneExist
  case setState
  case abandonUndone
  case entries
  case entry
  case sealed
  case seal

  static var area: QueryArea { .journal }

  var sql: String {
    switch self {
    case .insertEntry:
      "INSERT INTO entry (time, typed, state, images) VALUES (?1, ?2, 'applied', ?3)"
    // All undone entries lie behind the last applied one, and their index tells where they begin.
    case .lastApplied:
      """
      SELECT id, time, typed, state, images FROM entry
      WHERE state = 'applied' AND id > (SELECT entry FROM seal) AND id < coalesce(
        (SELECT id FROM entry WHERE state = 'undone' ORDER BY id LIMIT 1), 9223372036854775807
      )
      ORDER BY id DESC LIMIT 1
      """
    case .firstUndone:
      """
      SELECT id, time, typed, state, images FROM entry WHERE state = 'undone' ORDER BY id LIMIT 1
      """
    case .undoneExist: "SELECT EXISTS (SELECT 1 FROM entry WHERE state = 'undone')"
    case .setState: "UPDATE entry SET state = ?2 WHERE id = ?1"
    case .abandonUndone: "UPDATE entry SET state = 'abandoned' WHERE state = 'undone'"
    case .entries:
      """
      SELECT id, time, typed, state, images FROM entry
      WHERE state <> 'abandoned' OR ?2 ORDER BY id DESC LIMIT ?1
      """
    case .entry: "SELECT id, time, typed, state, images FROM entry WHERE id = ?1"
    case .sealed: "SELECT entry FROM seal"
    case .seal: "UPDATE seal SET entry = coalesce((SELECT max(id) FROM entry), 0)"
    }
  }
}
