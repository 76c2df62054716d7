import Diagnostics
import Reporting

/// A command of the shell: everything that help, completion and the reference say of it, and what
/// it does.
///
/// A command is a file. It returns a document or throws a diagnostic; it never prints.
protocol Command: Sendable {
  /// Its name, perhaps of several words: `add cadre`.
  static var name: String { get }
  /// What kind of command it is, for the list in help.
  static var group: CommandGroup { get }
  /// What it does, in a few words.
  static var summary: Sentence { get }
  /// What it can be given.
  static var parameters: [Parameter] { get }
  /// What is to be known of it, paragraph by paragraph.
  static var about: [Sentence] { get }
  /// How it is used: complete statements.
  static var examples: [String] { get }
  /// What it needs leave to do.
  static var needs: CommandNeeds { get }
  /// Does it.
  static func run(_ call: Call, in session: Session) throws -> Document
}

extension Command {
  static var parameters: [Parameter] { [] }
  static var about: [Sentence] { [] }
  static var examples: [String] { [] }
  static var needs: CommandNeeds { [] }

  /// The usage line.
  static var usage: Sentence {
    let parts = parameters.map { $0.usage(of: name) }
    return Sentence(
      en: ([name] + parts.map(\.en)).joined(separator: " "),
      vi: ([SpokenWords.name(of: name)] + parts.map(\.vi)).joined(separator: " ")
    )
  }

  /// The document of a command that has nothing to show: machines still get their line.
  static func done(_ data: Record = Record()) -> Document {
    let schema = "sixdares.\(String(name.map { $0 == " " ? "-" : $0 }))/1"
    return Document(schema: schema, data: data)
  }
}

/// What a command needs leave to do; safe mode and read-only workspaces refuse some of it.
struct CommandNeeds: OptionSet, Sendable {
  let rawValue: Int
  /// It writes to files other than the workspace.
  static let writesFiles = CommandNeeds(rawValue: 1)
  /// It reads files.
  static let readsFiles = CommandNeeds(rawValue: 2)
  /// It runs another program.
  static let runsPrograms = CommandNeeds(rawValue: 4)
}

/// The kinds of commands, in the order of help.
enum CommandGroup: String, CaseIterable, Sendable {
  case questions
  case acts
  case plans
  case records
  case policies
  case workspace
  case scripting
  case session
}
