public import Diagnostics

/// How a command is used and what it does, for pages that are made outside the shell.
public struct CommandOutline: Sendable {
  /// The usage line.
  public var usage: Sentence
  /// What it does, in a few words.
  public var summary: Sentence

  /// All commands and the statements that are none, in alphabetic order.
  public static var all: [CommandOutline] {
    let commands = allCommands.map {
      CommandOutline(usage: $0.usage, summary: $0.summary)
    }
    let statements = StatementHelp.all.map {
      CommandOutline(usage: $0.spokenUsage, summary: $0.summary)
    }
    return (commands + statements).sorted { $0.usage.en < $1.usage.en }
  }

  /// The names of all commands and of the statements that are none.
  public static var names: [String] {
    allCommands.map { $0.name } + StatementHelp.all.map(\.name)
  }

  /// The first word of each command or other statement, with what it does where that is all of it.
  public static func summaries(_ language: Language) -> [(String, String)] {
    var found: [String: String] = [:]
    let all =
      allCommands.map { ($0.name, $0.summary) } + StatementHelp.all.map { ($0.name, $0.summary) }
    for (name, summary) in all {
      let word = String(name.prefix { $0 != " " })
      if word == name { found[word] = summary[language] }
      found[word, default: ""] += ""
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
