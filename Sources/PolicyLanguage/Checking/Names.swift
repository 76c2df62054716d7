/// What the names of an expression can mean.
public struct Names: Sendable {
  /// The facts.
  public var facts: [Fact]
  /// The rules, for policy files.
  public var rules: [String: RuleID]
  /// The decisions, for commands: a policy's name and what it decides.
  public var decisions: [(policy: String, decision: Policy.Decision)]

  /// Which days are working days, for a date in a command that is moved by some of them.
  public var calendar = WorkCalendar()

  private let places: [String: FactID]

  /// Makes a table of names.
  ///
  /// - Parameters:
  ///   - facts: The facts; a fact's id is its place here.
  ///   - rules: The rules by their labels.
  ///   - decisions: The decisions that may be asked, with the policies that decide them.
  public init(
    facts: [Fact],
    rules: [String: RuleID] = [:],
    decisions: [(policy: String, decision: Policy.Decision)] = []
  ) {
    self.facts = facts
    self.rules = rules
    self.decisions = decisions
    self.places = Dictionary(
      facts.enumerated().map { ($1.name, FactID($0)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The fact with a name.
  public func fact(named name: String) -> FactID? { places[name] }

  /// The fact with an id.
  public subscript(id: FactID) -> Fact { facts[id.index] }

  /// The decision with a name, of one policy or of the first that has it.
  public func decision(
    named name: String,
    of policy: String?
  ) -> (policy: String, decision: Policy.Decision)? {
    decisions.first { $0.decision.name == name && (policy ?? $0.policy) == $0.policy }
  }

  /// The policies whose decisions may be asked, each once.
  var policies: [String] { Self.distinct(decisions.map(\.policy)) }

  /// Every name that could be meant, for suggestions.
  public var all: [String] {
    facts.map(\.name) + rules.keys.sorted() + Self.distinct(decisions.map(\.decision.name))
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
