import Diagnostics
import PolicyLanguage
import PolicyLibrary

extension Session {
  /// A diagnostic whose help names commands, facts and values as a Vietnamese reader types them.
  ///
  /// Help is written once, with the words of files; what stands in back-quotes is put into
  /// Vietnamese where the program would understand it so.
  func spoken(_ diagnostic: Diagnostic) -> Diagnostic {
    guard settings.language == .vietnamese, !diagnostic.help.isEmpty else { return diagnostic }
    let words = policyWords() ?? PolicyWords.shipped
    let writer = VietnameseWriter(commands, words)
    var copy = diagnostic
    copy.help = diagnostic.help.map { help in
      var spoken = help
      spoken.vi = help.vi.replacingQuoted { quoted in
        if let words,
          let name = words.facts.spoken[quoted] ?? words.decisions.spoken[quoted]
            ?? words.everyValue.spoken[quoted]
        {
          return name
        }
        // `history` is a workspace that ships as well as a statement.
        if ShippedWorkspace.all.contains(where: { $0.name == quoted }) { return quoted }
        let first = quoted.prefix { $0 != " " }
        let isStatement = CommandOutline.names.contains { $0.prefix { $0 != " " } == first }
        return isStatement ? writer.vietnamese(quoted) : quoted
      }
      return spoken
    }
    return copy
  }
}

extension String {
  /// The text with everything in back-quotes replaced.
  fileprivate func replacingQuoted(_ replacement: (String) -> String) -> String {
    let pieces = split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 2, pieces.count % 2 == 1 else { return self }
    return pieces.enumerated().map { $0 % 2 == 1 ? replacement($1) : $1 }.joined(separator: "`")
  }
}
