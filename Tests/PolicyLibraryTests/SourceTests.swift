import Diagnostics
import PolicyLanguage
import PolicyLibrary
import Testing

@Suite struct SourceTests {
  @Test(arguments: PolicyLibrary.names)
  func `Every source that a mark names is in the list, and every note has two languages`(
    name: String
  ) throws {
    let listed = Set(PolicyLibrary.sources.map(\.name))
    let policy = try #require(PolicyLibrary.policy(named: name)).get()
    for clause in policy.clauses {
      let mark = try #require(clause.mark)
      for source in mark.sources {
        #expect(listed.contains(source), "\(clause.label): \(source)")
      }
      #expect(mark.note.en.isEmpty || mark.note.en != mark.note.vi, "\(clause.label)")
    }
  }

  @Test func `The list names each source once, in both languages`() {
    let sources = PolicyLibrary.sources
    #expect(Set(sources.map(\.name)).count == sources.count)
    for source in sources {
      #expect(source.name.first == "S" && !source.place.isEmpty)
      #expect(source.about.en != source.about.vi, "\(source.name)")
    }
  }
}
