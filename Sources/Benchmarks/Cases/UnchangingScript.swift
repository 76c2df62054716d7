import Foundation
import Workspace

/// A command file that says what is so already.
enum UnchangingScript: Benchmark {
  static let title = "unchanging commands"

  static func run(_ bench: Bench) throws -> [Finding] {
    let count = bench.size(100_000)
    let script = bench.file("unchanging.dare")
    let start = "case x motive=pure damage=3bn\n"
    let text = start + String(repeating: "set x motive=pure damage=3bn\n", count: count)
    try text.write(toFile: script, atomically: false, encoding: .utf8)
    let workspace = bench.file("unchanging.workspace")
    let seconds = try Timing.inTurns(bench.fewRounds) {
      ChangingScript.remove(workspace)
      try Workspace.create(at: workspace).close()
      return try Child.time([bench.program, "run", "--workspace", workspace, script])
    } peer: {
      nil
    }.ours
    return [
      Finding(
        name: "\(count) commands that change nothing, a second",
        ours: .perSecond(Double(count) / seconds)
      )
    ]
  }
}
