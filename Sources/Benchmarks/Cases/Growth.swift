import Diagnostics
import Engine
import PolicyLanguage

/// How compiling grows with the rules: chains of rules with exceptions over more and more facts.
enum Growth: Benchmark {
  static let title = "growth"

  static func run(_ bench: Bench) throws -> [Finding] {
    try [10, 20, 40, 80].map { count in
      let checked = PolicyChecker.check(SourceText(text(rules: count), name: "growth.policy.md")) {
        _ in .failure(Diagnostics([]))
      }
      guard let policy = checked.policy else { throw Diagnostics(checked.diagnostics) }
      let set = try PolicySet([policy])
      let compiled = try PolicyCompiler.compile(set)
      let seconds = try Timing.median(of: bench.fewRounds) { _ = try PolicyCompiler.compile(set) }
      return Finding(
        name: "compile \(count) rules, \(compiled.nodeCount) nodes",
        ours: .seconds(seconds)
      )
    }
  }

  /// A policy of so many rules: every second is an exception to the one before it, each asks of a
  /// yes/no fact, a choice and an amount, some of which other rules ask of too.
  static func text(rules: Int) -> String {
    let facts = max(4, rules / 2)
    var text = """
      # Growth {growth}

      - cite: growth

      ## Rules {rules}

      ```policy
      decision outcome: one of mild, middling, severe

      """
    for fact in 0..<facts {
      text += "fact flag-\(fact): yes/no\nfact kind-\(fact): one of a, b, c\n"
      text += "fact sum-\(fact): amount\n  range 0 .. 100bn\n"
    }
    for rule in 0..<rules {
      let base = rule.isMultiple(of: 2) ? "" : " exception to rule-\(rule - 1)"
      let (first, second) = (rule / 2 % facts, (rule * 7 + 3) % facts)
      let value = ["mild", "middling", "severe"][rule % 3]
      text += """
        rule rule-\(rule)\(base)
          when flag-\(first) and kind-\(second) in {a, b} and sum-\(first) > \(rule + 1)bn
          then outcome = \(value)

        """
    }
    return text + "```\n"
  }
}
