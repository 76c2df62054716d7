import PolicyLanguage
import PolicyLibrary
import Workspace

/// The commands that rebuild a workspace: everything in the order in which it was made.
struct WorkspaceDump {
  private(set) var lines: [String] = []
  private let workspace: Workspace
  /// The names of all facts that were told.
  private var told: Set<String> = []

  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    try settings()
    for cadre in try workspace.cadres() { try dump(cadre) }
    for proposal in try workspace.proposals() { try dump(proposal) }
    for id in try workspace.bareCases() {
      lines.append("case \(Self.word(id))")
      try dump(.bareCase(id))
    }
    try evidence()
    try knowAllFacts()
  }

  /// Lets every fact be known when it is set: those that the chosen policies do not ask for are known
  /// to others that ship, which are chosen besides until all is told.
  private mutating func knowAllFacts() throws {
    let settings = try workspace.settings()
    let chosen =
      settings.first { $0.key == "policies" }.map { $0.text.split(separator: ",").map(String.init) }
      ?? [PolicyLibrary.standard]
    var unknown = told
    func take(_ name: String) -> Bool {
      guard case .success(let policy)? = PolicyLibrary.policy(named: name) else { return false }
      let before = unknown.count
      unknown.subtract(policy.facts.map(\.name))
      return unknown.count < before
    }
    for name in chosen { _ = take(name) }
    guard !unknown.isEmpty else { return }
    // The vocabularies bring no rules with them.
    let vocabularies = PolicyLibrary.names.filter { $0.hasPrefix("vocabulary") }
    let others = (vocabularies + PolicyLibrary.names).filter(take)
    guard !others.isEmpty else { return }
    let own = lines.filter { $0.hasPrefix("policy ") || $0.hasPrefix("reading ") }
    lines.removeAll { own.contains($0) }
    lines.insert("policy \((chosen + others).map(Self.word).joined(separator: " "))", at: 0)
    lines += own.isEmpty ? ["policy \(chosen.map(Self.word).joined(separator: " "))"] : own
  }

  private mutating func settings() throws {
    let settings = try workspace.settings()
    if let policies = settings.first(where: { $0.key == "policies" }) {
      let names = policies.text.split(separator: ",").map { Self.word(String($0)) }
      lines.append("policy \(names.joined(separator: " "))")
    }
    if let reading = settings.first(where: { $0.key == "reading" }) {
      lines.append("reading \(Self.word(reading.text))")
    }
    for part in try workspace.planParts() { lines.append("\(part.kind.rawValue) \(part.text)") }
    if let thresholds = settings.first(where: { $0.key == Session.thresholdsSetting }) {
      lines.append("thresholds \(thresholds.text.quoted)")
    }
    for holiday in settings.holidays {
      var line = "add holiday \(holiday.day)"
      if !holiday.name.isEmpty { line += " \(holiday.name.quoted)" }
      if !holiday.evidence.isEmpty { line += " evidence=\(holiday.evidence.quoted)" }
      lines.append(line)
    }
    for workday in settings.workdays {
      var line = "add workday \(workday.day)"
      if !workday.reason.isEmpty { line += " \(workday.reason.quoted)" }
      if !workday.evidence.isEmpty { line += " evidence=\(workday.evidence.quoted)" }
      lines.append(line)
    }
  }

  private mutating func dump(_ cadre: Cadre) throws {
    var line = "add cadre \(Self.word(cadre.id))"
    for (name, text) in [("name", cadre.name), ("post", cadre.post), ("unit", cadre.unit)]
    where !text.isEmpty {
      line += " \(name)=\(text.quoted)"
    }
    lines.append(line)
    try dump(.cadre(cadre.id))
  }

  private mutating func dump(_ proposal: Proposal) throws {
    var line = "add proposal \(Self.word(proposal.id))"
    if !proposal.title.isEmpty { line += " title=\(proposal.title.quoted)" }
    if !proposal.field.isEmpty { line += " field=\(proposal.field.quoted)" }
    lines.append(line)
    try dump(.proposal(proposal.id))
    for participant in try workspace.participants(of: proposal.id) {
      lines.append(
        "add participant \(Self.word(proposal.id)) \(Self.word(participant.cadre))"
      )
      try dump(.participant(proposal: proposal.id, cadre: participant.cadre))
    }
    for pilot in try workspace.pilots(of: proposal.id) {
      let place = pilot.place.isEmpty ? "" : " place=\(pilot.place.quoted)"
      lines.append("add pilot \(Self.word(proposal.id)) number=\(pilot.number)\(place)")
      try dump(.pilot(proposal: proposal.id, number: pilot.number))
    }
  }

  /// The facts of a subject, one line each where they have evidence, together where they have none.
  private mutating func dump(_ subject: Subject) throws {
    let facts = try workspace.facts(of: subject)
    told.formUnion(facts.map(\.name))
    let plain = facts.filter { $0.evidence.isEmpty && $0.on == nil }
    if !plain.isEmpty {
      let values = plain.map { "\($0.name)=\(Self.written($0.value))" }
      lines.append("set \(Self.word(subject.path)) \(values.joined(separator: " "))")
    }
    for fact in facts where !fact.evidence.isEmpty || fact.on != nil {
      var line = "set \(Self.word(subject.path)) \(fact.name)=\(Self.written(fact.value))"
      if !fact.evidence.isEmpty { line += " evidence=\(fact.evidence.quoted)" }
      if let on = fact.on { line += " on=\(on)" }
      lines.append(line)
    }
    for expectation in try workspace.expectations(of: subject) {
      told.insert(expectation.name)
      lines.append(
        "expect \(expectation.name) \(expectation.text.quoted) for \(Self.word(subject.path))"
      )
    }
    for part in try workspace.planParts(of: subject) {
      lines.append("\(part.kind.rawValue) \(Self.word(subject.path)) \(part.text)")
    }
  }

  private mutating func evidence() throws {
    for cadre in try workspace.cadres() {
      for record in try workspace.dareEvidence(of: cadre.id) {
        let about = record.about.isEmpty ? "" : " for \(Self.word(record.about))"
        lines.append(
          "evidence \(Self.word(cadre.id)) \(record.text.quoted) dare=\(record.dare)\(about)"
        )
      }
    }
  }

  /// A value as it is written after an equals sign.
  private static func written(_ value: Value) -> String {
    let text = value.description
    return text.contains(" ") && !text.hasPrefix("{") ? text.quoted : text
  }

  /// Words that some command takes for its own where they stand bare.
  private static let reserved: Set<String> = [
    "all", "as", "because", "cost", "for", "keeping", "off", "read-only",
  ]

  /// A word, in quotes where it would not be read as one.
  private static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte.isNamePart || "-./".utf8.contains(byte)
    }
    return isPlain && !reserved.contains(text) ? text : text.quoted
  }
}
