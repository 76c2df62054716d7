import Diagnostics
import Reporting

extension Speech {
  /// A statement to be typed, as a reader of the language types it; given as files hold it.
  /// - Complexity: O(words × phrases) readings of the statement in Vietnamese.
  func statement(_ english: String) -> Text {
    guard language == .vietnamese else { return Text(english, as: .code) }
    let writer = VietnameseWriter(CommandRegistry(allCommands), PolicyWords(set))
    return Text(writer.vietnamese(english), as: .code)
  }

  /// Statements to be typed, as readers of the language type them.
  func statements(_ english: [String]) -> [Text] {
    guard language == .vietnamese else { return english.map { Text($0, as: .code) } }
    let writer = VietnameseWriter(CommandRegistry(allCommands), PolicyWords(set))
    return english.map { Text(writer.vietnamese($0), as: .code) }
  }
}
