import Diagnostics
import PlainText
import PolicyLanguage
import Terminal

// A session in Vietnamese offers Vietnamese words, with the English ones as their descriptions;
// those that are begun in English are completed in English.

extension Completer {
  var isVietnamese: Bool { session.language == .vietnamese && spelling == .spoken }

  /// The words of a statement up to the one that is typed, in English.
  func doneWords(_ text: String) -> [String] {
    let english = session.inEnglish(SourceText(text + " ")).text
    return Array(english.lastStatement.words.dropLast().map(\.text).drop { $0 == "time" })
  }

  /// The English name of what stands before an equals sign.
  func english(option typed: String, of command: any Command.Type) -> String {
    if command.parameters.contains(where: { $0.form == .named && $0.name == typed }) {
      return typed
    }
    return session.commands.books[command].named[typed] ?? session.policyWords()?.facts[typed]
      ?? typed
  }

  /// All statements by their Vietnamese names.
  var spokenStatements: [Completions.Candidate] {
    let commands = session.commands.all.map {
      Completions.Candidate(SpokenWords.name(of: $0.name), description: $0.summary.vi)
    }
    let statements = StatementHelp.all.map {
      Completions.Candidate(SpokenWords.name(of: $0.name), description: $0.summary.vi)
    }
    return (commands + statements).sorted { $0.text.withoutMarks < $1.text.withoutMarks }
  }

  /// Words that an option or an expression can have, in the language of the session.
  func plain(_ words: [String]) -> [Completions.Candidate] {
    words.map { Completions.Candidate(isVietnamese ? SpokenWords.value($0) : $0) }
  }

  /// Words that join expressions.
  func joining(_ words: [String]) -> [Completions.Candidate] {
    words.map {
      Completions.Candidate(isVietnamese ? SpokenWords.operators[$0]?.first ?? $0 : $0)
    }
  }

  /// A word of a policy with its title: one to be typed, the other to tell what it means.
  func titled(
    _ name: String,
    _ title: Sentence?,
    appended: String = " "
  ) -> Completions.Candidate {
    guard isVietnamese, let spoken = title?.vi.spelled, title?.vi != name else {
      let told = title?[session.language] ?? ""
      return Completions.Candidate(name, description: told == name ? "" : told, appended: appended)
    }
    return Completions.Candidate(spoken, description: name, appended: appended)
  }
}
