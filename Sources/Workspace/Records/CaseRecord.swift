/// A case with all that is known of it.
public struct CaseRecord: Hashable, Sendable {
  /// Which case.
  public var id: CaseID
  /// The cadre concerned; nil for a bare case.
  public var cadre: Cadre?
  /// What was proposed; nil for a bare case.
  public var proposal: Proposal?
  /// The run of the proposal, nil where it has none.
  public var pilot: Pilot?
  /// The facts of participant, pilot, proposal and cadre together, ordered by name.
  ///
  /// Each name occurs once: where two of the four know a fact of the same name, the first of that
  /// order has the word.
  public var facts: [FactRecord]
  /// How many cadres take part in the proposal; 0 for a bare case.
  public var participantCount: Int
  /// How many pilots the proposal has; 0 for a bare case.
  public var pilotCount: Int

  /// Makes a record of a case.
  public init(
    id: CaseID,
    cadre: Cadre? = nil,
    proposal: Proposal? = nil,
    pilot: Pilot? = nil,
    facts: [FactRecord] = [],
    participantCount: Int = 0,
    pilotCount: Int = 0
  ) {
    self.id = id
    self.cadre = cadre
    self.proposal = proposal
    self.pilot = pilot
    self.facts = facts
    self.participantCount = participantCount
    self.pilotCount = pilotCount
  }

  /// Whether its proposal has no other case, so that the proposal's id names it.
  public var isAloneInProposal: Bool {
    participantCount == 1 && pilotCount <= 1
  }
}
