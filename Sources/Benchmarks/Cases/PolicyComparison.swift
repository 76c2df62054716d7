import Engine
import PolicyLanguage

/// `policy diff`: where two policies that ship decide otherwise, over the whole space of cases.
enum PolicyComparison: Benchmark {
  static let title = "policy diff"

  static func run(_ bench: Bench) throws -> [Finding] { [] }
}
