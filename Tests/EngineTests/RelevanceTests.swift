import Diagnostics
import Engine
import PolicyLanguage
import TestSupport
import Testing

/// Whether two possible complete cases that differ in one fact only are decided differently, the
/// slow way.
private func matters(
  _ setting: RandomSetting,
  _ fact: FactID,
  _ decision: DecisionReference
) -> Bool {
  let naive = NaiveOracle(set: setting.set, member: decision.member, known: Set(setting.base))
  var found: [[FactID: Int64]: Ruling] = [:]
  var isFound = false
  setting.forEachCompletion(of: CaseFacts(count: setting.set.facts.count)) { facts in
    guard !isFound, naive.isPossible(facts) else { return }
    var rest = facts
    rest[fact] = nil
    let ruling = naive.ruling(decision.decision, facts)
    if let other = found[rest], other != ruling { isFound = true }
    found[rest] = ruling
  }
  return isFound
}

@Suite struct RelevanceTests {
  private static var small: RandomPolicy.Size {
    var size = RandomPolicy.Size()
    size.flags = 1...2
    size.choices = 0...1
    size.sets = 0...1
    return size
  }

  @Test(arguments: Seeds.of(0..<60))
  func `A fact matters exactly where brute force finds two cases`(seed: Int) throws {
    let setting = try RandomSetting(seed: seed, size: Self.small)
    let nothing = CaseFacts(count: setting.set.facts.count)
    guard setting.completions(of: nothing) <= 2500 else { return }
    let compiled = try PolicyCompiler.compile(setting.set)
    for fact in setting.base {
      for answer in try compiled.relevance(of: fact) {
        let expected = matters(setting, fact, answer.reference)
        #expect((answer.contrast != nil) == expected, "\(setting.text)\n\(setting.set[fact].name)")
        guard let contrast = answer.contrast else { continue }
        try check(contrast, fact, answer.reference, setting)
      }
    }
  }

  /// A random policy of sums of votes and of days moved by months and working days, in which some
  /// combinations are impossible.
  private func tangled(seed: Int) throws -> RandomSetting {
    var random = SplitMix(seed: UInt64(seed) + 9000)
    func sum() -> String {
      random.one(of: [
        "ayes > nays", "ayes + spoilt > nays", "2 * ayes >= nays + spoilt",
        "ayes + nays + spoilt <= \(random.number(1...5))", "ayes + nays = \(random.number(1...4))",
        "ayes - nays >= \(random.number(1...3))", "nays <= 1", "spoilt = 0",
      ])
    }
    func date() -> String {
      random.one(of: [
        "told-on + 1 month <= begun-on", "told-on + 1 month < begun-on",
        "begun-on - told-on <= \(random.number(26...32)) days",
        "told-on + \(random.number(18...23)) working days <= begun-on",
        "begun-on <= 2021-02-28", "told-on >= 2021-01-31",
      ])
    }
    let usesDates = random.chance(50)
    func atom() -> String { random.chance(15) ? "spare" : usesDates ? date() : sum() }
    func condition() -> String {
      switch random.number(0...3) {
      case 0: atom()
      case 1: "(\(atom()) or \(atom()))"
      case 2: "\(atom()) and not (\(atom()))"
      default: "\(atom()) and \(atom()) and \(atom())"
      }
    }
    let facts =
      usesDates
      ? """
      fact told-on: date
        range 2021-01-28 .. 2021-02-02

      fact begun-on: date
        range 2021-02-26 .. 2021-03-04
      """
      : """
      fact ayes: count
        range 0 .. 3

      fact nays: count
        range 0 .. 3

      fact spoilt: count
        range 0 .. 2
      """
    let constraint = random.chance(60) ? "constraint always: \(usesDates ? date() : sum())" : ""
    return try RandomSetting(
      statements: """
        decision outcome: one of mild, fair, harsh

        fact spare: yes/no

        \(facts)

        \(constraint)

        rule one
          when \(condition())
          then outcome = mild

        rule other exception to one
          when \(condition())
          then outcome = harsh

        rule third
          when \(condition())
          then outcome in {mild, fair}
        """
    )
  }

  @Test(arguments: Seeds.of(0..<80))
  func `Sums and moved days matter exactly where brute force finds two cases`(seed: Int) throws {
    let setting = try tangled(seed: seed)
    let compiled = try PolicyCompiler.compile(setting.set)
    for fact in setting.base {
      for answer in try compiled.relevance(of: fact) {
        let expected = matters(setting, fact, answer.reference)
        #expect((answer.contrast != nil) == expected, "\(setting.text)\n\(setting.set[fact].name)")
        guard let contrast = answer.contrast else { continue }
        try check(contrast, fact, answer.reference, setting)
      }
    }
  }

  /// Whether two cases differ in one fact only and every completion of both alike is decided so.
  private func check(
    _ contrast: Contrast,
    _ fact: FactID,
    _ decision: DecisionReference,
    _ setting: RandomSetting
  ) throws {
    #expect(contrast.first[fact] != contrast.second[fact])
    for other in setting.base where other != fact {
      #expect(contrast.first[other] == contrast.second[other])
    }
    #expect(Set(contrast.firstRulings) != Set(contrast.secondRulings))
    let naive = NaiveOracle(
      set: setting.set,
      member: decision.member,
      known: Set(setting.base)
    )
    for (facts, rulings) in [
      (contrast.first, contrast.firstRulings), (contrast.second, contrast.secondRulings),
    ] {
      var found: Set<Ruling> = []
      setting.forEachCompletion(of: facts) { completion in
        guard naive.isPossible(completion) else { return }
        found.insert(naive.ruling(decision.decision, completion))
      }
      #expect(found == Set(rulings), "\(setting.text)\n\(contrast)")
    }
  }

  private func policies(_ rules: String) throws -> CompiledPolicies {
    let text = """
      # Test {test}
      ## Clause {clause}
      ```policy
      decision outcome: one of mild, harsh
      fact motive: one of pure, mixed, self-seeking
      fact abuse: yes/no
      fact told-on: date or never
      fact begun-on: date or never
      fact first: told-on <= begun-on
      fact spare: yes/no
      \(rules)
      ```
      """
    let checked = PolicyChecker.check(SourceText(text)) { _ in .failure(Diagnostics([])) }
    let policy = try #require(checked.policy, "\(checked.diagnostics)")
    return try PolicyCompiler.compile(try PolicySet([policy]))
  }

  private func verdict(_ name: String, _ rules: String) throws -> Relevance.Verdict {
    let compiled = try policies(rules)
    let fact = try #require(compiled.set.fact(named: name))
    return try #require(try compiled.relevance(of: fact).first).verdict
  }

  @Test func `A fact that no rule names is never asked`() throws {
    let found = try verdict("spare", "rule base\n  when abuse\n  then outcome = harsh")
    guard case .neverAsked = found else { return #expect(Bool(false), "\(found)") }
  }

  @Test func `A fact that is asked and cancels out never matters`() throws {
    let rules = """
      rule one
        when abuse and spare
        then outcome = harsh

      rule other
        when abuse and not spare
        then outcome = harsh
      """
    let found = try verdict("spare", rules)
    guard case .never = found else { return #expect(Bool(false), "\(found)") }
    guard case .matters = try verdict("abuse", rules) else { return #expect(Bool(false)) }
  }

  @Test func `A constraint can keep a fact from ever mattering`() throws {
    let rules = """
      rule base
        when abuse and motive = pure
        then outcome = harsh

      """
    guard case .matters = try verdict("motive", rules) else { return #expect(Bool(false)) }
    let found = try verdict("motive", rules + "\nconstraint never: not (abuse and motive = pure)")
    guard case .never = found else { return #expect(Bool(false), "\(found)") }
  }

  @Test func `A date that is only compared matters, and its two cases are far from the year one`()
    throws
  {
    let compiled = try policies("rule base\n  when first\n  then outcome = mild")
    let fact = try #require(compiled.set.fact(named: "told-on"))
    let contrast = try #require(try compiled.relevance(of: fact).first?.contrast)
    #expect(contrast.first[fact] != contrast.second[fact])
    let other = try #require(compiled.set.fact(named: "begun-on"))
    let day = try #require(contrast.first[other])
    #expect(day > 18_000)
  }

  @Test func `What counts only when it is known is told as such`() throws {
    let found = try verdict("spare", "rule base\n  when known(spare)\n  then outcome = mild")
    guard case .mattersWhenKnown(let contrast) = found else {
      return #expect(Bool(false), "\(found)")
    }
    #expect(contrast.firstRulings != contrast.secondRulings)
  }

  @Test func `A fact can matter only as long as another is not known`() throws {
    let rules = "rule base\n  when not known(spare) and abuse\n  then outcome = mild"
    guard case .matters(let contrast) = try verdict("abuse", rules) else {
      return #expect(Bool(false))
    }
    #expect(contrast.first.values.compactMap(\.self).count == 1)
  }
}
