import Engine
import PolicyLanguage
import Workspace

/// What makes plans of their parts as they were written, by the policies in use.
struct PlanReader {
  let set: PolicySet
  /// The thresholds that were chosen, by their name; nil for the standard ones.
  let thresholds: String?
  /// Whether what no policy in use knows is left out, and no error: parts may have been written for
  /// other policies.
  var leavesUnknown = true

  /// The labels of causes that the policies know.
  var causes: [String] {
    guard let cause = self.set.fact(named: "cause") else { return [] }
    return self.set[cause].kind.labels
  }

  /// The targets and risks of some parts, and what depends on what.
  ///
  /// - Parameters:
  ///   - parts: The parts.
  ///   - new: A part of which all has to be known, whatever may be left out of the others.
  /// - Returns: The plan.
  /// - Throws: What is wrong, and with which part.
  func pilot(
    _ parts: [PlanPart],
    knowing new: PlanPart? = nil
  ) throws(PlanPartError) -> PilotPlan {
    let targets = try read(.target, parts) { (text) throws(PlanError) in try Target.parse(text) }
    let risks = try risks(parts)
    let dependences = try dependences(parts, targets, risks, knowing: new).kept
    let thresholds = try self.thresholds(parts)
    do throws(PlanError) {
      return try PilotPlan(
        targets: targets,
        risks: risks,
        thresholds: thresholds,
        dependences: dependences,
        in: set
      )
    } catch { throw PlanPartError(part: nil, error: error) }
  }

  /// The thresholds that were chosen; the standard ones where they are gone.
  func thresholds(_ parts: [PlanPart]) throws(PlanPartError) -> Thresholds {
    guard let name = thresholds else { return .standard }
    let chosen = parts.filter { $0.kind == .thresholds && $0.name == name }
    return try read(.thresholds, chosen) { (text) throws(PlanError) in
      try Thresholds.parse(text)
    }.first ?? .standard
  }

  /// All thresholds of some parts.
  func allThresholds(_ parts: [PlanPart]) throws(PlanPartError) -> [Thresholds] {
    try read(.thresholds, parts) { (text) throws(PlanError) in try Thresholds.parse(text) }
  }

  /// The strategies of some parts.
  func strategies(_ parts: [PlanPart]) throws(PlanPartError) -> [Strategy] {
    try read(.strategy, parts) { (text) throws(PlanError) in
      try Strategy.parse(text, in: set, leavesUnknown: true)
    }
  }

  /// What outcomes are worth, and to whom, by some parts.
  func payoffs(_ parts: [PlanPart]) throws(PlanPartError) -> [Payoff] {
    try read(.payoff, parts) { (text) throws(PlanError) in
      try Payoff.parse(text, in: set, leavesUnknown: true)
    }
  }

  /// What some parts say that no policy in use knows, as it is written; strategies are left aside.
  func leftOut(of parts: [PlanPart]) throws(PlanPartError) -> [String] {
    let targets = try read(.target, parts) { (text) throws(PlanError) in try Target.parse(text) }
    let risks = try risks(parts)
    let odd = risks.filter { risk in risk.cause.map { !causes.contains($0) } ?? false }
    let payoffs = try payoffs(parts)
    return try odd.map { "\($0.name) cause=\($0.cause ?? "")" }
      + dependences(parts, targets, risks).left
      + payoffs.flatMap { payoff in payoff.unknown.map { "\(payoff.party): \($0)" } }
      + uncounted(payoffs)
  }

  /// What payoffs count that no policy in use has a fact for.
  private func uncounted(_ payoffs: [Payoff]) -> [String] {
    payoffs.flatMap { payoff -> [String] in
      var names: [String] = []
      for term in payoff.terms {
        switch term {
        case .result(let result, _) where set.fact(named: "result") == nil:
          names.append(result.rawValue)
        case .damage where set.fact(named: "damage") == nil: names.append("damage")
        default: continue
        }
      }
      return names.map { "\(payoff.party): \($0)" }
    }
  }

  private func risks(_ parts: [PlanPart]) throws(PlanPartError) -> [Risk] {
    try read(.risk, parts) { (text) throws(PlanError) in try Risk.parse(text, causes: nil) }
  }

  /// The dependences of some parts, and those on what no policy in use knows, as they are written.
  private func dependences(
    _ parts: [PlanPart],
    _ targets: [Target],
    _ risks: [Risk],
    knowing new: PlanPart? = nil
  ) throws(PlanPartError) -> (kept: [Dependence], left: [String]) {
    var (kept, left): ([Dependence], [String]) = ([], [])
    for part in parts where part.kind == .dependence {
      do throws(PlanError) {
        kept.append(try Dependence.parse(part.text, targets: targets, risks: risks, in: set))
      } catch {
        guard leavesUnknown, error.isOfUnknown, part != new else {
          throw PlanPartError(part: part, error: error)
        }
        left.append(part.text)
      }
    }
    return (kept, left)
  }

  private func read<Part>(
    _ kind: PlanPart.Kind,
    _ parts: [PlanPart],
    _ body: (String) throws(PlanError) -> Part
  ) throws(PlanPartError) -> [Part] {
    var all: [Part] = []
    for part in parts where part.kind == kind {
      do throws(PlanError) {
        all.append(try body(part.text))
      } catch { throw PlanPartError(part: part, error: error) }
    }
    return all
  }
}

/// Why a plan cannot be made of its parts.
struct PlanPartError: Error {
  /// The part that is wrong by itself; nil where parts do not go together.
  var part: PlanPart?
  /// What is wrong.
  var error: PlanError
}
