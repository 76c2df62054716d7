import PolicyLanguage

@testable import Workspace

extension Workspace {
  /// A small workspace with one of everything, in memory.
  static func sample() throws -> Workspace {
    let workspace = try scratch()
    try workspace.fillWithSample()
    return workspace
  }

  /// Adds one of everything.
  func fillWithSample() throws {
    try make("add cadre") { changes in
      try changes.addCadre("an", name: "Trần Thị An", post: "Vice-chair", unit: "Riverside")
      try changes.addCadre("binh", name: "Lê Bình")
    }
    try make("add proposal") { changes in
      try changes.addProposal("clinic", title: "Clinics on buses", field: "health")
      try changes.addParticipant("an", to: "clinic")
      try changes.addParticipant("binh", to: "clinic")
      try changes.addPilot(to: "clinic", place: "Riverside")
    }
    try make("set") { changes in
      try changes.set("motive", .label("pure"), of: .participant(proposal: "clinic", cadre: "an"))
      try changes.set(
        "damage",
        .amount(3_200_000_000),
        evidence: "audit",
        on: CivilDate(year: 2022, month: 4, day: 30),
        of: .pilot(proposal: "clinic", number: 1)
      )
      try changes.set("parts", .labels(["content", "need"]), of: .proposal("clinic"))
      try changes.set("experienced", .yesNo(true), of: .cadre("an"))
    }
    try make("more") { changes in
      try changes.addBareCase("loose")
      try changes.set("done-on", .quantity(.never), of: .bareCase("loose"))
      try changes.setExpectation("damage", "lognormal(1bn, 4bn)", of: .bareCase("loose"))
      try changes.setPlanPart(
        .target,
        "visits",
        "goal=10000 expect=normal(9000, 1500)",
        of: .pilot(proposal: "clinic", number: 1)
      )
      try changes.setPlanPart(.strategy, "wait", "started-on=never")
      try changes.addDareEvidence("think", "wrote the plan", about: "clinic", of: "an")
      try changes.setSetting("language", "vi")
    }
  }
}
