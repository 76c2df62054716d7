import Testing

@testable import Terminal

@Suite struct UndoStepsTests {
  /// What can be taken back after these states of a line, `|` standing for the cursor.
  private func steps(_ states: String...) -> [String] {
    var steps = UndoSteps()
    for state in states {
      let scalars = Array(state.unicodeScalars)
      let cursor = scalars.firstIndex(of: "|") ?? scalars.count
      steps.note(UndoSteps.State(scalars: scalars.filter { $0 != "|" }, cursor: cursor))
    }
    var taken: [String] = []
    while let state = steps.takeBack() {
      var scalars = state.scalars
      scalars.insert("|", at: state.cursor)
      taken.append(String(String.UnicodeScalarView(scalars)))
    }
    return taken
  }

  @Test func `The letters of a word are one change`() {
    #expect(steps("a|", "ab|", "abc|") == ["|"])
    #expect(steps("a|", "ab|", "ab |", "ab c|", "ab cd|") == ["ab|", "|"])
  }

  @Test
  func `Marks and input methods change a word that is typed, and make no change of their own`() {
    #expect(steps("v|", "vi|", "vie|", "viê|", "việ|", "việt|") == ["|"])
  }

  @Test func `A cursor that is moved begins another change`() {
    #expect(steps("ab|", "a|b", "ax|b", "axy|b") == ["a|b", "|"])
  }

  @Test func `What is deleted and what is put in come back one by one`() {
    #expect(steps("ab cd|", "ab |", "|", "x|") == ["|", "ab |", "ab cd|", "|"])
  }

  @Test func `The oldest changes are forgotten when lines are long`() {
    var steps = UndoSteps()
    for count in 1...20 {
      let scalars = [Unicode.Scalar](repeating: count % 2 == 0 ? "a" : "b", count: 200_000)
      steps.note(UndoSteps.State(scalars: scalars, cursor: 0))
    }
    var count = 0
    while steps.takeBack() != nil { count += 1 }
    #expect(count == 5)
  }
}
