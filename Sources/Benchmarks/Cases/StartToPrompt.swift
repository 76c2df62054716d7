/// From nothing to a shell that listens, and away again.
enum StartToPrompt: Benchmark {
  static let title = "start"

  static func run(_ bench: Bench) throws -> [Finding] {
    let commands = (
      ours: [bench.program], peer: [bench.sqlite, ":memory:"]
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
        name: "peak memory at the first prompt",
        ours: .bytes(memory.ours.peakMemory),
        peerName: "sqlite3 :memory:",
        peer: .bytes(memory.peer.peakMemory)
      ),
    ]
  }
}
