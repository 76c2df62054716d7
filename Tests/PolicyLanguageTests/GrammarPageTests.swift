import Diagnostics
import PolicyLanguage
import PolicyLibrary
import Testing

/// The samples of the page that describes the language.
private struct Samples {
  /// The blocks of statements, in order.
  var blocks: [String] = []
  /// The whole files.
  var files: [String] = []
  /// The page.
  var text = ""

  init() {
    var folder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    folder.removeLast(3)
    let page = "/Sources/PolicyLanguage/PolicyLanguage.docc/Grammar.md"
    text = CaseFile.contents(folder.joined(separator: "/") + page) ?? ""
    var fence: Substring?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        guard line == open.prefix(while: { $0 == "`" }) else {
          lines.append(line)
          continue
        }
        let sample = lines.joined(separator: "\n")
        if open == "```policy" { blocks.append(sample) }
        if open == "````markdown" { files.append(sample + "\n") }
        (fence, lines) = (nil, [])
      } else if line.hasPrefix("```") {
        fence = line
      }
    }
  }
}

private func complaints(_ text: String) -> String {
  let checked = PolicyChecker.check(SourceText(text, name: "Grammar.md")) { name in
    PolicyLibrary.policy(named: name)
      ?? .failure(Diagnostics([Diagnostic("no-policy", Sentence(verbatim: name))]))
  }
  return checked.diagnostics.map { DiagnosticRenderer().render($0) }.joined()
}

@Suite struct GrammarPageTests {
  @Test func `The blocks of the page are one policy with nothing wrong or doubtful`() {
    let samples = Samples()
    #expect(samples.blocks.count >= 10)
    let policy =
      "# The grammar {grammar}\n\n## Samples {samples}\n\n"
      + samples.blocks.map { "```policy\n\($0)\n```\n" }.joined(separator: "\n")
    let found = complaints(policy)
    #expect(found.isEmpty, "\(found)")
  }

  @Test func `The files of the page have nothing wrong or doubtful`() {
    let samples = Samples()
    #expect(samples.files.count == 2)
    for file in samples.files {
      let found = complaints(file)
      #expect(found.isEmpty, "\(found)")
    }
  }

  @Test func `The page names every word, attribute, field and unit of the language`() {
    let page = Samples().text
    let words =
      ["fact", "decision", "rule", "reading", "duty", "authority", "constraint"]
      + ["of", "stage", "fixed", "range", "ask", "say", "when", "then", "exception to", "blocks"]
      + ["strength", "by", "met", "within", "known", "count", "open", "silent", "considered"]
      + PolicyFields.ofPolicies + PolicyFields.ofClauses
      + BinaryOperator.allCases.map(\.rawValue)
      + Fact.Owner.allCases.map(\.rawValue) + Fact.Stage.allCases.map(\.rawValue)
      + Mark.Certainty.allCases.map(\.rawValue) + Policy.Track.allCases.map(\.rawValue)
      + Rule.Strength.allCases.map(\.rawValue) + Force.allCases.map(\.rawValue)
    for word in words { #expect(page.contains(word), "\(word)") }
  }

  /// Each row of the table of values: a kind, and in back-quotes how its values are written.
  @Test(
    arguments: [
      ("number", Measure.number), ("count", .count), ("amount", .amount), ("share", .share),
      ("date", .date),
      ("days", .days), ("working days", .workingDays), ("months", .months),
    ])
  func `The values of the page are read`(name: String, measure: Measure) throws {
    let rows = Samples().text.split(separator: "\n").filter { $0.hasPrefix("| \(name) |") }
    let row = try #require(rows.last)
    let cells = row.split(separator: "|")
    let texts = cells[1].split(separator: "`").filter { $0.contains { $0 != " " && $0 != "," } }
    #expect(texts.count >= 2)
    for text in texts {
      let value = try FactKind.quantity(measure, orNever: true).value(of: String(text))
      #expect(try FactKind.quantity(measure, orNever: true).value(of: value.description) == value)
    }
  }
}
