import Engine
import PolicyLanguage
import PolicyLibrary
import Testing
import Workspace

@testable import Shell

@Suite struct ShippedLanguageTests {
  /// What is decided of every case of a workspace, by all policies that ship at once: only ids,
  /// values and forces.
  private func decided(
    _ shipped: ShippedWorkspace,
    in language: String,
    reading: String
  ) throws -> [String] {
    let shell = try TestShell()
    shell.run("set language \(language)")
    try shell.session.build(shipped)
    shell.run("policy \(PolicyLibrary.names.joined(separator: " "))")
    shell.run("reading \(reading)")
    let set = try shell.session.policySet()
    return try shell.session.workspace.cases().map { id in
      let file = try shell.session.caseFile(id)
      let examination = try shell.session.examine(file)
      let rulings = examination.decisions.map { decision in
        let told = examination.rulings(decision).map { "\($0)" }.sorted()
        return "\(set.members[decision.member].policy.name).\(set[decision].name) \(told)"
      }
      return "\(file.name): \(rulings.joined(separator: "; "))"
    }
  }

  @Test(
    arguments: ShippedWorkspace.all.map(\.name),
    ["text-only", "balanced"]
  )
  func `Every case of a workspace that ships is decided the same in both languages`(
    name: String,
    reading: String
  ) throws {
    let shipped = try #require(ShippedWorkspace.named(name))
    let english = try decided(shipped, in: "en", reading: reading)
    #expect(!english.isEmpty)
    #expect(try decided(shipped, in: "vi", reading: reading) == english)
  }

  @Test(arguments: ShippedWorkspace.all.map(\.name))
  func `What was built in Vietnamese dumps to commands that build the same again`(
    name: String
  ) throws {
    let shipped = try #require(ShippedWorkspace.named(name))
    let shell = try TestShell()
    shell.run("set language vi")
    try shell.session.build(shipped)
    let dump = try shell.dump()
    let copy = try TestShell()
    #expect(copy.run(dump.joined(separator: "\n")) == .done, "\(copy.errors)")
    #expect(try copy.dump() == dump)
  }
}
