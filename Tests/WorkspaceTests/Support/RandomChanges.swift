import PolicyLanguage
import TestSupport

@testable import Workspace

/// Changes of all kinds, drawn at random; many are refused, as they would be from a user.
struct RandomChanges {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private static let ids = ["an", "bình", "chi", "dự-án", "e", "f"]
  private static let factNames = ["motive", "damage", "begun-on", "parts", "flag"]

  mutating func chance(_ percent: Int) -> Bool { random.chance(percent) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { random.number(range) }

  /// Makes one change of one to four steps; returns whether it was kept in the journal.
  mutating func make(in workspace: Workspace) throws -> Bool {
    let before = try Self.lastEntry(workspace)
    do {
      try workspace.make("random") { changes in
        for _ in 0..<random.number(1...4) { try step(changes) }
      }
    } catch let error as WorkspaceError {
      guard Self.isRefusal(error) else { throw error }
    }
    return try Self.lastEntry(workspace) != before
  }

  private static func lastEntry(_ workspace: Workspace) throws -> Int64? {
    try workspace.journal(limit: 1, includingAbandoned: true).first?.id
  }

  private static func isRefusal(_ error: WorkspaceError) -> Bool {
    switch error {
    case .duplicateID, .duplicateParticipant, .unknownID, .unknownParticipant, .unknownPilot,
      .unknownFact, .unknownPlanPart, .unknownEvidence, .inUse, .badNumber:
      true
    default: false
    }
  }

  private mutating func id() -> String { random.one(of: Self.ids) }

  private mutating func text() -> String {
    random.one(of: ["", "a", "Trần Thị An", "two\nlines", "3:+-;", "\u{1F600}", "it's \"quoted\""])
  }

  private mutating func subject() -> Subject {
    switch random.number(0...4) {
    case 0: .cadre(id())
    case 1: .proposal(id())
    case 2: .participant(proposal: id(), cadre: id())
    case 3: .pilot(proposal: id(), number: random.number(1...3))
    default: .bareCase(id())
    }
  }

  private mutating func value() -> Value {
    switch random.number(0...5) {
    case 0: .yesNo(random.chance(50))
    case 1: .label(random.one(of: ["pure", "mixed", "tự tư"]))
    case 2: .labels(["content", "need"].filter { _ in random.chance(50) })
    case 3: .amount(Int64.random(in: .min ... .max, using: &random))
    case 4: .quantity(random.one(of: [.never, Quantity(18_892, .date), Quantity(-3, .months)]))
    default: .quantity(Quantity(1_500_000, random.one(of: [.number, .share, .days, .workingDays])))
    }
  }

  private mutating func step(_ changes: Changes) throws(WorkspaceError) {
    switch random.number(0...21) {
    case 0, 1: try changes.addCadre(id(), name: text(), post: text(), unit: text())
    case 2: try changes.editCadre(id(), name: text(), post: random.chance(50) ? text() : nil)
    case 3: try changes.removeCadre(id())
    case 4, 5: try changes.addProposal(id(), title: text(), field: text())
    case 6: try changes.editProposal(id(), title: text())
    case 7: try changes.removeProposal(id())
    case 8, 9: try changes.addParticipant(id(), to: id())
    case 10: try changes.removeParticipant(id(), from: id())
    case 11: try changes.addPilot(to: id(), place: text())
    case 12: try changes.removePilot(random.number(1...3), of: id())
    case 13: try changes.addBareCase(id())
    case 14: try changes.removeBareCase(id())
    case 15:
      let number = random.chance(30) ? random.number(1...5) : nil
      try changes.addDareEvidence("think", text(), about: text(), of: id(), number: number)
    case 16: try changes.removeDareEvidence(random.number(1...3), of: id())
    case 17: try changes.setSetting("language", random.one(of: ["en", "vi", nil]))
    case 18:
      let name = random.one(of: Self.factNames)
      if random.chance(50) {
        try changes.setExpectation(name, text(), of: subject())
      } else {
        try changes.removeExpectation(name, of: subject())
      }
    case 19, 20:
      let owner = random.chance(30) ? nil : subject()
      let kind = random.one(of: PlanPart.Kind.allCases)
      let name = random.one(of: ["a", "bus breaks down", "dự án"])
      if random.chance(70) {
        try changes.setPlanPart(kind, name, text(), of: owner)
      } else {
        try changes.removePlanPart(kind, name, of: owner)
      }
    default:
      let name = random.one(of: Self.factNames)
      let subject = subject()
      try changes.set(name, value(), evidence: text(), on: day(), of: subject)
      if random.chance(20) { try changes.setEvidence(name, text(), on: day(), of: subject) }
      if random.chance(20) { try changes.unset(name, of: subject) }
    }
  }

  private mutating func day() -> CivilDate? {
    random.chance(50) ? CivilDate(dayNumber: random.number(-719_162...2_932_896)) : nil
  }
}
