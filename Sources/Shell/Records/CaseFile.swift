import Engine
import PolicyLanguage
import Workspace

/// A case as questions see it: what the workspace knows, in the numbering of the policies, with
/// what is assumed.
struct CaseFile {
  /// The record in the workspace.
  var record: CaseRecord
  /// What it is called.
  var name: String
  /// What it knows, assumptions put in.
  var facts: CaseFacts
  /// The facts that are only assumed.
  var assumed: Set<FactID>
  /// The records of its facts, by fact; what is assumed has none.
  var evidence: [FactID: FactRecord]
  /// The facts that it has and no active policy knows.
  var unused: [FactRecord]

  /// Puts a record in the numbering of policies.
  init(_ record: CaseRecord, _ set: PolicySet, assuming assumptions: [String: Value] = [:]) {
    self.record = record
    name = record.id.name(participants: record.participantCount, pilots: record.pilotCount)
    facts = CaseFacts(count: set.facts.count)
    evidence = [:]
    unused = []
    assumed = []
    for fact in record.facts {
      guard let id = set.fact(named: fact.name), let number = set[id].encode(fact.value) else {
        unused.append(fact)
        continue
      }
      facts[id] = number
      evidence[id] = fact
    }
    for (name, value) in assumptions {
      guard let id = set.fact(named: name), let number = set[id].encode(value) else { continue }
      facts[id] = number
      evidence[id] = nil
      assumed.insert(id)
    }
  }
}
