import Glibc
import PolicyLanguage
import Workspace

/// The deeds of the probe.
struct Probe {
  let path: String

  /// Writes a line to standard output, at once and whole.
  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe Glibc.write(1, bytes, bytes.count)
  }

  /// Adds cases without end and says the number of each that is kept.
  func write() throws {
    let workspace = try Workspace.open(at: path)
    var number = try workspace.counts().bareCases
    while true {
      number += 1
      try add(number, to: workspace)
      Self.say("\(number)")
    }
  }

  /// Adds groups of cases without end and says the last number of each group that is kept.
  func writeGroups(of size: Int) throws {
    let workspace = try Workspace.open(at: path)
    var number = try workspace.counts().bareCases
    while true {
      workspace.beginGroup()
      for _ in 0..<size {
        number += 1
        try add(number, to: workspace)
      }
      try workspace.endGroup()
      Self.say("\(number)")
    }
  }

  /// Adds cases until no file may grow, says the number of each, and then what went wrong.
  func fill(limit: Int, inGroup: Bool) throws {
    let workspace = try Workspace.open(at: path)
    Self.limitFiles(to: limit)
    if inGroup { workspace.beginGroup() }
    var number = try workspace.counts().bareCases
    do {
      while true {
        number += 1
        try add(number, to: workspace, evidence: String(repeating: "x", count: 10_000))
        if !inGroup { Self.say("\(number)") }
      }
    } catch let error as WorkspaceError {
      Self.say("error \(error.code)")
    }
    guard inGroup else { return }
    do {
      try workspace.endGroup()
      Self.say("ended")
    } catch {
      Self.say("error \(error.code) at the end")
    }
  }

  /// Makes copies without end.
  func save(prefix: String) throws {
    let workspace = try Workspace.open(at: path)
    var number = 0
    while true {
      number += 1
      try workspace.save(as: "\(prefix)\(number)")
      Self.say("\(number)")
    }
  }

  /// Makes a copy where no file may grow beyond so many bytes.
  func saveSmall(copy: String, limit: Int) throws {
    let workspace = try Workspace.open(at: path, readOnly: true)
    Self.limitFiles(to: limit)
    try workspace.save(as: copy)
  }

  /// Lets no file of this process grow beyond so many bytes, and writing fail rather than end it.
  private static func limitFiles(to bytes: Int) {
    signal(SIGXFSZ, SIG_IGN)
    var bound = rlimit(rlim_cur: UInt(bytes), rlim_max: UInt(bytes))
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bound)
  }

  /// Keeps others from writing until standard input ends.
  func hold() throws {
    let workspace = try Workspace.open(at: path)
    try workspace.change("hold", at: 0) { changes in
      try changes.setSetting("held", "yes")
      Self.say("held")
      var byte: UInt8 = 0
      while unsafe read(0, &byte, 1) > 0 {}
    }
    Self.say("kept")
  }

  /// Opens as somebody whom permissions bind.
  func openWithoutRights(readOnly: Bool) throws {
    if geteuid() == 0 {
      let nobody: UInt32 = 65_534
      guard setgroups(0, nil) == 0, setgid(nobody) == 0, setuid(nobody) == 0 else {
        return Self.say("still all-powerful")
      }
    }
    let workspace = try Workspace.open(at: path, readOnly: readOnly)
    let cadres = try workspace.cadres().map(\.id).joined(separator: " ")
    Self.say("\(workspace.isReadOnly ? "read-only" : "writable"): \(cadres)")
  }

  private func add(
    _ number: Int,
    to workspace: Workspace,
    evidence: String = "minutes"
  ) throws {
    try workspace.change("case c\(number)", at: Int64(number)) { changes in
      try changes.addBareCase("c\(number)")
      try changes.set("done", .yesNo(true), evidence: evidence, of: .bareCase("c\(number)"))
      try changes.setPlanPart(.target, "visits", "goal=\(number)", of: .bareCase("c\(number)"))
    }
  }
}
