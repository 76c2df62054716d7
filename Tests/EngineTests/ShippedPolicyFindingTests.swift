import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Testing

@Suite struct ShippedPolicyFindingTests {
  @Test(arguments: PolicyLibrary.names.filter { !$0.hasPrefix("vocabulary") })
  func `Whatever the check finds in a policy that ships is told in its file`(name: String) throws {
    let policy = try #require(PolicyLibrary.policy(named: name)).get()
    let told = try #require(policy.clauses.first { $0.label.hasPrefix("check-") })
    let check = try PolicyCheck(policy)
    for language in Language.allCases {
      let prose = told.prose.filter { $0.language == language }.map(\.text).joined(separator: "\n")
      #expect(!prose.isEmpty, "\(name): \(language)")
      for finding in check.findings {
        guard case .leftOpen(let rule) = finding.kind else {
          Issue.record("\(name): \(finding.kind)")
          continue
        }
        let label = policy.rules[rule.index].name
        #expect(prose.contains("`\(label)`"), "\(name): \(label) in \(language)")
      }
    }
  }

  @Test(arguments: PolicyLibrary.names.filter { !$0.hasPrefix("vocabulary") })
  func `Whatever a policy names in backticks where it tells of itself is a rule of its own`(
    name: String
  ) throws {
    let policy = try #require(PolicyLibrary.policy(named: name)).get()
    let rules = Set(policy.rules.map(\.name))
    let notes = policy.clauses.filter {
      $0.label.hasPrefix("check-") || $0.label.hasPrefix("source-")
    }
    #expect(notes.count == 2, "\(name)")
    for paragraph in notes.flatMap(\.prose) {
      let pieces = paragraph.text.split(separator: "`", omittingEmptySubsequences: false)
      for place in stride(from: 1, to: pieces.count, by: 2) {
        #expect(rules.contains(String(pieces[place])), "\(name): \(pieces[place])")
      }
    }
    for note in notes {
      #expect(Set(note.prose.map(\.language)) == Set(Language.allCases), "\(name): \(note.label)")
    }
  }
}
