public import Diagnostics

/// A policy whose every name, type and unit has been checked: ready to be compiled and asked.
public struct Policy: Sendable {
  /// Whose line of responsibility it belongs to; neither replaces the other.
  public enum Track: String, Hashable, Sendable, CaseIterable {
    /// The Party's.
    case party
    /// The State's.
    case state
    /// Neither.
    case none
  }

  /// A clause: a heading, prose, a mark.
  public struct Clause: Sendable {
    /// Its label.
    public var label: String
    /// Its heading.
    public var title: Sentence
    /// How to cite it in a few words; nil to use its heading.
    public var citation: Sentence?
    /// Its official number; nil where that is not confirmed.
    public var number: String?
    /// What it says, in our words, paragraph by paragraph.
    public var prose: [Paragraph]
    /// How sure we are; nil where the file does not say.
    public var mark: Mark?
    /// The clause it stands under.
    public var parent: ClauseID?
    /// Where its heading stands.
    public var place: Place
  }

  /// A decision: its values in order, the mildest first.
  public struct Decision: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its values.
    public var values: [String]
    /// What to call it.
    public var title: Sentence
    /// What to call its values.
    public var valueTitles: [Sentence]
    /// Whether it is declared in a vocabulary that the policy uses, for other policies as well.
    public var isImported = false
  }

  /// What somebody owes.
  public struct Duty: Sendable {
    /// How long there is, from which day.
    public struct Deadline: Hashable, Sendable {
      /// The length of time.
      public var length: Quantity
      /// The date it counts from.
      public var from: FactID
    }

    /// Its label.
    public var name: String
    /// What to call it.
    public var title: Sentence
    /// Who owes it.
    public var bearer: Sentence
    /// The clause it stands in.
    public var clause: ClauseID
    /// When it is owed.
    public var condition: Condition
    /// When it is met; nil where no fact tells.
    public var met: Condition?
    /// The date on which it was met.
    public var metOn: FactID?
    /// By when.
    public var deadline: Deadline?
  }

  /// Who decides something.
  public struct Authority: Sendable {
    /// The decisions that are theirs.
    public var decisions: [DecisionID]
    /// What to call them; nil where that is not known.
    public var title: Sentence?
    /// The clause that says so.
    public var clause: ClauseID
  }

  /// What no case can contradict.
  public struct Constraint: Sendable {
    /// Its label.
    public var name: String
    /// What always holds.
    public var condition: Condition
    /// Where it is declared.
    public var place: Place
  }

  /// A named set of interpretive rules.
  public struct Reading: Sendable {
    /// Its name.
    public var name: String
    /// The clause that describes it; nil where its name is in several or none.
    public var clause: ClauseID?
  }

  /// Its name.
  public var name: String
  /// Its title.
  public var title: Sentence
  /// How to cite it.
  public var citation: Sentence
  /// Whose line it belongs to.
  public var track: Track
  /// Who issued it and when, as written.
  public var issued: String?
  /// The days on which it is in force.
  public var inForce: DateRange
  /// What stands before its first clause.
  public var prose: [Paragraph]
  /// Its clauses.
  public var clauses: [Clause]
  /// All facts that it can speak of: those it imports, then its own.
  public var facts: [Fact]
  /// Its decisions.
  public var decisions: [Decision]
  /// Its readings.
  public var readings: [Reading]
  /// Its rules.
  public var rules: [Rule]
  /// Its duties.
  public var duties: [Duty]
  /// Who decides what; nobody where the file does not say.
  public var authorities: [Authority] = []
  /// Its constraints, those it imports among them.
  public var constraints: [Constraint]
  /// The text it was read from.
  public var source: SourceText

  /// The decision with a name.
  public func decision(named name: String) -> DecisionID? {
    decisions.firstIndex { $0.name == name }.map(DecisionID.init)
  }

  /// Who decides something; nil where the file does not say.
  public func authority(for decision: DecisionID) -> Authority? {
    authorities.first { $0.decisions.contains(decision) }
  }

  /// The rule with a label.
  public func rule(named name: String) -> RuleID? {
    rules.firstIndex { $0.name == name }.map(RuleID.init)
  }

  /// The clause with a label.
  public func clause(named label: String) -> ClauseID? {
    clauses.firstIndex { $0.label == label }.map(ClauseID.init)
  }
}

/// Days from one to another, either end of which may be open.
public struct DateRange: Hashable, Sendable {
  /// The first day; nil for since ever.
  public var first: CivilDate?
  /// The last day; nil for ever.
  public var last: CivilDate?

  /// Makes a range of days.
  public init(from first: CivilDate?, to last: CivilDate?) {
    self.first = first
    self.last = last
  }

  /// Whether a day is one of these.
  public func contains(_ day: CivilDate) -> Bool {
    (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
  }
}
