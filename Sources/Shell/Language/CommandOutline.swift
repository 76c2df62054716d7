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
}
