public import PolicyLanguage

/// What is known of a subject, and from where.
public struct FactRecord: Hashable, Sendable {
  /// Of whom or what it is known.
  public var subject: Subject
  /// The fact's name.
  public var name: String
  /// What is known.
  public var value: Value
  /// What shows it, empty when nothing does.
  public var evidence: String
  /// The day of the evidence, nil when not said.
  public var on: CivilDate?

  /// Makes a record of a fact.
  public init(
    subject: Subject,
    name: String,
    value: Value,
    evidence: String = "",
    on: CivilDate? = nil
  ) {
    self.subject = subject
    self.name = name
    self.value = value
    self.evidence = evidence
    self.on = on
  }
}
