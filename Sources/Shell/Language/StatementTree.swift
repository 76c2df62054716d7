import Diagnostics
import PolicyLanguage

/// A statement of the command language, its form known but nothing of it done.
///
/// Two statements are equal when they say the same, wherever they stand.
struct Statement: Hashable, Sendable {
  /// The forms of statements.
  indirect enum Kind: Hashable, Sendable {
    /// A command with its arguments.
    case command(CommandSyntax)
    /// `define NAME PARAMETER … { }`
    case definition(Argument.Identifier, parameters: [String], Block)
    /// A call of a function, by its name.
    case call(Argument.Identifier, [Word])
    /// `let NAME = VALUE`
    case binding(Argument.Identifier, Word)
    /// `for NAME in … { }`
    case loop(Argument.Identifier, Iteration, Block)
    /// `if EXPRESSION { } else { }`
    case choice(ExpressionSyntax, Block, otherwise: Block?)
    /// `time STATEMENT`
    case timed(Statement)
    /// `expect error { }`, perhaps with words that the error must hold.
    case expectError(Word?, Block)
  }

  /// Statements in braces; after `else` an `if` may stand without any.
  struct Block: Hashable, Sendable {
    var statements: [Statement]
    /// Where it stands, braces and all.
    var place: Place
  }

  /// What a loop goes through.
  enum Iteration: Hashable, Sendable {
    /// Some words, or whole numbers from one to another.
    case words([Word])
    /// The ids that a list has, `cases`, `cadres` or `proposals`, perhaps of those only of which an
    /// expression holds.
    case list(String, where: ExpressionSyntax?)
    /// The cases for which an expression holds.
    case query(ExpressionSyntax)
  }

  var kind: Kind
  var place: Place

  var span: Span { place.span }
}

/// A command as it was written.
struct CommandSyntax: Hashable, Sendable {
  /// The command.
  var command: any Command.Type
  /// Where its name stands.
  var name: Place
  /// Its words.
  var arguments: [Argument]
  /// Its expression, for a command that takes one.
  var expression: ExpressionSyntax?

  static func == (a: CommandSyntax, b: CommandSyntax) -> Bool {
    a.command.name == b.command.name && a.arguments == b.arguments && a.expression == b.expression
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(command.name)
    hasher.combine(arguments)
    hasher.combine(expression)
  }
}
