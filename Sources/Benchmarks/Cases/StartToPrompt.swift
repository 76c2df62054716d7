import Foundation

/// From nothing to a shell that listens, and away again.
enum StartToPrompt: Benchmark {
  static let title = "start"

  static func run(_ bench: Bench) throws -> [Finding] {
    let commands = (
      ours: [bench.program, "--no-rc"], peer: [bench.sqlite, ":memory:"]
    )
    // Without a terminal: start, read an end, leave.
    let empty = try Timing.inTurns(bench.manyRounds) {
      try Child.time([bench.program, "-c", "quit"])
    } peer: {
      try Child.time([bench.sqlite, ":memory:", ".quit"])
    }
    // At a terminal: start until the prompt is shown.
    let prompt = try Timing.inTurns(bench.manyRounds) {
      try Timing.seconds { try TypedProgram(commands.ours).wait(for: "› ") }
    } peer: {
      try Timing.seconds { try TypedProgram(commands.peer).wait(for: "sqlite> ") }
    }
    let settings = """
      set width 100
      let office = Danang
      define both C { decide $C; why $C }

      """
    let withSettings = try startFile(settings, "settings", bench)
    let withCase = try startFile(settings + "case first motive=pure damage=3bn\n", "case", bench)
    let own = try Timing.median(of: bench.manyRounds) {
      try TypedProgram(withSettings).wait(for: "› ")
    }
    let ownCase = try Timing.median(of: bench.manyRounds) {
      try TypedProgram(withCase).wait(for: "› ")
    }
    let memory = (ours: try TypedProgram(commands.ours), peer: try TypedProgram(commands.peer))
    try memory.ours.wait(for: "› ")
    try memory.peer.wait(for: "sqlite> ")
    return [
      Finding(
        name: "start and end: -c quit",
        ours: .seconds(empty.ours),
        peerName: "sqlite3 :memory: .quit",
        peer: empty.peer.map { .seconds($0) },
        target: .atMostTimes(4)
      ),
      Finding(
        name: "start to prompt, at a terminal",
        ours: .seconds(prompt.ours),
        peerName: "sqlite3 :memory:",
        peer: prompt.peer.map { .seconds($0) },
        target: .atMostTimes(4)
      ),
      Finding(
        name: "start to prompt, with a file of settings and functions to run first",
        ours: .seconds(own),
        target: .atMost(10e-3)
      ),
      Finding(
        name: "the same with a case in the file, for which policies are read",
        ours: .seconds(ownCase)
      ),
      Finding(
        name: "peak memory at the first prompt",
        ours: .bytes(memory.ours.peakMemory),
        peerName: "sqlite3 :memory:",
        peer: .bytes(memory.peer.peakMemory)
      ),
    ]
  }

  /// How the program is started so that it runs a command file before its first prompt.
  private static func startFile(
    _ statements: String,
    _ name: String,
    _ bench: Bench
  ) throws -> [String] {
    let folder = bench.file("config-" + name)
    try FileManager.default.createDirectory(
      atPath: folder + "/sixdares",
      withIntermediateDirectories: true
    )
    try statements.write(toFile: folder + "/sixdares/rc", atomically: false, encoding: .utf8)
    return ["/usr/bin/env", "XDG_CONFIG_HOME=\(folder)", bench.program]
  }
}
