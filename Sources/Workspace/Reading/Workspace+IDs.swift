import PlainText

extension Workspace {
  /// An id that begins as asked, for a list to choose from.
  public struct FoundID: Hashable, Sendable {
    /// The id.
    public var id: String
    /// What it names.
    public var kind: EntityKind
    /// The cadre's name or the proposal's title, empty where there is none.
    public var title: String

    /// Makes a found id.
    public init(id: String, kind: EntityKind, title: String) {
      self.id = id
      self.kind = kind
      self.title = title
    }
  }

  /// The ids that begin with some letters, in alphabetic order, for completion.
  ///
  /// Capitals and marks need not be typed: `nguyen` finds `nguyễn`. Where some were typed, the ids
  /// that have just these come first.
  ///
  /// - Parameters:
  ///   - prefix: The letters.
  ///   - kinds: What the ids may name.
  ///   - limit: The most ids to give.
  /// - Returns: The ids.
  /// - Throws: What the file fails with.
  /// - Complexity: O(log n + limit) for n ids.
  public func ids(
    startingWith prefix: String,
    kinds: Set<EntityKind> = Set(EntityKind.allCases),
    limit: Int
  ) throws(WorkspaceError) -> [FoundID] {
    guard limit > 0, prefix.utf8.count <= 1024 else { return [] }
    let prefix = prefix.composed
    let folded = prefix.withoutMarks
    let found = try reading { () throws(WorkspaceError) in
      var exact: [FoundID] = []
      if folded != prefix { exact = try ids(.idsExact, prefix, kinds, limit) }
      guard exact.count < limit else { return exact }
      let near = try ids(.idsFolded, folded, kinds, limit)
      let known = Set(exact.map(\.id))
      return exact + near.filter { !known.contains($0.id) }
    }
    return Array(found.prefix(limit))
  }

  // Each kind gives its first ids, in order; of these the first are wanted.
  private func ids(
    _ query: ListQuery,
    _ prefix: String,
    _ kinds: Set<EntityKind>,
    _ limit: Int
  ) throws(WorkspaceError) -> [FoundID] {
    var all: [FoundID] = []
    for kind in EntityKind.allCases where kinds.contains(kind) {
      let statement = try connection.statement(query)
      defer { statement.reset() }
      statement.bind(1, kind.rawValue)
      statement.bind(2, prefix)
      // No id holds the last of all scalars.
      statement.bind(3, prefix + "\u{10FFFF}")
      statement.bind(4, Int64(limit))
      while try statement.step() {
        all.append(FoundID(id: try statement.text(0), kind: kind, title: try statement.text(1)))
      }
    }
    guard query == .idsFolded else { return all.sorted { $0.id < $1.id } }
    return all.map { (folded: $0.id.withoutMarks, found: $0) }
      .sorted { ($0.folded, $0.found.id) < ($1.folded, $1.found.id) }
      .map(\.found)
  }
}
