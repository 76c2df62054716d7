import Diagnostics
import PolicyLibrary
import Reporting
import Workspace

// Files and workspaces. Paths are meant from the folder where the program runs.

extension Session {
  /// A path as the file system sees it, `~` being the home of whoever runs the program.
  func absolute(_ path: String) -> String {
    if let home = environment.homeFolder, path == "~" || path.hasPrefix("~/") {
      return home + path.dropFirst()
    }
    return path.hasPrefix("/") || environment.folder == "." ? path : environment.folder + "/" + path
  }

  /// Whether a file is there.
  func fileExists(_ path: String) -> Bool { environment.fileExists(absolute(path)) }

  /// Refuses, in safe mode, a path that leads out of the folder.
  ///
  /// Links count for what they lead to. Of a path at which nothing is, the part that is there counts, so
  /// that nobody learns what is elsewhere and what is not.
  func checkReach(_ path: String) throws {
    guard isSafe else { return }
    let folder = environment.realPath(absolute(safeFolder ?? environment.folder))
    guard let folder, isWithin(folder, absolute(path)) else { throw Diagnostic.outsideFolder(path) }
  }

  private func isWithin(_ folder: String, _ path: String) -> Bool {
    var head = path.isEmpty ? "." : path
    while true {
      if let real = environment.realPath(head) {
        return real == folder || real.hasPrefix(folder == "/" ? folder : folder + "/")
      }
      while head.count > 1, head.hasSuffix("/") { head.removeLast() }
      let slash = head.lastIndex(of: "/")
      let name = slash.map { head[head.index(after: $0)...] } ?? head[...]
      guard name != "..", head != "." else { return false }
      head = slash.map { $0 == head.startIndex ? "/" : String(head[..<$0]) } ?? "."
      if name.isEmpty { return false }
    }
  }

  /// Reads a file as text, unless safe mode forbids it.
  func readFile(_ path: String) throws -> SourceText {
    try checkReach(path)
    let source = try environment.readFile(absolute(path))
    return SourceText(source.text, name: path)
  }

  /// The file of a workspace that is named, with the ending added where it is missing.
  func workspacePath(_ name: String) -> String {
    name.hasSuffix(".workspace") ? name : name + ".workspace"
  }

  /// What the workspace is called.
  var workspaceName: String {
    switch workspace.location {
    case .memory: return Sentence.scratchName[language]
    case .file(let path): return environment.shownPath(path)
    }
  }

  /// Refuses to leave the workspace while what is running may have to be taken back.
  func checkMayLeave() throws {
    if isAtomic { throw Diagnostic.refusedWhenAtomic }
  }

  /// Goes on in another workspace; the one before is closed, with all that was changed in it kept.
  func enter(_ other: Workspace) throws {
    let before = workspace
    if before.isInGroup { try before.endGroup() }
    workspace = other
    do {
      try loadPolicies()
    } catch {
      workspace = before
      other.close()
      throw error
    }
    before.close()
    current = nil
    assumptions = [:]
    builtFrom = nil
  }

  /// Makes a workspace in a file that does not exist yet.
  func makeWorkspace(at path: String) throws -> Workspace {
    try Workspace.create(at: absolute(path))
  }

  /// Fills the workspace with the demo.
  public func buildDemo() throws { try build(.demo) }

  /// Fills the workspace with one that ships, its texts in the session's language; there is nothing
  /// before it that could be undone.
  func build(_ shipped: ShippedWorkspace) throws {
    let source = shipped.source(in: language)
    let (statements, mistakes) = parse(source)
    guard mistakes.isEmpty else { throw Diagnostics(mistakes) }
    workspace.beginGroup()
    do {
      for statement in statements {
        if case .command(let syntax) = statement.kind {
          _ = try run(syntax, source, statement.span)
        }
      }
    } catch {
      workspace.rollbackGroup()
      throw error
    }
    try workspace.endGroup()
    try workspace.sealJournal()
    builtFrom = shipped
    current = nil
    assumptions = [:]
  }

  /// The line that tells which workspace is open and what it holds.
  func workspaceDocument(_ command: String) throws -> Document {
    let counts = try workspace.counts()
    var line = Sentence.workspaceLine(workspaceName, counts)[language]
    if workspace.isReadOnly { line += " (\(Sentence.readOnlyRemark[language]))" }
    return Document(
      schema: "sixdares.\(command)/1",
      data: [
        "workspace": .string(workspaceName), "readOnly": .bool(workspace.isReadOnly),
        "cadres": .int(Int64(counts.cadres)), "proposals": .int(Int64(counts.proposals)),
        "pilots": .int(Int64(counts.pilots)), "bareCases": .int(Int64(counts.bareCases)),
        "cases": .int(Int64(counts.cases)),
      ],
      blocks: [.paragraph(Text(line), indent: 0)]
    )
  }

  /// Brings the session in line with the workspace after steps of the journal.
  func afterJournal() throws {
    try loadPolicies()
    if let current, (try? workspace.kind(of: current.head)) == .some(nil) { self.current = nil }
  }
}
