/// What puts cases together from the four subjects that each is made of.
struct CaseReader {
  private let store: Store
  /// Cadres take part in many proposals, and are not read again for each.
  private var cadres: [Int64: (Cadre, [FactRecord])] = [:]
  /// The most cadres to remember.
  private static let limit = 4096

  init(_ store: Store) {
    self.store = store
  }

  /// A pilot with its facts.
  struct PilotFacts {
    var pilot: Pilot
    var facts: [FactRecord]
  }

  /// A proposal with what its cases share.
  struct Group {
    var proposal: Proposal
    var facts: [FactRecord]
    var participants: [Store.ParticipantRow]
    var pilots: [PilotFacts]
  }

  func bareCase(_ id: String, key: Int64) throws(WorkspaceError) -> CaseRecord {
    CaseRecord(id: .bare(id), facts: try store.facts(of: .bareCase(id), key: key))
  }

  func group(_ proposal: Proposal, key: Int64) throws(WorkspaceError) -> Group {
    let participants = try store.participants(of: key)
    var group = Group(proposal: proposal, facts: [], participants: participants, pilots: [])
    guard !participants.isEmpty else { return group }
    group.facts = try store.facts(of: .proposal(proposal.id), key: key)
    for (pilotKey, pilot) in try store.pilots(of: key, id: proposal.id) {
      let subject = Subject.pilot(proposal: proposal.id, number: pilot.number)
      let facts = try store.facts(of: subject, key: pilotKey)
      group.pilots.append(PilotFacts(pilot: pilot, facts: facts))
    }
    return group
  }

  mutating func record(
    _ participant: Store.ParticipantRow,
    _ pilot: PilotFacts?,
    in group: Group
  ) throws(WorkspaceError) -> CaseRecord {
    let proposal = group.proposal
    let (cadre, cadreFacts) = try cadre(participant)
    let own = try store.facts(
      of: .participant(proposal: proposal.id, cadre: cadre.id),
      key: participant.key
    )
    var facts = merge(own, pilot?.facts ?? [])
    facts = merge(facts, group.facts)
    facts = merge(facts, cadreFacts)
    return CaseRecord(
      id: .part(proposal: proposal.id, cadre: cadre.id, pilot: pilot?.pilot.number),
      cadre: cadre,
      proposal: proposal,
      pilot: pilot?.pilot,
      facts: facts,
      participantCount: group.participants.count,
      pilotCount: group.pilots.count
    )
  }

  private mutating func cadre(
    _ participant: Store.ParticipantRow
  ) throws(WorkspaceError) -> (Cadre, [FactRecord]) {
    if let known = cadres[participant.cadreKey] { return known }
    let id = participant.cadre
    guard let row = try store.cadre(id) else { throw .corrupted("cadre \(id) is incomplete") }
    let cadre = Cadre(id: id, name: row.name, post: row.post, unit: row.unit)
    let facts = try store.facts(of: .cadre(id), key: row.key)
    if cadres.count >= Self.limit { cadres.removeAll(keepingCapacity: true) }
    cadres[participant.cadreKey] = (cadre, facts)
    return (cadre, facts)
  }

  // Both are ordered by name; of two of the same name the first one's is taken.
  private func merge(_ first: [FactRecord], _ second: [FactRecord]) -> [FactRecord] {
    if second.isEmpty { return first }
    if first.isEmpty { return second }
    var result: [FactRecord] = []
    result.reserveCapacity(first.count + second.count)
    var (i, j) = (0, 0)
    while i < first.count, j < second.count {
      if first[i].name == second[j].name {
        result.append(first[i])
        i += 1
        j += 1
      } else if first[i].name < second[j].name {
        result.append(first[i])
        i += 1
      } else {
        result.append(second[j])
        j += 1
      }
    }
    result += first[i...]
    result += second[j...]
    return result
  }
}
