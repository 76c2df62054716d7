import Diagnostics
import PolicyLanguage
import Testing

@Suite struct ImportTests {
  private static let files = [
    "shared": """
    # Shared {shared}
    ## Clause {clause}
    ```policy
    decision outcome: one of mild, fair
    fact late: ended-on > begun-on + 2 months
    fact loss: damage - budget
    fact flag: yes/no
    fact begun-on: date
    fact ended-on: date or never
    fact damage: amount
    fact budget: amount
    constraint order: begun-on <= ended-on
    ```
    """,
    "same": """
    # Same {same}
    ## Clause {clause}
    ```policy
    decision outcome: one of mild, fair
    fact begun-on: date
    fact ended-on: date or never
    fact late: begun-on + 2 months < ended-on
    constraint order: ended-on >= begun-on
    ```
    """,
    "other-fact": "# O {o}\n## C {c}\n```policy\nfact flag: date\n```\n",
    "other-definition": """
    # O {o}
    ## C {c}
    ```policy
    fact begun-on: date
    fact ended-on: date or never
    fact late: ended-on > begun-on + 3 months
    ```
    """,
    "other-decision": "# O {o}\n## C {c}\n```policy\ndecision outcome: one of fair, mild\n```\n",
    "other-constraint": """
    # O {o}
    ## C {c}
    ```policy
    fact flag: yes/no
    constraint order: flag
    ```
    """,
    "broken": "# B {b}\n## C {c}\n```policy\nfact x: y\n```\n",
  ]

  private static func check(_ text: String) -> PolicyChecker.Checked {
    PolicyChecker.check(SourceText(text, name: "test.policy.md")) { name in
      guard let text = files[name] else { return .failure(Diagnostics([])) }
      let checked = check(text)
      return checked.policy.map { .success($0) } ?? .failure(Diagnostics(checked.diagnostics))
    }
  }

  private func importing(_ names: String, _ statements: String = "") -> PolicyChecker.Checked {
    Self.check(
      "# T {t}\n- uses: \(names)\n## Clause {clause}\n```policy\n\(statements)\n```\n"
    )
  }

  private let rule = "rule a\n  when late and loss > 0 and flag\n  then outcome = fair"

  @Test func `A policy speaks of the facts, decisions and constraints that it imports`() throws {
    let checked = importing("shared", "fact own: not late\n" + rule)
    #expect(checked.diagnostics.isEmpty)
    let policy = try #require(checked.policy)
    #expect(
      policy.facts.map(\.name) == [
        "late", "loss", "flag", "begun-on", "ended-on", "damage", "budget", "own",
      ]
    )
    #expect(policy.constraints.map(\.name) == ["order"])
    #expect(policy.decisions.map(\.name) == ["outcome"])
    #expect(policy.facts[7].definition == .condition(.not(.holds(FactID(0)))))
  }

  /// A derived fact may stand before what it follows from, and keeps its meaning when imported.
  @Test func `What is imported means the same as where it was declared`() throws {
    let alone = try #require(Self.check(Self.files["shared"] ?? "").policy)
    let policy = try #require(importing("same, shared", rule).policy)
    func names(_ policy: Policy, _ fact: String) -> Set<String> {
      var names: Set<String> = []
      let found = policy.facts.first { $0.name == fact }
      if case .condition(let condition) = found?.definition {
        condition.visit { names.insert(policy.facts[$0.index].name) }
      }
      if case .form(let form) = found?.definition {
        for term in form.terms { names.insert(policy.facts[term.base.fact.index].name) }
      }
      return names
    }
    #expect(names(policy, "late") == ["begun-on", "ended-on"])
    #expect(names(policy, "loss") == ["damage", "budget"])
    #expect(names(alone, "loss") == names(policy, "loss"))
    #expect(policy.facts.count == alone.facts.count)
    #expect(policy.constraints.count == 1)
  }

  @Test(
    arguments: [
      ("shared, other-fact", "`o` declares the fact `flag` in another way"),
      ("shared, other-definition", "`o` declares the fact `late` in another way"),
      ("shared, other-decision", "`o` declares the decision `outcome` in another way"),
      ("shared, other-constraint", "`o` declares the constraint `order` in another way"),
      ("shared, nowhere", "the policy `nowhere` cannot be imported"),
    ])
  func `What two files declare in different ways is told once, at the line that imports them`(
    names: String,
    sentence: String
  ) {
    let checked = importing(names, rule)
    #expect(checked.policy == nil)
    #expect(checked.diagnostics.map(\.message.en) == [sentence])
    #expect(checked.diagnostics.first?.position?.line == 2)
  }

  @Test func `What is wrong with an imported file is told with its own place`() {
    let checked = importing("broken", rule)
    #expect(
      checked.diagnostics.map(\.message.en) == [
        "the policy `broken` cannot be imported", "there is no fact or rule `y`",
      ]
    )
  }

  @Test func `A fact that is imported cannot be declared again`() {
    let found = importing("shared", "fact flag: yes/no").diagnostics.map(\.message.en)
    #expect(found == ["there is already a fact `flag`"])
  }
}
