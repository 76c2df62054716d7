/// What an id can name.
public enum EntityKind: String, Hashable, Sendable, CaseIterable {
  /// An official.
  case cadre
  /// Something proposed.
  case proposal
  /// A case with facts and nothing else.
  case bareCase = "case"
}
