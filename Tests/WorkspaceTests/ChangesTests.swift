import PolicyLanguage
import Testing

@testable import Workspace

@Suite struct ChangesTests {
  /// What goes wrong when a change is made to the sample.
  private func failure(_ body: @escaping (Changes) throws -> Void) throws -> WorkspaceError? {
    let workspace = try Workspace.sample()
    let rows = try workspace.rows()
    let failure = error { try workspace.make { try body($0) } }
    #expect(try workspace.rows() == rows)
    return failure
  }

  @Test func `An id is used once, whatever it is the id of`() throws {
    #expect(try failure { try $0.addCadre("an") } == .duplicateID("an", .cadre))
    #expect(try failure { try $0.addProposal("an") } == .duplicateID("an", .cadre))
    #expect(try failure { try $0.addBareCase("clinic") } == .duplicateID("clinic", .proposal))
    #expect(try failure { try $0.addCadre("loose") } == .duplicateID("loose", .bareCase))
    #expect(
      try failure { try $0.addParticipant("an", to: "clinic") }
        == .duplicateParticipant(proposal: "clinic", cadre: "an")
    )
  }

  @Test func `What is not there is named with its kind`() throws {
    #expect(try failure { try $0.editCadre("x", name: "") } == .unknownID("x", .cadre))
    #expect(try failure { try $0.removeProposal("an") } == .unknownID("an", .proposal))
    #expect(try failure { try $0.removeBareCase("an") } == .unknownID("an", .bareCase))
    #expect(try failure { try $0.addParticipant("x", to: "clinic") } == .unknownID("x", .cadre))
    #expect(try failure { try $0.addParticipant("an", to: "x") } == .unknownID("x", .proposal))
    #expect(
      try failure { try $0.removePilot(2, of: "clinic") }
        == .unknownPilot(proposal: "clinic", number: 2)
    )
    #expect(
      try failure { changes in
        try changes.addCadre("chi")
        try changes.removeParticipant("chi", from: "clinic")
      } == .unknownParticipant(proposal: "clinic", cadre: "chi")
    )
    #expect(
      try failure { try $0.setEvidence("x", "seen", of: .cadre("an")) }
        == .unknownFact("x", .cadre("an"))
    )
    #expect(
      try failure { try $0.removeDareEvidence(2, of: "an") }
        == .unknownEvidence(cadre: "an", number: 2)
    )
    #expect(
      try failure { try $0.removeCadre("an") } == .inUse(cadre: "an", proposals: ["clinic"])
    )
  }

  @Test(
    arguments: [
      ("", IDFlaw.empty), ("1a", .start), ("-a", .start), ("a b", .character(" ")),
      ("a/b", .character("/")), ("a\u{1B}", .character("\u{1B}")), ("a\0", .character("\0")),
      ("a😀", .character("😀")), (String(repeating: "a", count: 65), .tooLong),
    ])
  func `What is no id is refused with its flaw`(id: String, flaw: IDFlaw) throws {
    #expect(try failure { try $0.addCadre(id) } == .badID(id, flaw))
    #expect(try failure { try $0.addProposal(id) } == .badID(id, flaw))
    #expect(try failure { try $0.addBareCase(id) } == .badID(id, flaw))
  }

  @Test func `A very long id is not repeated in full`() throws {
    let failure = try failure { try $0.addCadre(String(repeating: "ế", count: 100_000)) }
    #expect(failure == .badID(String(repeating: "ế", count: 64) + "…", .tooLong))
  }

  @Test func `An id is one however its letters are composed`() throws {
    let workspace = try Workspace.scratch()
    let (composed, decomposed) = ("quyết-định", "quye\u{302}\u{301}t-\u{111}i\u{323}nh")
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    try workspace.make { changes in
      try changes.addCadre(decomposed)
      try changes.set("x", .yesNo(true), of: .cadre(composed))
    }
    #expect(try workspace.facts(of: .cadre(decomposed)).count == 1)
    #expect(try workspace.cadres().map { Array($0.id.utf8) } == [Array(composed.utf8)])
    #expect(
      error { try workspace.make { try $0.addBareCase(composed) } }
        == .duplicateID(composed, .cadre)
    )
  }

  @Test func `Texts are kept to the letter, and what cannot be kept is refused`() throws {
    let odd = "\u{1B}[31m \u{202E} \n\t \"quoted\" 'it' — Trần Thị Ế 😀 \u{FFFF}"
    let workspace = try Workspace.scratch()
    try workspace.make { try $0.addCadre("an", name: odd) }
    #expect(try Array(workspace.cadres()[0].name.utf8) == Array(odd.utf8))
    #expect(
      try failure { try $0.addCadre("c", name: "a\0b") } == .badText(.name, .zero)
    )
    let long = String(repeating: "x", count: textLimit + 1)
    #expect(
      try failure { try $0.addProposal("c", title: long) } == .tooLong(.title, limit: textLimit)
    )
    #expect(
      try failure { try $0.set("", .yesNo(true), of: .cadre("an")) } == .badText(.factName, .empty)
    )
    #expect(
      try failure { try $0.set("x", .labels(["a\nb"]), of: .cadre("an")) }
        == .badText(.label, .lineBreak)
    )
    #expect(try failure { try $0.setSetting("", "x") } == .badText(.settingKey, .empty))
    #expect(
      try failure { try $0.addDareEvidence("", "x", of: "an") } == .badText(.dare, .empty)
    )
  }

  @Test func `Every kind of value comes back as it was`() throws {
    let workspace = try Workspace.scratch()
    let values: [Value] = [
      .yesNo(true), .yesNo(false), .label("tự tư"), .label(""), .labels([]), .labels(["a", "b"]),
      .labels(["", "a"]), .labels(["a\r"]), .quantity(.never), .amount(.min), .amount(.max),
      .quantity(Quantity(0, .date)), .quantity(Quantity(12, .count)),
      .quantity(Quantity(-1_500_000, .number)),
      .quantity(Quantity(800_000, .share)), .quantity(Quantity(7, .days)),
      .quantity(Quantity(5, .workingDays)), .quantity(Quantity(60, .months)),
    ]
    try workspace.make { changes in
      try changes.addBareCase("a")
      for (place, value) in values.enumerated() {
        try changes.set("fact-\(100 + place)", value, of: .bareCase("a"))
      }
    }
    #expect(try workspace.facts(of: .bareCase("a")).map(\.value) == values)
    try workspace.undo(steps: 1)
    try workspace.redo(steps: 1)
    #expect(try workspace.facts(of: .bareCase("a")).map(\.value) == values)
  }

  @Test func `Numbers are never given twice`() throws {
    let workspace = try Workspace.sample()
    try workspace.make { changes in
      #expect(try changes.addPilot(to: "clinic") == 2)
      try changes.removePilot(2, of: "clinic")
      #expect(try changes.addPilot(to: "clinic") == 3)
      #expect(try changes.addPilot(to: "clinic", number: 10) == 10)
      try changes.removeDareEvidence(1, of: "an")
      #expect(try changes.addDareEvidence("do", "did it", of: "an") == 2)
    }
    #expect(
      error { try workspace.make { try $0.addPilot(to: "clinic", number: 10) } }
        == .badNumber(10, .pilot(proposal: "clinic"), lowest: 11)
    )
    #expect(
      error { try workspace.make { try $0.addPilot(to: "clinic", number: highestNumber + 1) } }
        == .badNumber(highestNumber + 1, .pilot(proposal: "clinic"), lowest: 11)
    )
    try workspace.make { try $0.addPilot(to: "clinic", number: highestNumber) }
    guard case .badNumber = error({ try workspace.make { try $0.addPilot(to: "clinic") } }) else {
      Issue.record("numbers go on beyond the highest")
      return
    }
  }

  @Test func `What is removed takes all that is known of it along`() throws {
    let workspace = try Workspace.sample()
    try workspace.make { changes in
      try changes.removeProposal("clinic")
      try changes.removeCadre("an")
      try changes.removeCadre("binh")
      try changes.removeBareCase("loose")
      try changes.setSetting("language", nil)
      try changes.removePlanPart(.strategy, "wait")
    }
    #expect(try workspace.rows().isEmpty)
  }
}

@Suite struct ReadingTests {
  @Test func `A case gathers what its participant, pilot, proposal and cadre know`() throws {
    let workspace = try Workspace.sample()
    try workspace.make { changes in
      // One name at all four: the nearest to the participant counts.
      for subject: Subject in [
        .cadre("an"), .proposal("clinic"), .pilot(proposal: "clinic", number: 1),
      ] {
        try changes.set("same", .label("\(subject)"), of: subject)
      }
    }
    let id = CaseID.part(proposal: "clinic", cadre: "an", pilot: 1)
    let record = try #require(try workspace.record(of: id))
    #expect(record.id == id)
    #expect(record.cadre?.name == "Trần Thị An")
    #expect(record.proposal?.title == "Clinics on buses")
    #expect(record.pilot?.place == "Riverside")
    #expect(record.participantCount == 2)
    #expect(!record.isAloneInProposal)
    #expect(record.facts.map(\.name) == ["damage", "experienced", "motive", "parts", "same"])
    #expect(record.facts[4].subject == .pilot(proposal: "clinic", number: 1))
    #expect(record.facts[0].on == CivilDate(year: 2022, month: 4, day: 30))
    let other = CaseID.part(proposal: "clinic", cadre: "binh", pilot: 1)
    #expect(try workspace.record(of: other)?.facts.map(\.name) == ["damage", "parts", "same"])
  }

  @Test func `Every case is listed once, in the order of creation, as it is read one by one`()
    throws
  {
    let workspace = try Workspace.sample()
    try workspace.make { changes in
      try changes.addProposal("empty")
      try changes.addProposal("planned")
      try changes.addParticipant("binh", to: "planned")
      try changes.addPilot(to: "clinic", place: "Hill")
    }
    let all: [CaseID] = [
      .part(proposal: "clinic", cadre: "an", pilot: 1),
      .part(proposal: "clinic", cadre: "an", pilot: 2),
      .part(proposal: "clinic", cadre: "binh", pilot: 1),
      .part(proposal: "clinic", cadre: "binh", pilot: 2), .bare("loose"),
      .part(proposal: "planned", cadre: "binh", pilot: nil),
    ]
    #expect(try workspace.cases() == all)
    #expect(try workspace.cases(limit: 2, offset: 1) == Array(all[1...2]))
    #expect(try workspace.counts().cases == all.count)
    var read: [CaseID] = []
    try workspace.forEachCase { id, record in
      read.append(id)
      let alone = try workspace.record(of: id)
      #expect(alone == record)
      return true
    }
    #expect(read == all)
    read = []
    try workspace.forEachCase { id, _ in
      read.append(id)
      return read.count < 2
    }
    #expect(read == Array(all[..<2]))
    #expect(try workspace.cases(of: "planned") == [all[5]])
    #expect(try workspace.cases(of: "empty") == [])
    #expect(try workspace.record(of: .part(proposal: "clinic", cadre: "an", pilot: 3)) == nil)
    #expect(try workspace.record(of: .part(proposal: "clinic", cadre: "x", pilot: 1)) == nil)
    #expect(try workspace.record(of: .bare("x")) == nil)
  }

  @Test func `Ids are found by their first letters, with or without marks`() throws {
    let workspace = try Workspace.scratch()
    try workspace.make { changes in
      try changes.addCadre("Đức", name: "Nguyễn Đức")
      try changes.addCadre("duc2")
      try changes.addProposal("dự-án", title: "A project")
      try changes.addBareCase("dự-phòng")
    }
    func found(
      _ prefix: String,
      _ kinds: Set<EntityKind> = Set(EntityKind.allCases)
    ) throws
      -> [String]
    { try workspace.ids(startingWith: prefix, kinds: kinds, limit: 10).map(\.id) }
    #expect(try found("du") == ["dự-án", "dự-phòng", "Đức", "duc2"])
    #expect(try found("dự") == ["dự-phòng", "dự-án", "Đức", "duc2"])
    #expect(try found("DU", [.cadre]) == ["Đức", "duc2"])
    #expect(try found("").count == 4)
    #expect(try found("x") == [])
    #expect(try workspace.ids(startingWith: "d", limit: 2).count == 2)
    #expect(try workspace.ids(startingWith: "d", limit: 0) == [])
    #expect(try workspace.ids(startingWith: "Đ", limit: 1)[0].title == "Nguyễn Đức")
    #expect(try workspace.kind(of: "dự-án") == .proposal)
    #expect(try workspace.kind(of: "x") == nil)
  }
}
