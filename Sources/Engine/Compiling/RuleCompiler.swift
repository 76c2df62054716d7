public import DecisionDiagram
import PolicyLanguage
import Synchronization

// The default calculus, lifted from one case to all (see `RuleEvaluator` for one). A terminal
// stands for the list of outcomes that live rules give; joining the lists of two rules is an
// operation on terminals. At the end each list becomes a ruling.

/// What turns the rules for one decision into a diagram of rulings.
struct RuleCompiler {
  private let space: CaseSpace
  private let member: Int
  private let outcomes = OutcomeTable()

  init(_ space: CaseSpace, member: Int) {
    self.space = space
    self.member = member
  }

  private var policy: Policy { space.set.members[member].policy }
  private var ruleset: Ruleset { space.set.members[member].ruleset }

  /// Returns the diagram of a decision: at each terminal, the place of a ruling in a table.
  /// - Throws: `DiagramError` when a limit is reached.
  func diagram(
    _ decision: DecisionID,
    _ conditions: inout ConditionCompiler,
    _ rulings: inout RulingTable,
    in store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    let join = outcomes.join
    var made: [RuleID: Node] = [:]
    var all: [Node] = []
    for root in ruleset.roots[decision.index] {
      all.append(try given(root, &made, &conditions, join, &store))
    }
    let joined = try store.apply(join, all: all, empty: Node(outcomes.empty))
    let found = store.terminals(of: joined)
    var places: [Terminal: Terminal] = [:]
    for terminal in found { places[terminal] = rulings.place(of: Ruling(outcomes[terminal])) }
    return try store.map(joined) { places[$0] ?? $0 }
  }

  /// What a rule, or the exceptions to it, gives.
  private func given(
    _ rule: RuleID,
    _ made: inout [RuleID: Node],
    _ conditions: inout ConditionCompiler,
    _ join: BinaryOperation,
    _ store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    if let known = made[rule] { return known }
    let empty = Node(outcomes.empty)
    var result = empty
    for exception in ruleset.exceptions[rule.index] {
      let exception = try given(exception, &made, &conditions, join, &store)
      result = try store.apply(join, result, exception)
    }
    if let conclusion = policy.rules[rule.index].conclusion {
      let holds = try conditions.node(of: rule, member, &store)
      let own = try store.ifThenElse(holds, Node(outcomes.terminal([conclusion.outcome])), empty)
      let isEmpty = try store.indicator(result, of: [outcomes.empty])
      result = try store.ifThenElse(isEmpty, own, result)
    }
    let blocked = try blocked(rule, &conditions, &store)
    result = try store.ifThenElse(blocked, empty, result)
    made[rule] = result
    return result
  }

  /// Where some rule that holds, and is not blocked itself, blocks a rule.
  private func blocked(
    _ rule: RuleID,
    _ conditions: inout ConditionCompiler,
    _ store: inout DiagramStore
  ) throws(DiagramError) -> Node {
    var result = Node.no
    for blocker in ruleset.blockers[rule.index] {
      let holds = try conditions.node(of: blocker, member, &store)
      let stopped = try blocked(blocker, &conditions, &store)
      let free = try store.not(stopped)
      let effect = try store.and(holds, free)
      result = try store.or(result, effect)
    }
    return result
  }
}

/// The rulings that a decision can come to, each known by its place.
public struct RulingTable: Sendable {
  /// The rulings.
  public private(set) var all: [Ruling] = []

  /// The terminal of a ruling, which is added where it is new.
  mutating func place(of ruling: Ruling) -> Terminal {
    if let place = all.firstIndex(of: ruling) { return Terminal(Int32(place)) }
    all.append(ruling)
    return Terminal(Int32(all.count - 1))
  }

  /// The ruling at a terminal.
  public subscript(terminal: Terminal) -> Ruling { all[Int(terminal.id)] }
}

/// The lists of outcomes met so far, each known by a terminal.
private final class OutcomeTable: Sendable {
  private let lists = Mutex<[[Outcome]]>([[]])

  /// The terminal of no outcome.
  var empty: Terminal { 0 }

  subscript(terminal: Terminal) -> [Outcome] { lists.withLock { $0[Int(terminal.id)] } }

  func terminal(_ outcomes: [Outcome]) -> Terminal {
    lists.withLock { lists in
      if let place = lists.firstIndex(of: outcomes) { return Terminal(Int32(place)) }
      lists.append(outcomes)
      return Terminal(Int32(lists.count - 1))
    }
  }

  /// The operation that puts two lists together, each outcome once.
  var join: BinaryOperation {
    BinaryOperation("join", isIdempotent: true, neutral: empty) { [self] a, b in
      let left = self[a]
      return terminal(left + self[b].filter { !left.contains($0) })
    }
  }
}
