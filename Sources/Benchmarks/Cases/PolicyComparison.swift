import Foundation

/// `policy diff`: where two policies that ship decide otherwise, over the whole space of cases.
enum PolicyComparison: Benchmark {
  static let title = "policy diff"

  static func run(_ bench: Bench) throws -> [Finding] {
    let pairs = [
      ("policies", "conclusion-14 decree-73"),
      ("readings", "conclusion-14:balanced conclusion-14:strict"),
    ]
    return try pairs.compactMap { what, pair in
      guard let times = try ask(bench, "policy diff \(pair)") else {
        bench.say("  the program does not answer `policy diff \(pair)`: not measured")
        return nil
      }
      return Finding(
        name: "policy diff of two \(what)",
        ours: .seconds(Timing.median(times)),
        target: .atMost(10e-3)
      )
    }
  }

  /// How long the program itself says that a question takes, once the policies are read; nil where
  /// it does not know the question.
  private static func ask(_ bench: Bench, _ question: String) throws -> [Double]? {
    let output = bench.file("difference.txt")
    let statements = Array(repeating: "time \(question)", count: bench.fewRounds + 1)
    let text = "mode json\n" + statements.joined(separator: "\n")
    do {
      _ = try Child.time([bench.program, "-c", text], output: .file(output))
    } catch {
      return nil
    }
    let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
    let times = lines.compactMap { line -> Double? in
      guard let start = line.range(of: "\"microseconds\":") else { return nil }
      return Double(line[start.upperBound...].prefix { $0.isNumber })
    }
    return times.isEmpty ? nil : times.dropFirst().map { $0 * 1e-6 }
  }
}
