/// What a change was made to.
public enum JournalPlace: Hashable, Sendable {
  /// A subject itself.
  case subject(Subject)
  /// A fact of that name.
  case fact(String, Subject)
  /// What is expected of a fact of that name.
  case expectation(String, Subject)
  /// A part of a plan, of that subject or of the whole workspace.
  case planPart(PlanPart.Kind, String, Subject?)
  /// Evidence of a cadre's daring.
  case evidence(cadre: String, number: Int)
  /// What is remembered under a key.
  case setting(String)
}

extension RowChange {
  /// What the row is of.
  var place: JournalPlace {
    switch self {
    case .cadre(let id, _): .subject(.cadre(id))
    case .proposal(let id, _): .subject(.proposal(id))
    case .participant(let proposal, let cadre, _):
      .subject(.participant(proposal: proposal, cadre: cadre))
    case .pilot(let proposal, let number, _):
      .subject(.pilot(proposal: proposal, number: number))
    case .bareCase(let id, _): .subject(.bareCase(id))
    case .fact(let subject, let name, _): .fact(name, subject)
    case .expectation(let subject, let name, _): .expectation(name, subject)
    case .planPart(let subject, let kind, let name, _): .planPart(kind, name, subject)
    case .evidence(let cadre, let number, _): .evidence(cadre: cadre, number: number)
    case .setting(let key, _): .setting(key)
    }
  }
}
