import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Workspace

// Which policies answer, under which reading, and which days are worked, is kept in the workspace,
// so that it opens as it was left. Where the workspace cannot be changed, a choice of policies holds
// for the session.

extension Session {
  private static let policiesKey = "policies"
  private static let readingKey = "reading"

  /// Loads the policies that were chosen on the command line, or else those of the workspace.
  func loadPolicies(chosen: [String] = []) throws {
    let kept = try workspace.settings()
    func setting(_ key: String) -> String? { kept.first { $0.key == key }?.text }
    if !chosen.isEmpty { chosenAtStart = chosen }
    let names = setting(Self.policiesKey).map { text in
      text.split(separator: ",").map(String.init)
    }
    try active.choose(
      chosenAtStart.isEmpty ? names ?? [PolicyLibrary.standard] : chosenAtStart,
      reading: setting(Self.readingKey),
      calendar: WorkCalendar(
        holidays: Set(kept.holidays.map { Int64($0.day.dayNumber) }),
        workdays: Set(kept.workdays.map { Int64($0.day.dayNumber) })
      ),
      load: load
    )
  }

  /// Chooses policies and a reading, and keeps the choice in the workspace.
  func choosePolicies(_ names: [String], reading: String?, _ call: Call) throws {
    var chosen = active
    try chosen.choose(names, reading: reading, load: load)
    if !workspace.isReadOnly {
      try change(call) { changes in
        try changes.setSetting(Self.policiesKey, names.joined(separator: ","))
        try changes.setSetting(Self.readingKey, reading)
      }
    }
    active = chosen
    chosenAtStart = []
  }

  /// The active policies side by side.
  func policySet() throws -> PolicySet {
    guard let set = active.set else { throw Diagnostic.noPolicy }
    return set
  }

  /// The active policies, compiled.
  func compiledPolicies() throws -> CompiledPolicies {
    // Long work on diagrams asks this now and then; that something is going on is shown as well.
    let (isInterrupted, progress) = (environment.isInterrupted, self.progress)
    return try active.compile {
      progress(0)
      return isInterrupted()
    }
  }

  /// Does something with only those policies answering that are in force on a day.
  func answering<T>(on day: CivilDate?, _ body: () throws -> T) throws -> T {
    let before = active
    defer { active = before.knowing(active) }
    try active.answer(on: day)
    return try body()
  }

  /// The day on which the duties of the authority are looked at.
  var dayOfAnswers: CivilDate? { active.day ?? today }

  /// Reads a policy that ships or a policy file.
  func load(_ name: String) throws -> Policy {
    if let known = shippedPolicies[name] { return known }
    if let shipped = PolicyLibrary.policy(named: name) {
      let policy = try shipped.get()
      shippedPolicies[name] = policy
      return policy
    }
    guard name.hasSuffix(".md") || name.contains("/") else {
      throw Diagnostic.unknownPolicy(name, known: PolicyLibrary.names)
    }
    return try load(try readFile(name), from: name, importing: [])
  }

  private func load(_ source: SourceText, from path: String, importing: [String]) throws -> Policy {
    let checked = PolicyChecker.check(source) { name in
      if let shipped = PolicyLibrary.policy(named: name) { return shipped }
      let file = Self.path(name, besides: path)
      guard !importing.contains(file), file != path else {
        return .failure(Diagnostics([.importCircle(importing + [path, file])]))
      }
      do {
        let source = try readFile(file)
        return .success(try load(source, from: file, importing: importing + [path]))
      } catch {
        return .failure(Diagnostics(diagnostics(of: error)))
      }
    }
    guard let policy = checked.policy else { throw Diagnostics(checked.diagnostics) }
    for warning in checked.diagnostics { report(warning) }
    return policy
  }

  /// A path that is meant from the folder of another file.
  static func path(_ name: String, besides file: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return String(file[...slash]) + name
  }
}
