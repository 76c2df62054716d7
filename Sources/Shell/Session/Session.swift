import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Reporting
public import Workspace

/// A session of the shell: a workspace, the active policies, and what the user has chosen.
///
/// It executes statements and returns documents; it alone writes them to the environment. It is
/// owned by one thread.
public final class Session {
  /// What it has of the world.
  public var environment: Environment
  /// The workspace; never nil, a scratch one in memory where none was opened.
  public internal(set) var workspace: Workspace
  /// Whether files from elsewhere are being run: no writing and reading beyond their folder.
  public let isSafe: Bool

  /// What of the policies is covered, while files are tested.
  var coverage: Coverage?
  /// The seed of simulations that name none.
  public var seed = 1
  let commands: CommandRegistry
  var settings = Settings()
  /// The case or subject that commands mean when none is named.
  var current: SubjectPath?
  /// What is assumed of the current case, for questions only.
  var assumptions: [String: Value] = [:]
  /// The cases that the last answer about whole policies told.
  var witnesses = Witnesses()
  /// The values of variables.
  var variables: [String: String] = [:]
  /// The policies that answer.
  ///
  /// The policy that ships is read when it is first asked for, since it takes longer to read than
  /// all else at the start; it is known to be sound.
  var active: ActivePolicies {
    get {
      if isStandardDue {
        isStandardDue = false
        try? loadPolicies()
      }
      return chosenPolicies
    }
    set {
      isStandardDue = false
      chosenPolicies = newValue
    }
  }
  private var chosenPolicies = ActivePolicies()
  /// Whether the policy that ships is still to be read.
  private(set) var isStandardDue = false
  /// The policies that the command line chose: they hold until others are chosen.
  var chosenAtStart: [String] = []
  /// Where answers go instead of standard output; nil for standard output.
  var outputFile: OutputFile?
  /// Whether the last answer was a long one; nil where nothing was answered since a line was typed.
  var wroteLong: Bool?
  /// Whether the session is to end.
  var isOver = false
  /// Whether what is running is to be taken back as a whole when it fails.
  public var isAtomic = false
  /// The files that are being sourced, the outermost first.
  var sourcing: [String] = []

  /// A file that answers are written to.
  struct OutputFile {
    var path: String
    var text: String
  }

  /// Starts a session.
  ///
  /// - Parameters:
  ///   - environment: What it has of the world.
  ///   - workspace: The workspace; nil for a scratch one.
  ///   - policies: Names and files of policies; none for those of the workspace.
  ///   - isSafe: Whether it runs files from elsewhere.
  /// - Throws: A diagnostic when a policy cannot be loaded.
  public init(
    environment: Environment,
    workspace: Workspace? = nil,
    policies: [String] = [],
    isSafe: Bool = false
  ) throws {
    self.environment = environment
    self.isSafe = isSafe
    self.workspace = try workspace ?? Workspace.scratch()
    commands = CommandRegistry(allCommands)
    if workspace == nil, policies.isEmpty {
      isStandardDue = true
    } else {
      try loadPolicies(chosen: policies)
    }
  }

  /// The language of all that is said.
  var language: Language { settings.language }

  /// What day counts as today.
  var today: CivilDate? { settings.today ?? environment.today() }

  // MARK: Writing

  /// The room, colours and signs of the output.
  var style: Style {
    var style = environment.style()
    if let width = settings.width { style.width = width }
    if settings.isPlain || outputFile != nil { style.palette = nil }
    return style
  }

  /// Writes a document in the chosen form.
  func write(_ document: Document) {
    guard let format = Formats.named(settings.mode.rawValue) else { return }
    var text = format.string(document, style: style)
    if [.table, .markdown].contains(settings.mode), !text.isEmpty {
      // An empty line parts long answers from what stands before them, where nothing was typed.
      let isLong = document.blocks.count > 1 || text.utf8.count { $0 == UInt8(ascii: "\n") } > 1
      if let before = wroteLong, before || isLong { text = "\n" + text }
      wroteLong = isLong
    }
    if outputFile != nil {
      outputFile?.text += text
    } else if !text.isEmpty {
      environment.write(text)
    }
  }

  /// Writes what went wrong: a picture for people, an object for machines.
  public func report(_ error: any Error) {
    for diagnostic in diagnostics(of: error) {
      if settings.mode == .json {
        environment.writeError(JSONFormat().string(diagnostic.document(language)))
      } else {
        let renderer = DiagnosticRenderer(
          language: language,
          colored: environment.colorsErrors && !settings.isPlain,
          width: style.width
        )
        environment.writeError(renderer.render(diagnostic))
      }
    }
  }

  /// What went wrong, as diagnostics, whatever part of the program found it.
  func diagnostics(of error: any Error) -> [Diagnostic] {
    switch error {
    case let diagnostic as Diagnostic: [diagnostic]
    case let several as Diagnostics: several.all
    case let error as WorkspaceError: [error.diagnostic]
    case let error as CompileError: [error.diagnostic]
    default: [Diagnostic.internalError("\(error)")]
    }
  }

  // MARK: Changing

  /// Makes a change of the workspace, with its entry in the journal.
  func change<T>(_ call: Call, _ body: (Changes) throws -> T) throws -> T {
    let typed = call.source.string(call.span)
    return try workspace.change(typed, at: environment.now(), body)
  }
}
