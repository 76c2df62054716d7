import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import Workspace

// From what the user typed to the records that are meant.

extension Session {
  /// The path that a word names, or that of the current case where there is no word.
  func path(_ value: Call.Value?, in call: Call) throws -> SubjectPath {
    guard let value else {
      guard let current else {
        throw Diagnostic.noCurrentCase.located(in: call.source, at: call.span)
      }
      return current
    }
    guard let path = SubjectPath(value.text.composed) else {
      throw Diagnostic.notAPath(value.text).located(in: call.source, at: value.span)
    }
    return path
  }

  /// The one case that a path names.
  func caseID(_ path: SubjectPath) throws -> CaseID {
    switch try workspace.kind(of: path.head) {
    case nil: throw unknown(path.head)
    case .bareCase:
      guard path.cadre == nil, path.pilot == nil else { throw Diagnostic.notAPath(path.text) }
      return .bare(path.head)
    case .cadre:
      guard path.cadre == nil, path.pilot == nil else { throw Diagnostic.notAPath(path.text) }
      let all = try workspace.cases(ofCadre: path.head)
      return try one(of: all, path)
    case .proposal:
      let all = try workspace.cases(of: path.head)
      let fitting = all.filter { id in
        guard case .part(_, let cadre, let pilot) = id else { return false }
        return (path.cadre == nil || path.cadre == cadre)
          && (path.pilot == nil || path.pilot == pilot)
      }
      if all.isEmpty { throw Diagnostic.noParticipant(path.head) }
      if fitting.isEmpty {
        throw Diagnostic.noSuchCase(path.text, known: try all.prefix(8).map(name))
      }
      return try one(of: fitting, path)
    }
  }

  private func one(of cases: [CaseID], _ path: SubjectPath) throws -> CaseID {
    guard let first = cases.first else { throw Diagnostic.noSuchCase(path.text) }
    guard cases.count == 1 else {
      throw Diagnostic.severalCases(path.text, try cases.prefix(8).map(name))
    }
    return first
  }

  /// That an id is not known, with what could have been meant.
  func unknown(_ id: String) -> Diagnostic {
    let near =
      (try? workspace.ids(startingWith: "", kinds: Set(EntityKind.allCases), limit: 2000)) ?? []
    return Diagnostic.unknownID(id, known: near.map(\.id))
  }

  /// The case that a call is about, looked up in the workspace with what is assumed of it.
  func caseFile(_ value: Call.Value?, in call: Call) throws -> CaseFile {
    do {
      let id = try caseID(path(value, in: call))
      return try caseFile(id)
    } catch {
      throw located(error, value, call)
    }
  }

  /// A case, with what is assumed of it.
  func caseFile(_ id: CaseID) throws -> CaseFile {
    guard let record = try workspace.record(of: id) else {
      throw Diagnostic.noSuchCase(SubjectPath(id).text)
    }
    let isCurrent = (try? current.map(caseID)) == id
    return CaseFile(record, try policySet(), assuming: isCurrent ? assumptions : [:])
  }

  /// Looks at a case through the active policies.
  func examine(_ file: CaseFile) throws -> Examination { try examine(file.facts) }

  /// Looks at what a case knows through the active policies.
  func examine(_ facts: CaseFacts) throws -> Examination {
    if let coverage { coverage.note(try policySet(), facts) }
    return try Examination(facts, by: compiledPolicies())
  }

  /// Gives an error the place of a word, where it has none.
  func located(_ error: any Error, _ value: Call.Value?, _ call: Call) -> any Error {
    let all = diagnostics(of: error).map {
      $0.located(in: call.source, at: value?.span ?? call.span)
    }
    return all.count == 1 ? all[0] : Diagnostics(all)
  }

  /// Gives an error the place of the word that it names, or of the whole call where it names none.
  func located(_ error: any Error, in call: Call) -> any Error {
    let all = diagnostics(of: error).map {
      $0.located(in: call.source, at: call.span(namedIn: $0.message.en) ?? call.span)
    }
    return all.count == 1 ? all[0] : Diagnostics(all)
  }

  /// What a case is called, as short as its proposal allows.
  func name(of id: CaseID) throws -> String {
    guard case .part(let proposal, _, _) = id else { return SubjectPath(id).text }
    return id.name(
      participants: try workspace.participants(of: proposal).count,
      pilots: try workspace.pilots(of: proposal).count
    )
  }

  // MARK: Where facts belong

  /// Where a fact of a path is kept: with the cadre, the proposal, the part or the pilot.
  func subject(of fact: Fact, _ path: SubjectPath) throws -> Subject {
    switch try workspace.kind(of: path.head) {
    case nil: throw unknown(path.head)
    case .bareCase: return .bareCase(path.head)
    case .cadre:
      guard fact.owner == .cadre else { throw Diagnostic.belongsElsewhere(fact, path.text) }
      return .cadre(path.head)
    case .proposal:
      switch fact.owner {
      case .proposal: return .proposal(path.head)
      case .pilot:
        return .pilot(proposal: path.head, number: try pilot(path))
      case .participant:
        return .participant(proposal: path.head, cadre: try cadre(path, for: fact))
      case .cadre: return .cadre(try cadre(path, for: fact))
      }
    }
  }

  private func cadre(_ path: SubjectPath, for fact: Fact) throws -> String {
    let all = try workspace.participants(of: path.head).map(\.cadre)
    if let cadre = path.cadre {
      guard all.contains(cadre) else {
        throw Diagnostic.notAParticipant(cadre, path.head, known: all)
      }
      return cadre
    }
    guard let only = all.first else { throw Diagnostic.noParticipant(path.head) }
    guard all.count == 1 else {
      throw Diagnostic.whichParticipant(fact, path.head, all)
    }
    return only
  }

  /// The number of the pilot that a path names.
  func pilot(_ path: SubjectPath) throws -> Int {
    let all = try workspace.pilots(of: path.head).map(\.number)
    if let number = path.pilot {
      guard all.contains(number) else { throw Diagnostic.noSuchPilot(path.head, number, all) }
      return number
    }
    guard let only = all.first else { throw Diagnostic.noPilot(path.head) }
    guard all.count == 1 else { throw Diagnostic.whichPilot(path.head, all) }
    return only
  }
}
