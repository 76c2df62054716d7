import Engine
import PolicyLanguage
import PolicyLibrary

/// From text to diagrams: each policy that ships.
enum Compiling: Benchmark {
  static let title = "compiling"

  static func run(_ bench: Bench) throws -> [Finding] {
    var findings: [Finding] = []
    for name in PolicyLibrary.names {
      guard let policy = try PolicyLibrary.policy(named: name)?.get(), !policy.rules.isEmpty else {
        continue
      }
      let reading = Timing.median(of: bench.fewRounds) {
        _ = PolicyLibrary.policy(named: name)
      }
      findings.append(Finding(name: "read and check \(name)", ours: .seconds(reading)))
      for reading in [nil] + policy.readings.map({ Optional($0.name) }) {
        let set = try PolicySet([policy], readings: reading.map { [$0] } ?? [])
        let compiled = try PolicyCompiler.compile(set)
        let seconds = try Timing.median(of: bench.fewRounds) {
          _ = try PolicyCompiler.compile(set)
        }
        let what = "\(name) \(reading ?? "text-only"), \(compiled.nodeCount) nodes"
        findings.append(Finding(name: "compile \(what)", ours: .seconds(seconds)))
      }
    }
    return findings
  }
}
