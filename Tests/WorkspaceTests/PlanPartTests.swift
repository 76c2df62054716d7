import Testing

@testable import Workspace

@Suite struct PlanPartTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.scratch()
    try workspace.make { changes in
      try changes.addProposal("clinic")
      try changes.addPilot(to: "clinic")
      try changes.setPlanPart(.target, "visits", "goal=1", of: .proposal("clinic"))
      try changes.setPlanPart(.risk, "flood", "chance=5%", of: .proposal("clinic"))
      try changes.setPlanPart(.target, "cost", "goal=2", of: .proposal("clinic"))
      try changes.setPlanPart(
        .target,
        "visits",
        "goal=3",
        of: .pilot(proposal: "clinic", number: 1)
      )
      try changes.setPlanPart(.strategy, "visits", "approval=none")
    }
    return workspace
  }

  @Test func `Parts are told in the order in which they were made, each plan by itself`() throws {
    let workspace = try workspace()
    let parts = try workspace.planParts(of: .proposal("clinic"))
    #expect(parts.map(\.name) == ["visits", "flood", "cost"])
    #expect(parts.map(\.kind) == [.target, .risk, .target])
    let pilot = Subject.pilot(proposal: "clinic", number: 1)
    #expect(try workspace.planParts(of: pilot).map(\.text) == ["goal=3"])
    #expect(
      try workspace.planParts() == [
        PlanPart(subject: nil, kind: .strategy, name: "visits", text: "approval=none")
      ]
    )
  }

  @Test func `A part written anew keeps its place, and undoing one that was removed gives it back`()
    throws
  {
    let workspace = try workspace()
    try workspace.make { try $0.setPlanPart(.target, "visits", "goal=9", of: .proposal("clinic")) }
    let parts = try workspace.planParts(of: .proposal("clinic"))
    #expect(parts.map(\.text) == ["goal=9", "chance=5%", "goal=2"])
    try workspace.make { try $0.removePlanPart(.target, "visits", of: .proposal("clinic")) }
    #expect(try workspace.planParts(of: .proposal("clinic")).map(\.name) == ["flood", "cost"])
    try workspace.undo(steps: 1)
    #expect(try workspace.planParts(of: .proposal("clinic")) == parts)
  }

  @Test func `A part that says the same again is no change`() throws {
    let workspace = try workspace()
    let entries = try workspace.journal().count
    try workspace.make { try $0.setPlanPart(.strategy, "visits", "approval=none") }
    #expect(try workspace.journal().count == entries)
  }

  @Test func `A proposal goes with the plans of its own and of its pilots`() throws {
    let workspace = try workspace()
    let rows = try workspace.rows()
    try workspace.make { try $0.removeProposal("clinic") }
    #expect(try workspace.texts("SELECT name FROM plan_part") == ["<visits>"])
    #expect(try workspace.check() == [])
    try workspace.undo(steps: 1)
    #expect(try workspace.rows() == rows)
  }

  @Test func `What cannot be is refused`() throws {
    let workspace = try workspace()
    let rows = try workspace.rows()
    #expect(
      error { try workspace.make { try $0.removePlanPart(.risk, "x", of: .proposal("clinic")) } }
        == .unknownPlanPart(.risk, "x", .proposal("clinic"))
    )
    #expect(
      error { try workspace.make { try $0.removePlanPart(.payoff, "x") } }
        == .unknownPlanPart(.payoff, "x", nil)
    )
    #expect(
      error { try workspace.make { try $0.setPlanPart(.risk, "", "chance=5%") } }
        == .badText(.planName, .empty)
    )
    #expect(
      error { try workspace.make { try $0.setPlanPart(.risk, "a", "", of: .proposal("x")) } }
        == .unknownID("x", .proposal)
    )
    #expect(try workspace.rows() == rows)
  }

  @Test func `The journal tells what a part was and is`() throws {
    let workspace = try workspace()
    try workspace.make { try $0.setPlanPart(.risk, "flood", "chance=6%", of: .proposal("clinic")) }
    #expect(
      try workspace.journal(limit: 1).first?.changes == [
        .planPart(.risk, "flood", .proposal("clinic"), before: "chance=5%", after: "chance=6%")
      ]
    )
  }
}
