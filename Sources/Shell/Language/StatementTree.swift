import Diagnostics
import PolicyLanguage

/// A statement of the command language, its form known but nothing of it done.
struct Statement: Sendable {
  /// The forms of statements.
  indirect enum Kind: Sendable {
    /// A command with its arguments.
    case command(CommandSyntax)
    /// `let NAME = VALUE`
    case binding(Argument.Identifier, Word)
    /// `for NAME in … { }`
    case loop(Argument.Identifier, Iteration, [Statement])
    /// `if EXPRESSION { } else { }`
    case choice(ExpressionSyntax, [Statement], otherwise: [Statement])
    /// `time STATEMENT`
    case timed(Statement)
    /// `expect error { }`, perhaps with words that the error must hold.
    case expectError(Word?, [Statement])
  }

  /// What a loop goes through.
  enum Iteration: Sendable {
    /// Some words.
    case words([Word])
    /// The ids that a list has: `cases`, `cadres`, `proposals`.
    case list(String)
    /// The cases for which an expression holds.
    case query(ExpressionSyntax)
  }

  var kind: Kind
  var place: Place

  var span: Span { place.span }
}

/// A command as it was written.
struct CommandSyntax: Sendable {
  /// The command.
  var command: any Command.Type
  /// Where its name stands.
  var name: Place
  /// Its words.
  var arguments: [Argument]
  /// Its expression, for a command that takes one.
  var expression: ExpressionSyntax?
}
