/// Something in a workspace's file that is not as it should be.
public enum Finding: Hashable, Sendable {
  /// The file's structure is damaged, in the words of SQLite.
  case damaged(String)
  /// Tables or indexes are not those of the version, or there are others.
  case alteredSchema([String])
  /// A row refers to one that is not there.
  case dangling(table: String, row: Int64?, parent: String)
  /// A subject without the row that tells more of it, or one of another kind.
  case incomplete(kind: String, key: Int64)
  /// An id that cannot be one, or that is not kept in the form that completion looks for.
  case badID(String, key: Int64)
  /// A text that is not UTF-8, holds a zero character or is not composed.
  case badText(table: String, column: String, count: Int)
  /// A value that no fact can have.
  case badValue(subject: Int64, fact: String)
  /// An entry of the journal that cannot be read.
  case unreadableEntry(Int64)
  /// An entry that is applied though an earlier one is undone, or one that is beyond the seal.
  case misplacedEntry(Int64)
  /// An entry that cannot be undone or done again: a row is not as the journal has it.
  case unfitEntry(Int64, JournalPlace?)
  /// Undoing everything and doing it again does not lead back to what is there.
  case notReproduced
}
