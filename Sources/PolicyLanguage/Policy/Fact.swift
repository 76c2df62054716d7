public import Diagnostics

/// Something that a case can know: its kind, whose it is, how to ask for it and speak of it.
public struct Fact: Hashable, Sendable {
  /// Whom or what a fact belongs to, and so which cases share it.
  public enum Owner: String, Hashable, Sendable, CaseIterable {
    /// A cadre, in whatever they take part.
    case cadre
    /// A proposal, for all its participants and pilots.
    case proposal
    /// A cadre's part in a proposal.
    case participant
    /// One pilot, for all its participants.
    case pilot
  }

  /// When in the life of a proposal a fact is settled.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// While it is proposed and reported.
    case proposal
    /// While the authority decides on it.
    case decision
    /// While the pilot runs.
    case pilot
    /// When the result is assessed.
    case assessment
  }

  /// What a derived fact follows from.
  public enum Definition: Hashable, Sendable {
    /// Yes where this holds.
    case condition(Condition)
    /// This sum.
    case form(LinearForm)
  }

  /// The name used in rules and commands.
  public var name: String
  /// The kind of its values.
  public var kind: FactKind
  /// What to call it.
  public var title: Sentence
  /// What to call its labels, in the order of its kind; for yes/no, of `yes` and of `no`.
  public var labelTitles: [Sentence]
  /// What to say of a value as a reason, in the same order; nil to say title and label.
  public var phrases: [Sentence?]
  /// The question that asks for it.
  public var question: Sentence?
  /// Whose it is.
  public var owner: Owner
  /// When it is settled.
  public var stage: Stage?
  /// Whether it cannot be changed after the fact.
  public var isFixed: Bool
  /// The least and the greatest ticks; nil for any.
  public var bounds: ClosedRange<Int64>?
  /// What it follows from; nil for a base fact, which has to be given.
  public var definition: Definition?
  /// The source and the place where it is declared.
  public var source: SourceText
  /// Where it is declared.
  public var place: Place

  /// Whether it follows from other facts.
  public var isDerived: Bool { definition != nil }

  /// Whether two facts of different policies are one and the same.
  ///
  /// What they follow from is compared as well, so both have to be of one vocabulary.
  public func agrees(with other: Fact) -> Bool {
    name == other.name && kind == other.kind && owner == other.owner && isFixed == other.isFixed
      && bounds == other.bounds && definition == other.definition
  }
}

extension Fact {
  /// Whether two facts are declared alike; where they stand does not matter.
  public static func == (a: Fact, b: Fact) -> Bool {
    a.agrees(with: b) && a.title == b.title
  }

  /// Adds the name, which tells facts of one vocabulary apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
