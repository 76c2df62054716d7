import Diagnostics
import Testing

@testable import PolicyLibrary

@Suite struct ShippedWorkspaceTests {
  @Test(arguments: ShippedWorkspace.all.map(\.name))
  func `A workspace that ships is titled in both languages, and is made, not written`(
    name: String
  ) throws {
    let shipped = try #require(ShippedWorkspace.named(name))
    #expect(shipped.title.en != shipped.title.vi && shipped.title.en != name)
    let text = String(decoding: shipped.source().bytes, as: UTF8.self)
    let third = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).first
    #expect(third == "# Made by Scripts/record from Scripts/scenarios; do not edit.")
  }

  /// The lines of a workspace's commands, each cut at its quotation marks.
  private func lines(_ shipped: ShippedWorkspace, _ language: Language) -> [[Substring]] {
    String(decoding: shipped.source(in: language).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\"", omittingEmptySubsequences: false) }
  }

  @Test(arguments: ShippedWorkspace.all.map(\.name))
  func `In Vietnamese its facts are the same and every text of it is another`(name: String) throws {
    let shipped = try #require(ShippedWorkspace.named(name))
    let (english, vietnamese) = (lines(shipped, .english), lines(shipped, .vietnamese))
    #expect(english.count == vietnamese.count)
    for (line, other) in zip(english, vietnamese) {
      #expect(line.count == other.count && !line.contains { $0.hasSuffix("\\") }, "\(line)")
      for (place, (part, spoken)) in zip(line, other).enumerated() {
        if place.isMultiple(of: 2) {
          #expect(part == spoken)
        } else if part == spoken {
          // A name of a person or a place, an amount, what is expected of a plan.
          let isName = ["name=", "unit=", "place="].contains { line[place - 1].hasSuffix($0) }
          let isNoText =
            line[place - 1].hasSuffix("damage=") || line[0].hasPrefix("expect ")
            || line[0].hasPrefix("thresholds ")
          #expect(isNoText || isName && !isEnglish(part), "\(part)")
        } else {
          #expect(!isEnglish(spoken), "\(spoken)")
        }
      }
    }
  }

  /// Words that only English has; a Vietnamese text that holds one was not put into Vietnamese.
  private static let english: Set<String> = [
    "and", "at", "before", "city", "district", "for", "from", "in", "is", "of", "on", "province",
    "that", "the", "ward", "was", "with",
  ]

  private func isEnglish(_ text: Substring) -> Bool {
    text.split { !$0.isLetter }.contains { Self.english.contains($0.lowercased()) }
  }

  @Test func `The table of texts has no line that no workspace needs`() throws {
    let texts = Set(
      ShippedWorkspace.all.flatMap { lines($0, .vietnamese) }.flatMap { parts in
        parts.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
      }
    )
    for text in WorkspaceTexts().vietnamese {
      #expect(texts.contains(text.value), "\(text.key)")
    }
  }

  @Test func `Each has a name of its own, and the demo is the first`() {
    let names = ShippedWorkspace.all.map(\.name)
    #expect(Set(names).count == names.count && names.first == "demo")
    #expect(ShippedWorkspace.named("nowhere") == nil)
  }
}
