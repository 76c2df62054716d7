public import Diagnostics

/// A public report that policies rest on.
public struct PublicSource: Hashable, Sendable {
  /// The short name by which marks mean it, such as `S5`.
  public var name: String
  /// Where it was read.
  public var place: String
  /// What it is.
  public var about: Sentence
}

extension PolicyLibrary {
  /// The sources that the policies that ship name.
  /// - Complexity: O(length of the list), anew at each call.
  public static var sources: [PublicSource] {
    let text = String(decoding: PackageResources.Sources_md, as: UTF8.self)
    return MarkdownTable(text).rows.compactMap { cells in
      guard cells.count == 4 else { return nil }
      return PublicSource(
        name: cells[0],
        place: cells[1],
        about: Sentence(en: cells[2], vi: cells[3])
      )
    }
  }
}
