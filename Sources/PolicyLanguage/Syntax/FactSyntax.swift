/// A fact as it was written.
public struct FactSyntax: Hashable, Sendable {
  /// What kind of values it has.
  public enum Kind: Hashable, Sendable {
    /// A kind, and labels where it has any.
    case base(FactKindSyntax)
    /// It follows from other facts.
    case derived(ExpressionSyntax)
  }

  /// The kinds that can be written.
  public enum FactKindSyntax: Hashable, Sendable {
    /// `yes/no`
    case yesNo
    /// `one of a, b`
    case oneOf([Identifier])
    /// `any of a, b`
    case anyOf([Identifier])
    /// `number`, `amount`, `share`, `date`, `days`, `working days`, `months`
    case quantity(Measure, orNever: Bool)
  }

  /// What is said of one value as a reason: "reported before the pilot began".
  public struct Phrase: Hashable, Sendable {
    /// The value: a label, `yes` or `no`.
    public var value: Identifier
    /// The words.
    public var words: WordsSyntax

    /// Makes a phrase.
    public init(_ value: Identifier, _ words: WordsSyntax) {
      self.value = value
      self.words = words
    }
  }

  /// The fact's name.
  public var name: Identifier
  /// Its kind.
  public var kind: Kind
  /// Whom or what it belongs to.
  public var owner: Identifier?
  /// When in the life of a proposal it is settled.
  public var stage: Identifier?
  /// Whether it cannot be changed after the fact.
  public var isFixed: Bool
  /// The least and the greatest value.
  public var bounds: ExpressionSyntax?
  /// Its names, language by language.
  public var namings: [NamingSyntax]
  /// The question that asks for it.
  public var question: WordsSyntax?
  /// What is said of its values as reasons.
  public var phrases: [Phrase]

  /// Makes a fact.
  public init(
    _ name: Identifier,
    _ kind: Kind,
    owner: Identifier? = nil,
    stage: Identifier? = nil,
    isFixed: Bool = false,
    bounds: ExpressionSyntax? = nil,
    namings: [NamingSyntax] = [],
    question: WordsSyntax? = nil,
    phrases: [Phrase] = []
  ) {
    self.name = name
    self.kind = kind
    self.owner = owner
    self.stage = stage
    self.isFixed = isFixed
    self.bounds = bounds
    self.namings = namings
    self.question = question
    self.phrases = phrases
  }
}
