/// A word of the policy in both languages.
public struct Term: Hashable, Sendable {
  /// The word in English.
  public var en: String
  /// The word in Vietnamese.
  public var vi: String
}

extension PolicyLibrary {
  /// The words of the policy, in the order of the glossary that ships.
  /// - Complexity: O(length of the glossary), anew at each call.
  public static var glossary: [Term] {
    let text = String(decoding: PackageResources.Glossary_md, as: UTF8.self)
    return MarkdownTable(text).rows.compactMap { cells in
      cells.count == 2 ? Term(en: cells[0], vi: cells[1]) : nil
    }
  }
}
