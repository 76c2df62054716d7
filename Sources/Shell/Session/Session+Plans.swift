import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

// Parts of plans: whose they are, how they are kept, and what they come to together.

extension Session {
  /// The key under which the workspace remembers the thresholds that were chosen.
  static let thresholdsSetting = "thresholds"

  /// Whose plan a word means: a proposal's, a pilot's or a bare case's.
  func planSubject(_ value: Call.Value?, in call: Call) throws -> Subject {
    do {
      let path = try path(value, in: call)
      switch try workspace.kind(of: path.head) {
      case nil: throw unknown(path.head)
      case .cadre: throw Diagnostic.noPlanOf(path.text)
      case .bareCase: return .bareCase(path.head)
      case .proposal:
        guard path.cadre == nil else { throw Diagnostic.noPlanOf(path.text, but: path.head) }
        return path.pilot == nil
          ? .proposal(path.head) : .pilot(proposal: path.head, number: try pilot(path))
      }
    } catch {
      throw located(error, value, call)
    }
  }

  /// All parts of a kind in the workspace.
  func allPlanParts(_ kind: PlanPart.Kind) throws -> [PlanPart] {
    let owners: [Subject?] = [nil] + (try workspace.subjects())
    return try owners.flatMap { try workspace.planParts(of: $0) }.filter { $0.kind == kind }
  }

  /// The parts that make a plan: its own, those of the proposal of a pilot, and those that the whole
  /// workspace shares; of two with one name the nearer one.
  func planParts(of subject: Subject, without removed: PlanPart? = nil) throws -> [PlanPart] {
    var owners: [Subject?] = [subject, nil]
    if case .pilot(let proposal, _) = subject { owners.insert(.proposal(proposal), at: 1) }
    return try planParts(of: owners, without: removed)
  }

  /// The parts that make the plan of a case.
  func planParts(of file: CaseFile) throws -> [PlanPart] {
    let owners = subjects(of: file.record.id).filter { subject in
      switch subject {
      case .proposal, .pilot, .bareCase: true
      case .cadre, .participant: false
      }
    }
    return try planParts(of: owners + [nil])
  }

  private func planParts(
    of owners: [Subject?],
    without removed: PlanPart? = nil
  ) throws -> [PlanPart] {
    var parts: [PlanPart] = []
    for owner in owners {
      for part in try workspace.planParts(of: owner)
      where part != removed
        && !parts.contains(where: { $0.kind == part.kind && $0.name == part.name })
      {
        parts.append(part)
      }
    }
    return parts
  }

  /// What reads plans by the active policies.
  func planReader() throws -> PlanReader {
    let chosen = try workspace.settings().first { $0.key == Self.thresholdsSetting }?.text
    return PlanReader(set: try policySet(), thresholds: chosen)
  }

  /// Keeps a part of a plan as it is written, once it is found to be sound with all the others.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - subject: Whose plan it is part of, nil for the whole workspace.
  ///   - call: The call, with what is written.
  ///   - fields: Its fields that say what is expected, where errors without a word are told.
  ///   - name: What it is called, given the text.
  /// - Returns: What machines are told.
  /// - Throws: A diagnostic at the word that is wrong.
  func keepPart(
    _ kind: PlanPart.Kind,
    of subject: Subject?,
    _ call: Call,
    fields: [String] = [],
    name: (String) throws(PlanError) -> String
  ) throws -> Record {
    let text = call.written.text
    let part: PlanPart
    do throws(PlanError) {
      part = PlanPart(subject: subject, kind: kind, name: try name(text), text: text)
    } catch {
      throw located(error, fields, in: call)
    }
    if let subject {
      let others = try planParts(of: subject).filter { $0.kind != kind || $0.name != part.name }
      let reader = try planReader()
      do throws(PlanPartError) {
        _ = try reader.pilot(others + [part], knowing: part)
      } catch {
        throw error.part == part || error.part == nil
          ? located(error.error, fields, in: call) : error.diagnostic
      }
    }
    try change(call) { try $0.setPlanPart(kind, part.name, text, of: subject) }
    return [
      "subject": subject.map { .string($0.path) } ?? nil, "kind": .string(kind.rawValue),
      "name": .string(part.name), "text": .string(text),
    ]
  }

  /// An error of a plan at the word that it names, or at the field that it must be in.
  func located(_ error: PlanError, _ fields: [String], in call: Call) -> Diagnostic {
    let named = call.written.span(namedIn: error.sentence.en, call.source)
    let field = fields.lazy.compactMap { call.written.span(of: $0) }.first
    return error.diagnostic.located(
      in: call.source,
      at: named ?? field ?? call.written.span ?? call.span
    )
  }
}

extension Session {
  /// Takes a part out of a plan, unless others depend on it.
  func removePart(_ kind: PlanPart.Kind, of subject: Subject?, _ call: Call) throws -> Record {
    let name =
      kind == .dependence ? call.written.text.dependenceName : call.written.text.unquoted
    let own = try workspace.planParts(of: subject).filter { $0.kind == kind }
    guard let part = own.first(where: { $0.name == name }) else {
      throw Diagnostic.noSuchPart(kind, name, known: own.map(\.name))
        .located(in: call.source, at: call.written.span)
    }
    if let subject {
      let needing = try dependences(on: part, of: subject)
      guard needing.isEmpty else {
        throw Diagnostic.partIsNeeded(name, by: needing)
          .located(in: call.source, at: call.written.span)
      }
    }
    let chosen = kind == .thresholds ? try planReader().thresholds : nil
    try change(call) {
      try $0.removePlanPart(kind, name, of: subject)
      if chosen == name { try $0.setSetting(Self.thresholdsSetting, nil) }
    }
    return [
      "subject": subject.map { .string($0.path) } ?? nil, "kind": .string(kind.rawValue),
      "name": .string(name),
    ]
  }

  /// The dependences that cannot be read without a part, and can with it.
  private func dependences(on part: PlanPart, of subject: Subject) throws -> [String] {
    var reader = try planReader()
    reader.leavesUnknown = false
    func isSound(_ parts: [PlanPart]) -> Bool { (try? reader.pilot(parts)) != nil }
    let rest = try planParts(of: subject, without: part)
    guard try isSound(planParts(of: subject)), !isSound(rest) else { return [] }
    let others = rest.filter { $0.kind != .dependence }
    return rest.filter { $0.kind == .dependence && !isSound(others + [$0]) }.map(\.name)
  }
}

extension String {
  /// The text without the quotes around it, if there are any.
  var unquoted: String {
    guard count >= 2, first == "\"", last == "\"" else { return self }
    var text = ""
    var isEscaped = false
    for character in dropFirst().dropLast() {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      text.append(isEscaped && character == "n" ? "\n" : character)
      isEscaped = false
    }
    return text
  }
}
