import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

/// What a walk through all cases found, on both sides, each finding with its clause.
struct Inspection {
  /// On which side a finding is.
  enum Side: String, CaseIterable {
    /// A cadre has to answer.
    case wrong
    /// A cadre, or what was done, is to be commended or protected.
    case good
    /// An authority owes something and has not done it.
    case authority
  }

  /// One finding.
  struct Finding {
    var side: Side
    var caseName: String
    /// Whose it is: the cadre, or who owes.
    var who: String
    var what: String
    var basis: Text
  }

  private(set) var findings: [Finding] = []
  private(set) var cases = 0
  /// Cases in which nothing is settled for want of facts.
  private(set) var unsettled: [String] = []
  private let speech: Speech
  private let today: CivilDate?

  init(_ set: PolicySet, _ language: Language, today: CivilDate?) {
    speech = Speech(set: set, language: language)
    self.today = today
  }

  /// The decisions of which every value is good for whoever it concerns.
  private static let honours: Set<String> = ["recognition", "protection", "restoration"]
  private static let protections: Set<String> = ["not-pursued", "excluded", "exempted", "reduced"]
  private static let burdens: Set<String> = ["ordinary", "aggravated"]

  /// Looks at one case.
  mutating func add(_ file: CaseFile, _ examination: Examination) throws {
    cases += 1
    guard !examination.isContradictory else { return }
    var isOpen = false
    for reference in examination.decisions {
      let rulings = examination.rulings(reference)
      guard rulings.count == 1, let ruling = rulings.first, ruling != .silent else {
        isOpen = isOpen || rulings.count > 1
        continue
      }
      let decision = speech.set[reference]
      let values = ruling.values.labels(of: decision.values)
      let side: Side
      if Self.honours.contains(decision.name) || values.allSatisfy(Self.protections.contains) {
        side = .good
      } else if values.allSatisfy(Self.burdens.contains) {
        side = .wrong
      } else {
        continue
      }
      let live = examination.proof(reference).flatMap(\.live)
      let title = speech[decision.title]
      findings.append(
        Finding(
          side: side,
          caseName: file.name,
          who: file.record.cadre?.name ?? "",
          what: "\(title): \(speech.values(ruling.values, of: reference))",
          basis: live.first.map { speech.basis($0, member: reference.member) }
            ?? Text(speech.citation(reference), as: .clause)
        )
      )
    }
    for status in DutyStatus.all(speech.set, file.facts, today: today)
    where status.state == .owed || status.state == .overdue {
      var what = speech[status.duty.title]
      if status.state == .overdue, let due = status.due {
        what += " (\(speech[.overdueSince(Quantity(due).text(in: speech.language))]))"
      }
      findings.append(
        Finding(
          side: .authority,
          caseName: file.name,
          who: speech[status.duty.bearer],
          what: what,
          basis: Text(speech[speech.set.members[status.member].policy.citation], as: .clause)
        )
      )
    }
    if isOpen { unsettled.append(file.name) }
  }
}
