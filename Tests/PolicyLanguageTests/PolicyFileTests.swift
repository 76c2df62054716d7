import Diagnostics
import PolicyLanguage
import TestSupport
import Testing

/// What the checker says of a text, drawn as a user sees it.
private func complaints(_ text: String) -> String {
  let source = SourceText(text, name: "test.policy.md")
  let checked = PolicyChecker.check(source) { name in
    .failure(Diagnostics([Diagnostic("no-policy", Sentence(verbatim: name))]))
  }
  return checked.diagnostics.map { DiagnosticRenderer().render($0) }.joined()
}

private func policy(_ statements: String) -> String {
  """
  # Test {test}

  ## Only clause {only}

  ```policy
  decision outcome: one of mild, fair, harsh
  fact motive: one of pure, mixed
  fact damage: amount
  fact begun-on: date
  fact ended-on: date or never
  fact flag: yes/no
  fact parts: any of need, content
  \(statements)
  ```

  """
}

@Suite struct PolicyFileTests {
  @Test func `A policy is read with all its parts`() throws {
    let text = """
      # Conclusion No. 14 {conclusion}

      - vi: Kết luận số 14
      - cite: 14-KL/TW
      - in force: 2021-09-22 …
      - track: party

      About it.

      vi: Về nó.

      ## When a pilot falls short {shortfall}

      - vi: Khi thí điểm không đạt
      - cite: core rule
      - mark: seen S1 S5; twice
      - number: unconfirmed

      Prose of the clause.

      ```policy
      decision outcome: one of mild, fair, harsh

      # why it moved them
      fact motive: one of pure, mixed
        of participant
        stage assessment
        fixed
        en "motive": pure "pure"
        vi "động cơ": pure "trong sáng", mixed "lẫn lộn"
        ask en "What moved them?" vi "Điều gì thúc đẩy?"
        say pure: en "motive pure" vi "động cơ trong sáng"

      fact done-on: date or never

      rule core
        strength open
        when motive = pure
        then outcome in {mild, fair}, considered

      reading strict

      rule narrow exception to core
        when core and done-on != never
        then outcome = fair, considered

      duty look
        by en "the body" vi "cấp"
        when motive = pure
        met when done-on != never on done-on
        within 7 working days of done-on
        en "look"
        vi "xem"
      ```

      """
    let source = SourceText(text)
    let (document, failures) = PolicyParser.parse(source)
    #expect(failures.isEmpty)
    #expect(document?.description == text)
    let checked = PolicyChecker.check(source) { _ in .failure(Diagnostics([])) }
    #expect(checked.diagnostics.isEmpty)
    let policy = try #require(checked.policy)
    #expect(policy.title == Sentence(en: "Conclusion No. 14", vi: "Kết luận số 14"))
    #expect(policy.track == .party)
    #expect(policy.inForce.first?.description == "2021-09-22")
    #expect(policy.inForce.last == nil)
    #expect(policy.clauses[0].mark == Mark(.seen, sources: ["S1", "S5"], note: "twice"))
    #expect(policy.facts[0].labelTitles[1] == Sentence(en: "mixed", vi: "lẫn lộn"))
    #expect(policy.facts[0].isFixed)
    #expect(policy.rules[0].conclusion?.outcome == Outcome(LabelSet([0, 1]), .considered))
    #expect(policy.rules[1].readings == ["strict"])
    #expect(policy.rules[1].exceptionTo == [RuleID(0)])
    #expect(policy.duties[0].deadline?.length == Quantity(7, .workingDays))
  }

  @Test(arguments: 0..<300)
  func `Printing and reading again changes nothing`(seed: Int) throws {
    let text = RandomPolicy.text(seed: UInt64(seed))
    let (first, failures) = PolicyParser.parse(SourceText(text))
    #expect(failures.isEmpty, "\(text)")
    let document = try #require(first)
    let printed = document.description
    let (second, _) = PolicyParser.parse(SourceText(printed))
    #expect(second == document)
    #expect(second?.description == printed)
    #expect(complaints(printed).split(separator: "\n").allSatisfy { !$0.contains("error:") })
  }

  @Test func `Equal comparisons become equal conditions`() throws {
    let text = policy(
      """
      rule a
        when damage > 3bn
        then outcome = mild
      rule b
        when 2 * damage >= 6bn + 2 VND
        then outcome = mild
      """
    )
    let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
    let rules = try #require(checked.policy).rules
    #expect(rules[0].condition == rules[1].condition)
  }
}

@Suite struct PolicyMistakeTests {
  @Test func `Several mistakes of one file are told together`() {
    #expect(
      complaints(
        policy(
          """
          rule one
            when motiv = pure
            then outcome = fair
          rule two
            when motive = purre and damage > 80%
            then outcom = fair
          """
        )
      ) == """
        test.policy.md:14:8: error: there is no fact or rule `motiv`
          14 |   when motiv = pure
             |        ^^^^^
             = help: did you mean `motive`?
        test.policy.md:17:17: error: there is no value of `motive` called `purre`
          17 |   when motive = purre and damage > 80%
             |                 ^^^^^
             = help: did you mean `pure`?
        test.policy.md:17:27: error: `>` cannot stand between an amount of money and a share
          17 |   when motive = purre and damage > 80%
             |                           ^^^^^^^^^^^^
        test.policy.md:18:8: error: there is no decision `outcom`
          18 |   then outcom = fair
             |        ^^^^^^
             = help: did you mean `outcome`?

        """
    )
  }

  @Test(
    arguments: [
      ("fact x: damage * damage", "facts can be multiplied and divided by constants only"),
      ("fact x: damage / 0 > 1bn", "this divides by zero"),
      ("fact x: y\nfact y: x", "these facts depend on one another: x → y → x"),
      ("fact flag: yes/no", "there is already a fact `flag`"),
      ("rule a\n  when a\n  then outcome = fair", "`a` depends on itself"),
      (
        "rule a exception to b\n  when flag\n  then outcome = fair",
        "there is no rule `b`"
      ),
      (
        "rule a exception to b\n  when flag\n  then outcome = fair\n"
          + "rule b exception to a\n  when flag\n  then outcome = fair",
        "these rules depend on one another: a → b → a"
      ),
      ("rule a\n  when motive\n  then outcome = fair", "a condition is needed here"),
      ("rule a\n  when flag = pure\n  then outcome = fair", "there is no fact or rule `pure`"),
      (
        "rule a\n  when begun-on = never\n  then outcome = fair", "the date `begun-on` always comes"
      ),
      ("rule a\n  when outcome = fair\n  then outcome = mild", "cannot look at the decision"),
      ("rule a\n  when known(x)\n  then outcome = mild", "there is no fact `x`"),
      ("rule a\n  when flag", "expected `then`, found the end"),
      ("rule a blocks b\n  then outcome = fair", "expected `when`"),
      ("fakt x: yes/no", "`fakt` begins no statement"),
      ("fact x: yes/no\n  fixt", "`fixt` cannot stand in a `fact`"),
      ("fact x: yes/no\n  of cadre of cadre", "`of` stands here twice"),
      ("fact x: number\n  range 5 .. 1", "the range ends before it starts"),
      ("fact x: yes/no\n  range 5 .. 1", "`range` goes with a quantity only"),
      ("fact x: begun-on + 2 months + 1 days > ended-on", ""),
      ("fact x: (begun-on + 1 days) + 2 months > ended-on", "only a constant number of months"),
      ("fact x: begun-on + damage > ended-on", "cannot stand between a date and an amount"),
      ("duty d\n  when flag\n  within 3bn of begun-on", "a time limit is a constant length"),
      ("fact x: damage > 99999999999bn", "too large to be counted"),
      ("fact x: 2 > 1", "this holds in every case"),
      ("fact x: flag implies", "expected a fact, a value or `(`"),
    ])
  func `A mistake gets a sentence of its own`(statement: String, sentence: String) {
    let text = complaints(policy(statement))
    #expect(sentence.isEmpty ? text.isEmpty : text.contains(sentence), "\(text)")
  }

  @Test(
    arguments: [
      ("", "a policy begins with its title"),
      ("Just text.", "a policy begins with its title"),
      ("# No name", "the title needs the policy's name"),
      ("# T {t}\n- in force: soon", "`soon` is not a range of days"),
      ("# T {t}\n- trak: party", "`trak` cannot stand under this heading"),
      ("# T {t}\n- track: both", "there is no track `both`"),
      ("# T {t}\n- uses: other", "the policy `other` cannot be imported"),
      ("# T {t}\n```policy\nfact x: yes/no\n```", "needs a clause heading above it"),
      ("# T {t}\n## C\n```policy\nfact x: yes/no\n```", "needs a label"),
      ("# T {t}\n## C {c}\n```policy\nfact x: yes/no\n", "the block is not closed"),
      ("# T {t}\n## C {c}\n```polcy\nfact x: yes/no\n```", "only shown, never run"),
      ("# T {t}\n## C {c}\n- mark: sen", "there is no certainty `sen`"),
      ("# T {t}\n## C {c}\n## D {c}", "there is already a clause `c`"),
    ])
  func `A head that is wrong is told`(text: String, sentence: String) {
    let found = complaints(text)
    #expect(found.contains(sentence), "\(found)")
  }

  @Test func `A reading that widens what the text leaves open is doubtful`() {
    let text = policy(
      """
      rule base
        when flag
        then outcome in {mild, fair}
      reading harsh-one
      rule wide exception to base
        when motive = mixed
        then outcome = harsh
      """
    )
    #expect(complaints(text).contains("warning: a reading narrows, but `harsh` is not among"))
  }
}
