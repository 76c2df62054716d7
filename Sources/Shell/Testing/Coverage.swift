public import Diagnostics
import Engine
import PolicyLanguage
public import Reporting

/// Which rules and clauses of the policies did something while files were tested.
public final class Coverage {
  fileprivate struct Seen: Sendable {
    var policy: Policy
    var rules: Set<String> = []
    var clauses: Set<Int> = []
  }

  /// What was noted so far, as a value that goes from one thread to another.
  public struct Notes: Sendable { fileprivate var seen: [String: Seen] = [:] }

  /// What was noted so far.
  public private(set) var notes = Notes()

  private var seen: [String: Seen] {
    get { notes.seen }
    set { notes.seen = newValue }
  }

  /// Makes an empty record.
  public init() {}

  /// Adds what was noted elsewhere.
  public func add(_ other: Notes) {
    for (name, more) in other.seen {
      var entry = seen[name] ?? Seen(policy: more.policy)
      entry.rules.formUnion(more.rules)
      entry.clauses.formUnion(more.clauses)
      seen[name] = entry
    }
  }

  /// Notes what every rule and duty does in a case that was asked about.
  func note(_ set: PolicySet, _ facts: CaseFacts) {
    for (place, member) in set.members.enumerated() {
      let policy = member.policy
      var entry = seen[policy.name] ?? Seen(policy: policy)
      let evaluator = RuleEvaluator(set, member: place, facts: facts)
      for decision in policy.decisions.indices {
        for proof in evaluator.proof(DecisionID(decision)).flatMap(\.all)
        where proof.status == .fires {
          let rule = policy.rules[proof.rule.index]
          entry.rules.insert(rule.name)
          entry.clauses.insert(rule.clause.index)
        }
      }
      let conditions = ConditionEvaluator(set, member: place, facts: facts)
      for duty in policy.duties where conditions.truth(duty.condition) == .yes {
        entry.clauses.insert(duty.clause.index)
      }
      seen[policy.name] = entry
    }
  }

  /// Whether every rule of every policy that was active fired somewhere.
  public var isComplete: Bool {
    seen.values.allSatisfy { entry in
      entry.policy.rules.allSatisfy { entry.rules.contains($0.name) }
    }
  }

  /// The report: for each policy what was covered, and the names of the rules that never fired.
  public func report(_ language: Language) -> Document {
    let entries = seen.values.sorted { $0.policy.name < $1.policy.name }
    var table = Table([
      Column(Text(Sentence.policyColumn[language]), key: "policy", wrapping: .never),
      Column(Text(Sentence.rulesHeading[language]), key: "rules", wrapping: .never),
      Column(Text(Sentence.exceptionsWord[language]), key: "exceptions", wrapping: .never),
      Column(Text(Sentence.clausesColumn[language]), key: "clauses", wrapping: .never),
      Column(Text(Sentence.neverFiredColumn[language]), key: "never"),
    ])
    for entry in entries {
      let rules = entry.policy.rules
      let missed = rules.map(\.name).filter { !entry.rules.contains($0) }
      let exceptions = rules.filter { !$0.exceptionTo.isEmpty }
      let clauses = Set(rules.map(\.clause.index) + entry.policy.duties.map(\.clause.index))
      func share(_ part: Int, _ whole: Int) -> Cell {
        Cell(Text(Sentence.outOf(part, whole)[language], as: part == whole ? .good : .warning))
      }
      table.append([
        Cell(Text(entry.policy.name, as: .code)),
        share(rules.count - missed.count, rules.count),
        share(exceptions.count { entry.rules.contains($0.name) }, exceptions.count),
        share(clauses.intersection(entry.clauses).count, clauses.count),
        Cell(Text(missed.joined(separator: ", ")), data: Documents.strings(missed)),
      ])
    }
    return Document(
      schema: "sixdares.coverage/1",
      data: ["policies": .array(table.records.map(Datum.object))],
      blocks: [.table(table)]
    )
  }
}
