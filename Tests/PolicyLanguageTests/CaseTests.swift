import Diagnostics
import PolicyLanguage
import Testing

@Suite struct CaseTests {
  private static let prelude = """
    # Test {test}
    ## Clause {clause}
    ```policy
    decision outcome: one of mild, fair, harsh
    fact motive: one of pure, mixed
    fact kind: one of pure, other
    fact damage: amount
    fact budget: amount
    fact begun-on: date
    fact ended-on: date or never
    fact flag: yes/no
    fact parts: any of need, content
    fact share: share
    fact number: number
    fact length: days
    fact wait: working days

    """

  @Test(
    arguments: ["facts.cases", "rules.cases", "expressions.cases"].flatMap { CaseFile.cases($0) }
  )
  func `Statements are judged line by line`(expectation: CaseFile.Case) {
    let head = Self.prelude.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    compare(expectation, with: Self.prelude + expectation.text + "\n```\n", after: head)
  }

  @Test(arguments: CaseFile.cases("heads.cases"))
  func `Heads and headings are judged line by line`(expectation: CaseFile.Case) {
    // A first line that is no title says what the case is about.
    var expectation = expectation
    var passed = 0
    if expectation.text.hasPrefix("# Everything") {
      expectation.text = expectation.text.split(separator: "\n", maxSplits: 1)
        .dropFirst().joined()
      passed = 1
    }
    compare(expectation, with: expectation.text, after: -passed)
  }

  @Test func `The files are found and have cases of both kinds`() {
    for name in ["facts.cases", "rules.cases", "expressions.cases", "heads.cases"] {
      let cases = CaseFile.cases(name)
      #expect(cases.contains { $0.expected.isEmpty }, "\(name)")
      #expect(cases.contains { !$0.expected.isEmpty }, "\(name)")
    }
  }

  private func compare(_ expectation: CaseFile.Case, with text: String, after passed: Int) {
    let source = SourceText(text, name: expectation.file)
    let checked = PolicyChecker.check(source) { name in
      .failure(Diagnostics([Diagnostic("no-policy", Sentence(verbatim: name))]))
    }
    var missing = Set(expectation.expected)
    for diagnostic in checked.diagnostics where diagnostic.code != "no-policy" {
      let line = (diagnostic.position?.line ?? 0) - passed
      let found = missing.first { $0.line == line && diagnostic.message.en.contains($0.text) }
      if let found {
        missing.remove(found)
      } else {
        Issue.record("unexpected:\n\(DiagnosticRenderer().render(diagnostic))")
      }
      // Both languages are there, on one line.
      for sentence in [diagnostic.message] + diagnostic.notes + diagnostic.help {
        #expect(!sentence.vi.isEmpty && !sentence.en.hasSuffix("."))
        #expect(!sentence.en.contains("\n") && !sentence.vi.contains("\n"))
      }
      #expect(diagnostic.message.en != diagnostic.message.vi)
    }
    for expected in missing {
      Issue.record(
        "\(expectation.file):\(expectation.line): line \(expected.line): not said: \(expected.text)"
      )
    }
    #expect((checked.policy == nil) == checked.diagnostics.contains { $0.severity == .error })
  }
}
