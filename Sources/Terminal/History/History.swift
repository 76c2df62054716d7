import PlainText

/// The lines that were typed before, from the oldest to the newest.
///
/// Kept in a file that several shells may share. Equal entries are kept once, at the place of the
/// last; an entry that begins with a space is not kept at all. Not to be used by two threads.
public final class History {
  /// What went wrong with the file, if anything; the newest problem.
  public private(set) var problem: HistoryProblem?
  /// How many entries are kept at most.
  public let limit: Int

  private var items: [Item] = []
  // Nil also when the file must not be touched.
  private var file: HistoryFile?
  // What could not be written yet; it is tried again with the next entry.
  private var unwritten: [String] = []

  private struct Item {
    let text: String
    // In lower case and without marks; made when first searched for.
    var folded: [UInt8]?
  }

  /// Creates a history that is forgotten at the end.
  public init(limit: Int = 10_000) {
    self.limit = max(1, limit)
    file = nil
  }

  /// Creates a history with the entries of a file, to which new ones are added.
  ///
  /// File and folder are made when the first entry comes, for the user alone. Lines that cannot be
  /// read are skipped; a file that is no history at all is renamed, never overwritten.
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - limit: How many entries are kept at most.
  public init(file path: String, limit: Int = 10_000) {
    self.limit = max(1, limit)
    let file = HistoryFile(path: path)
    do throws(HistoryProblem) {
      let contents = try file.load()
      if contents.isForeign {
        problem = .setAside(as: try file.setAside())
        self.file = file
        return
      }
      items = contents.entries.suffix(self.limit).map { Item(text: $0) }
      self.file = file
      // Rewriting seldom, and not at each start, keeps a start quick.
      if contents.lineCount > self.limit + self.limit / 2 { try file.rewrite(keeping: self.limit) }
    } catch .cannotRead(let code) {
      if let name = try? file.setAside() {
        problem = .setAside(as: name)
        self.file = file
      } else {
        problem = .cannotRead(code: code)
      }
    } catch {
      problem = error
    }
  }

  /// The entries, from the oldest to the newest.
  public var entries: [String] { items.map(\.text) }

  /// How many entries there are.
  public var count: Int { items.count }

  /// The entry at a place; 0 is the oldest.
  public subscript(index: Int) -> String { items[index].text }

  /// Adds what was typed; a statement of several lines is one entry.
  ///
  /// On disk when this returns, unless ``problem`` says otherwise.
  public func append(_ text: String) {
    var entry = text.composed
    while entry.unicodeScalars.last?.properties.isWhitespace == true {
      entry.unicodeScalars.removeLast()
    }
    guard let first = entry.unicodeScalars.first, first != " " else { return }
    guard items.last?.text != entry else { return }
    if let earlier = items.lastIndex(where: { $0.text == entry }) { items.remove(at: earlier) }
    items.append(Item(text: entry))
    if items.count > limit { items.removeFirst(items.count - limit) }
    guard let file else { return }
    unwritten.append(HistoryCoding.line(for: entry))
    do throws(HistoryProblem) {
      try file.append(unwritten)
      unwritten = []
    } catch {
      problem = error
      unwritten = unwritten.suffix(limit)
    }
  }
}

// MARK: - Searching

extension History {
  /// The place of the newest entry before `index` that begins with `prefix`.
  ///
  /// - Complexity: O(n) in the number of entries.
  public func older(than index: Int, beginningWith prefix: String) -> Int? {
    items.prefix(max(0, index)).lastIndex { $0.text.hasPrefix(prefix) }
  }

  /// The place of the oldest entry after `index` that begins with `prefix`.
  ///
  /// - Complexity: O(n) in the number of entries.
  public func newer(than index: Int, beginningWith prefix: String) -> Int? {
    items.dropFirst(max(0, index + 1)).firstIndex { $0.text.hasPrefix(prefix) }
  }

  /// The place of the newest entry before `index` in which `text` occurs, blind to case and marks.
  ///
  /// - Complexity: O(n) in the length of all entries.
  public func older(than index: Int, containing text: String) -> Int? {
    let wanted = Array(text.withoutMarks.utf8)
    return items.indices.prefix(max(0, index)).last { matches($0, wanted) }
  }

  /// The place of the oldest entry after `index` in which `text` occurs, blind to case and marks.
  ///
  /// - Complexity: O(n) in the length of all entries.
  public func newer(than index: Int, containing text: String) -> Int? {
    let wanted = Array(text.withoutMarks.utf8)
    return items.indices.dropFirst(max(0, index + 1)).first { matches($0, wanted) }
  }

  private func matches(_ index: Int, _ wanted: [UInt8]) -> Bool {
    let folded = items[index].folded ?? Array(items[index].text.withoutMarks.utf8)
    items[index].folded = folded
    guard let first = wanted.first else { return true }
    var rest = folded[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
