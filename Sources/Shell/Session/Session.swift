public import Diagnostics
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
  /// Whether a command is making its answer.
  var isAnswering = false
  /// The case or subject that commands mean when none is named.
  var current: SubjectPath?
  /// What is assumed of the current case, for questions only.
  var assumptions: [String: Value] = [:]
  /// Policies that were compared, kept compiled.
  var comparedPairs = ComparedPairs()
  /// The policies that ship and were read.
  var shippedPolicies: [String: Policy] = [:]
  /// The cases that the last answer about whole policies told.
  var witnesses = Witnesses()
  /// The last simulation, whose trials can be looked at.
  var simulation: SimulationRecord?
  /// The values of variables.
  var variables = Variables()
  /// How deep the statement that runs is nested in blocks, calls and files.
  var depth = 0
  /// How many statements have been begun.
  var steps = 0
  /// What a run may use up.
  public var budget: Budget
  /// What watches the time and the memory.
  let meter = Meter()
  /// What measures where the time goes; nil where nobody asks.
  var profile: Profile?
  /// How many bytes of answers were written.
  var written = 0
  /// The folder that safe mode reads nothing outside of; nil for the one that paths start from.
  public var safeFolder: String?
  /// The functions, by their names.
  var functions: [String: Function] = [:]
  /// The functions that are running, the outermost first.
  var calling: [String] = []
  /// The variables outside all functions, while one runs.
  var outerVariables = Variables()
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

  /// The workspace that ships which the open one was filled with in this session.
  var builtFrom: ShippedWorkspace?

  /// The words of the active policies, with the generation of policies that they are of.
  var spokenWords: (generation: Int, words: PolicyWords)?
  /// Their names in English, as of the same.
  var englishNames: (generation: Int, names: Set<String>)?

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
    budget = isSafe ? .safe : Budget()
    self.workspace = try workspace ?? Workspace.scratch()
    commands = CommandRegistry(allCommands)
    let (isInterrupted, meter) = (environment.isInterrupted, meter)
    self.environment.isInterrupted = { isInterrupted() || meter.state != .fine }
    if workspace == nil, policies.isEmpty {
      isStandardDue = true
    } else {
      try loadPolicies(chosen: policies)
    }
  }

  /// Shows how far something has come, from 0 to 1; nil when it is over.
  var progress: @Sendable (Double?) -> Void {
    { [progress = environment.progress, language] in progress($0, language) }
  }

  /// The language of all that is said: that of the reader, but for answers to machines, which are the
  /// same whoever runs them.
  public var language: Language {
    isAnswering && settings.mode.isForMachines ? .english : settings.language
  }

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
    // An interview writes while its command still runs, and progress may stand on the line.
    progress(nil)
    measured(.writing) { put(document) }
  }

  private func put(_ document: Document) {
    guard let format = Formats.named(settings.mode.rawValue) else { return }
    var text = format.string(document, style: style)
    if [.table, .markdown].contains(settings.mode), !text.isEmpty {
      // An empty line parts long answers from what stands before them, where nothing was typed.
      let isLong = document.blocks.count > 1 || text.utf8.count { $0 == UInt8(ascii: "\n") } > 1
      if let before = wroteLong, before || isLong { text = "\n" + text }
      wroteLong = isLong
    }
    written += text.utf8.count
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
        environment.writeError(JSONFormat().string(diagnostic.document(settings.language)))
      } else {
        let chosen = settings.width ?? environment.widthOfErrors()
        let renderer = DiagnosticRenderer(
          language: settings.language,
          colored: environment.colorsErrors && !settings.isPlain,
          width: chosen ?? style.width,
          wrapsSentences: chosen != nil
        )
        environment.writeError(renderer.render(spoken(diagnostic)))
      }
    }
  }

  /// What went wrong, as diagnostics, whatever part of the program found it.
  func diagnostics(of error: any Error) -> [Diagnostic] {
    switch error {
    // Long work stops in the same way whoever asks it to.
    case let diagnostic as Diagnostic where diagnostic.code == Diagnostic.interrupted.code:
      [usedUp ?? diagnostic]
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
