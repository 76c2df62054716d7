import Diagnostics
import PolicyLibrary
import Testing

@Suite struct ShippedWorkspaceTests {
  @Test(arguments: ShippedWorkspace.all.map(\.name))
  func `A workspace that ships is titled in both languages, and is made, not written`(
    name: String
  ) throws {
    let shipped = try #require(ShippedWorkspace.named(name))
    #expect(shipped.title.en != shipped.title.vi && shipped.title.en != name)
    let text = String(decoding: shipped.source.bytes, as: UTF8.self)
    let third = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).first
    #expect(third == "# Made by Scripts/record from Scripts/scenarios; do not edit.")
  }

  @Test func `Each has a name of its own, and the demo is the first`() {
    let names = ShippedWorkspace.all.map(\.name)
    #expect(Set(names).count == names.count && names.first == "demo")
    #expect(ShippedWorkspace.named("nowhere") == nil)
  }
}
