import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Terminal
import Workspace

// What a parameter of each kind can be, with what it means.

extension Completer {
  /// What a parameter of a kind can be, given what is typed of it.
  func candidates(_ kind: Parameter.Kind, _ partial: String) -> [Completions.Candidate] {
    let set = session.active.set
    switch kind {
    case .text, .newID, .number: return []
    case .cadre: return ids([.cadre], partial)
    case .cadres: return cadres(partial)
    case .proposal: return ids([.proposal], partial)
    case .subject, .id: return ids(Set(EntityKind.allCases), partial) + parts
    case .caseID: return ids(Self.kindsWithCases, partial) + parts
    case .caseOrAll: return plain(["all"]) + ids(Self.kindsWithCases, partial) + parts
    case .fact, .factNames: return facts(appended: " ")
    case .topic: return set.map(topics) ?? []
    case .policy: return policies + files(ending: ".md", partial)
    case .policySide: return policies + sides + files(ending: ".md", partial) + readings
    case .reading: return readings
    case .decision: return decisions + members
    case .decisionOrValue: return decisions + members + decisionValues
    case .decisionValue: return decisionValues
    case .date: return dates
    case .dayOfPolicies:
      let members = set?.members.map(\.policy) ?? []
      return dates
        + members.compactMap { policy in
          policy.inForce.first.map {
            Completions.Candidate($0.description, description: policy.citation[session.language])
          }
        } + plain(["off"])
    case .file: return files(ending: "", partial)
    case .workspace: return shippedWorkspaces + files(ending: ".workspace", partial)
    case .word(let words): return plain(words)
    case .command:
      if isVietnamese { return spokenStatements }
      return session.commands.names.map {
        Completions.Candidate(
          $0,
          description: session.commands[$0]?.summary[session.language] ?? ""
        )
      }
    case .planPart(let kind): return planParts(kind)
    case .distribution: return distributions
    case .valueOf(let name):
      return set.flatMap { set in set.fact(named: name).map { values(of: set[$0], partial) } } ?? []
    case .setting:
      return Setting.allCases.map {
        Completions.Candidate(
          isVietnamese ? SpokenWords.settings[$0.rawValue]?.first ?? $0.rawValue : $0.rawValue,
          description: $0.values[session.language]
        )
      }
    }
  }

  /// What has cases: a cadre has none of their own.
  private static let kindsWithCases: Set<EntityKind> = [.proposal, .bareCase]

  private var shippedWorkspaces: [Completions.Candidate] {
    ShippedWorkspace.all.map {
      Completions.Candidate($0.name, description: $0.title[session.language])
    }
  }

  // MARK: Records

  private func ids(_ kinds: Set<EntityKind>, _ partial: String) -> [Completions.Candidate] {
    let found = try? session.workspace.ids(
      startingWith: partial,
      kinds: kinds,
      limit: Self.idLimit
    )
    return (found ?? []).map { Completions.Candidate($0.id, description: $0.title) }
  }

  /// Cadres parted by commas: the last is completed, those before it stay.
  private func cadres(_ partial: String) -> [Completions.Candidate] {
    let before = partial.lastIndex(of: ",").map { String(partial[...$0]) } ?? ""
    let used = before.split(separator: ",").map(String.init)
    return ids([.cadre], String(partial.dropFirst(before.count)))
      .filter { !used.contains($0.text) }
      .map { Completions.Candidate(before + $0.text, description: $0.description) }
  }

  /// The parts and pilots of the proposal in hand.
  private var parts: [Completions.Candidate] {
    guard let current = session.current,
      let cases = try? session.workspace.cases(of: current.head), cases.count > 1
    else { return [] }
    return cases.prefix(20).map { Completions.Candidate(SubjectPath($0).text) }
  }

  // MARK: Policies

  private var policies: [Completions.Candidate] {
    // Vocabularies hold facts for others and answer nothing.
    PolicyLibrary.names.filter { !$0.hasPrefix("vocabulary") }.map { name in
      let title = PolicyLibrary.head(named: name)?.title[session.language]
      return Completions.Candidate(name, description: title ?? "")
    }
  }

  /// Each reading of each active policy, spelled `POLICY:READING`.
  private var sides: [Completions.Candidate] {
    session.active.policies.flatMap { policy in
      ([ActivePolicies.textOnly] + policy.readings.map(\.name)).map {
        Completions.Candidate("\(policy.name):\($0)")
      }
    }
  }

  /// The active policies.
  private var members: [Completions.Candidate] {
    (session.active.set?.members ?? []).map {
      Completions.Candidate($0.policy.name, description: $0.policy.title[session.language])
    }
  }

  private var readings: [Completions.Candidate] {
    ((session.active.set?.readingNames ?? []) + [ActivePolicies.textOnly])
      .map { Completions.Candidate($0) }
  }

  private var decisionValues: [Completions.Candidate] {
    guard let set = session.active.set else { return [] }
    var seen: Set<String> = []
    return set.decisions.flatMap { reference in
      let decision = set[reference]
      return decision.values.enumerated().compactMap { place, value -> Completions.Candidate? in
        guard seen.insert(value).inserted else { return nil }
        let isTitled = decision.valueTitles.indices.contains(place)
        return titled(value, isTitled ? decision.valueTitles[place] : nil)
      }
    }
  }

  /// Whatever can be explained, with its title where it has one.
  private func topics(_ set: PolicySet) -> [Completions.Candidate] {
    var titles: [String: Sentence] = [:]
    for fact in set.facts { titles[fact.name] = fact.title }
    for policy in set.members.map(\.policy) {
      titles[policy.name] = policy.title
      for clause in policy.clauses { titles[clause.label] = clause.title }
      for rule in policy.rules { titles[rule.name] = rule.title }
      for duty in policy.duties { titles[duty.name] = duty.title }
      for decision in policy.decisions {
        for (value, title) in zip(decision.values, decision.valueTitles) { titles[value] = title }
      }
    }
    var seen: Set<String> = []
    // Only facts, decisions and values can be typed by their titles.
    let words = session.policyWords()
    return Explain.topics(set).filter { seen.insert($0).inserted }.map { name in
      let title = titles[name]
      let isSpoken = title.map { words?.meaning(ofTopic: $0.vi) == name } ?? false
      return isSpoken
        ? titled(name, title)
        : Completions.Candidate(name, description: title?[session.language] ?? "")
    }
  }

  // MARK: Files

  /// The files of the folder that is typed, and its folders.
  private func files(ending: String, _ partial: String) -> [Completions.Candidate] {
    let folder = partial.lastIndex(of: "/").map { String(partial[...$0]) } ?? ""
    guard (try? session.checkReach(folder)) != nil else { return [] }
    let place = folder.isEmpty ? session.environment.folder : session.absolute(folder)
    let wantsHidden = partial.dropFirst(folder.count).hasPrefix(".")
    return session.environment.listFolder(place)
      .filter { wantsHidden || !$0.hasPrefix(".") }
      .filter { $0.hasSuffix(ending) || $0.hasSuffix("/") }
      .map { Completions.Candidate(folder + $0, appended: $0.hasSuffix("/") ? "" : " ") }
  }
}
