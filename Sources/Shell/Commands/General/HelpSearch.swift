import Diagnostics
import PlainText
import Reporting

/// Looking for a word in what is said of the commands.
enum HelpSearch {
  /// The commands of which a word is said, and where else it is told of; nil where it is found nowhere.
  ///
  /// Marks and case do not matter.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - isWhole: Whether it must stand there as it is, and not begin a longer one.
  ///   - session: The session.
  /// - Returns: The page.
  static func page(_ word: String, isWhole: Bool, _ session: Session) -> Document? {
    let wanted = " " + word.withoutMarks + (isWhole ? " " : "")
    let names = session.commands.all.filter { text(of: $0).contains(wanted) }.map { $0.name }
      .sorted()
    let isTopic = (try? session.policySet()).map(Explain.topics)?.contains(word) ?? false
    guard !names.isEmpty || isTopic else { return nil }
    var document = Help.list(names, session)
    if isTopic {
      let told = Sentence.explainTells(word)[session.language]
      if names.isEmpty { document.blocks = [] }
      document.blocks.append(.paragraph(Text(told, as: .faint), indent: 0))
    }
    return document
  }

  /// All that is said of a command in both languages, a space before each word.
  private static func text(of command: any Command.Type) -> String {
    let about = [command.summary] + command.about + command.parameters.map(\.about)
    let said = about.flatMap { [$0.en, $0.vi] } + command.parameters.map(\.name)
    let letters = said.joined(separator: " ").withoutMarks.map { letter in
      letter.isLetter || letter.isNumber || letter == "-" ? letter : " "
    }
    return " " + String(letters).split(separator: " ").joined(separator: " ") + " "
  }
}
