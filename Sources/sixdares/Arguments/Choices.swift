import Diagnostics
import Shell
import Workspace

/// What was chosen on the command line, whoever read it.
struct Choices {
  var workspace: String?
  var isDemo = false
  var isReadOnly = false
  var policies: [String] = []
  var mode: String?
  /// The language that was chosen, which holds over what a file of the user's chooses.
  var language: String?
  /// The language of the environment, which holds until another is chosen.
  var spoken = Language.english
  var seed: Int?
  var isPlain = false
  var isSafe = false
  var budget = Budget()
  var isTracing = false
  var isProfiling = false
  var keepsHistory = true
  var readsStartFile = true

  /// Starts a session as it was chosen.
  ///
  /// - Parameter environment: The world it sees.
  /// - Returns: The session, or nil after telling why there is none.
  func session(_ environment: Environment) -> Session? {
    do {
      let session = try Session(
        environment: environment,
        workspace: try openWorkspace(),
        policies: policies,
        isSafe: isSafe
      )
      try session.choose(mode: nil, language: spoken.rawValue)
      try choose(session)
      if let seed { session.seed = seed }
      session.budget.steps = budget.steps ?? session.budget.steps
      session.budget.seconds = budget.seconds ?? session.budget.seconds
      session.budget.memory = budget.memory ?? session.budget.memory
      session.budget.output = budget.output ?? session.budget.output
      if isDemo { try session.buildDemo() }
      return session
    } catch {
      let session = try? Session(environment: environment)
      try? session?.choose(mode: nil, language: language ?? spoken.rawValue)
      session?.report(error)
      return nil
    }
  }

  /// Chooses what can be chosen within a session as well, and holds over what was chosen there.
  func choose(_ session: Session) throws {
    try session.choose(mode: mode, language: language, policies: policies)
    if isTracing { session.startTracing() }
    if isProfiling, !session.isProfiling { session.startProfile() }
  }

  private func openWorkspace() throws -> Workspace? {
    guard let workspace else { return nil }
    if isDemo { return try Workspace.create(at: workspace) }
    return try Workspace.open(at: workspace, readOnly: isReadOnly)
  }
}
