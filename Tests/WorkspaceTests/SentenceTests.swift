import Diagnostics
import Testing

@testable import Workspace

@Suite struct SentenceTests {
  private static let errors: [WorkspaceError] = [
    .noSuchFile("a"), .isFolder("a"), .missingFolder("a"), .noPermission("a"), .notAWorkspace("a"),
    .newerVersion(found: 3, known: 1), .olderVersion(found: 1, known: 3), .alreadyExists("a"),
    .fileGone("a"), .unmergedLog("a"), .locked(nil), .locked(LockHolder(process: 7)),
    .locked(LockHolder(process: 7, program: "p")), .diskFull, .corrupted("x"), .io("x"), .readOnly,
    .duplicateID("a", .cadre), .duplicateID("a", .bareCase),
    .duplicateParticipant(proposal: "a", cadre: "b"),
    .badNumber(0, .pilot(proposal: "a"), lowest: 2),
    .badNumber(0, .evidence(cadre: "a"), lowest: 2),
    .unknownID("a", .proposal), .unknownParticipant(proposal: "a", cadre: "b"),
    .unknownPilot(proposal: "a", number: 2), .unknownFact("a", .cadre("b")),
    .unknownPlanPart(.risk, "a", .proposal("b")), .unknownPlanPart(.strategy, "a", nil),
    .changedMeanwhile(.planPart(.target, "a", .pilot(proposal: "b", number: 1))),
    .badText(.planName, .empty), .tooLong(.planText, limit: 5),
    .unknownEvidence(cadre: "a", number: 1), .inUse(cadre: "a", proposals: ["b", "c"]),
    .badID("a b", .character(" ")), .badID("", .empty), .badID("1", .start), .badID("aa", .tooLong),
    .tooLong(.title, limit: 5), .badText(.name, .zero), .badText(.dare, .empty),
    .badText(.label, .lineBreak), .nothingToUndo, .nothingToRedo,
    .changedMeanwhile(.setting("a")), .changedMeanwhile(.fact("a", .bareCase("b"))),
    .misuse(.closed), .misuse(.nestedChange), .misuse(.changeWhileReading), .misuse(.changeIsOver),
  ]

  @Test(arguments: errors)
  func `An error speaks both languages on one line without a full stop`(error: WorkspaceError) {
    let diagnostic = error.diagnostic
    for sentence in [diagnostic.message] + diagnostic.help {
      #expect(sentence.en != sentence.vi)
      for text in [sentence.en, sentence.vi] {
        #expect(!text.isEmpty && !text.contains("\n") && !text.hasSuffix("."))
        #expect(text.split(separator: "`", omittingEmptySubsequences: false).count % 2 == 1)
      }
    }
    #expect(diagnostic.code == error.code)
  }

  @Test func `Each kind of error has a name of its own`() {
    let codes = Dictionary(grouping: Self.errors, by: \.code)
    #expect(codes.count == 32)
    for (code, errors) in codes { #expect(!code.isEmpty && !errors.isEmpty) }
  }
}
