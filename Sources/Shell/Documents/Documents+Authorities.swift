import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// Who decides, as the policies themselves say it: no rule bears on it, and this program is none of
// them.

extension Documents {
  /// Who decides what the policies speak of, each with its clause, the same for several decisions
  /// once; of whom nothing was read is left to `why`.
  static func authorities(_ answers: [DecisionAnswer], _ speech: Speech) -> [Block] {
    var pairs: [Pair] = []
    for (place, member) in speech.set.members.enumerated() {
      let spoken = answers.filter { $0.reference.member == place && !$0.isSilent }
      var told: Set<ClauseID> = []
      for reference in spoken.map(\.reference) {
        guard let authority = member.policy.authority(for: reference.decision),
          let who = authority.title, told.insert(authority.clause).inserted
        else { continue }
        let titles = spoken.map(\.reference).filter { authority.decisions.contains($0.decision) }
          .map { speech[speech.set[$0].title] }.joined(separator: ", ")
        pairs.append(
          Pair(
            Text(speech[member.policy.citation], as: .clause),
            Text("\(titles): \(speech[who])")
              + Text(" (\(foundation(authority, member.policy, speech)))", as: .faint)
          )
        )
      }
    }
    guard !pairs.isEmpty else { return [] }
    return [.heading(Text(speech[.whoDecidesNoVerdict])), .pairs(pairs)]
  }

  /// Who comes to one decision; nothing where its policy does not say.
  static func authority(of decision: DecisionReference, _ speech: Speech) -> [Block] {
    let policy = speech.set.members[decision.member].policy
    guard let authority = policy.authority(for: decision.decision) else { return [] }
    let text =
      Text(speech[authority.title ?? .notRead])
      + Text("  (\(foundation(authority, policy, speech)))", as: .faint)
    return [.items(LabelledItems(Text(speech[.whoDecides], as: .heading), [text]))]
  }

  /// That nothing here is a criminal verdict, where a policy says who decides.
  static func noVerdict(_ decisions: [DecisionReference], _ speech: Speech) -> [Block] {
    let isSaid = decisions.contains { decision in
      speech.set.members[decision.member].policy.authority(for: decision.decision) != nil
    }
    return isSaid ? [.paragraph(Text(speech[.noVerdict], as: .faint))] : []
  }

  /// The clause that names an authority, and how sure we are of it.
  private static func foundation(
    _ authority: Policy.Authority,
    _ policy: Policy,
    _ speech: Speech
  ) -> String {
    let clause = policy.clauses[authority.clause.index]
    let citation = speech[clause.citation ?? clause.title]
    return clause.mark.map { "\(citation); \(speech[.certainty($0)])" } ?? citation
  }

  /// Who comes to a decision, for machines: in English, as the policy says it.
  static func authority(_ decision: DecisionReference, _ set: PolicySet) -> Datum {
    let policy = set.members[decision.member].policy
    guard let authority = policy.authority(for: decision.decision) else { return nil }
    let clause = policy.clauses[authority.clause.index]
    return [
      "authority": authority.title.map { .string($0.en) } ?? nil, "clause": .string(clause.label),
      "certainty": clause.mark.map { .string($0.certainty.rawValue) } ?? nil,
      "sources": strings(clause.mark?.sources ?? []),
    ]
  }
}
