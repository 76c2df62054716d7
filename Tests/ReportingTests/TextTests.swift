import Reporting
import Testing

@Suite struct TextTests {
  @Test func `Interpolation keeps the roles of what it holds`() {
    let inner: Text = "\("pure", as: .assumed) motive"
    let text: Text = "a \(inner) of \(3) and \(inner, as: .faint)"
    #expect(
      text.runs == [
        .init("a "), .init("pure", as: .assumed), .init(" motive of 3 and "),
        .init("pure", as: .assumed), .init(" motive", as: .faint),
      ]
    )
  }

  @Test func `Neighbours of one role are one run`() {
    #expect(Text("a", as: .good) + Text("b", as: .good) == Text("ab", as: .good))
    #expect((Text("a") + Text("b", as: .good) + Text("c", as: .good)).runs.count == 2)
  }

  @Test func `An empty text has no runs, whatever its role`() {
    #expect(Text("", as: .error) == Text())
    #expect(Text("", as: .error).runs.isEmpty)
    #expect((Text("", as: .error) + "a").runs == [.init("a")])
  }

  @Test func `Texts are joined with a separator between them`() {
    let texts: [Text] = [Text("a", as: .good), "", "c"]
    #expect(texts.joined(separator: " · ").string == "a ·  · c")
    #expect([Text]().joined(separator: ", ").isEmpty)
  }

  @Test func `A text made of runs is the text made of its runs`() {
    let text: Text = "x \("y", as: .code) z"
    #expect(Text(text.runs) == text)
    #expect(text.string == "x y z")
  }
}
