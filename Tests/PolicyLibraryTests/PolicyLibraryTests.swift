import Diagnostics
import PolicyLanguage
import PolicyLibrary
import Testing

@Suite struct PolicyLibraryTests {
  @Test(arguments: PolicyLibrary.names)
  func `A policy that ships has nothing wrong or doubtful`(name: String) throws {
    let source = try #require(PolicyLibrary.source(named: name))
    let checked = PolicyChecker.check(source) {
      PolicyLibrary.policy(named: $0) ?? .failure(Diagnostics([]))
    }
    let complaints = checked.diagnostics.map { DiagnosticRenderer().render($0) }.joined()
    #expect(complaints.isEmpty, "\(complaints)")
    #expect(checked.policy?.name == name)
  }

  @Test(arguments: PolicyLibrary.names)
  func `Every clause, fact and rule speaks both languages and bears a mark`(name: String) throws {
    let policy = try #require(PolicyLibrary.policy(named: name)).get()
    for clause in policy.clauses {
      #expect(clause.title.en != clause.title.vi, "\(clause.label)")
      #expect(clause.mark != nil, "\(clause.label)")
      let languages = Set(clause.prose.map(\.language))
      #expect(languages.isEmpty || languages.count == 2, "\(clause.label)")
    }
    for fact in policy.facts {
      #expect(fact.title.en != fact.title.vi, "\(fact.name)")
      #expect(fact.isDerived || fact.question.map { $0.en != $0.vi } ?? false, "\(fact.name)")
      for label in fact.labelTitles { #expect(label.en != label.vi, "\(fact.name) \(label.en)") }
    }
    for rule in policy.rules {
      #expect(rule.title.map { $0.en != $0.vi } ?? false, "\(rule.name)")
    }
    for duty in policy.duties { #expect(duty.title.en != duty.title.vi, "\(duty.name)") }
  }

  @Test func `Nothing unconfirmed is marked as fixed by the text`() throws {
    for name in PolicyLibrary.names {
      let policy = try #require(PolicyLibrary.policy(named: name)).get()
      for rule in policy.rules where rule.strength == .text {
        let mark = policy.clauses[rule.clause.index].mark
        #expect(mark?.mayBeCited == true, "\(name): \(rule.name)")
      }
    }
  }

  @Test(arguments: PolicyLibrary.names)
  func `What another does against a proposal decides about that other, never about the cadre`(
    name: String
  ) throws {
    let policy = try #require(PolicyLibrary.policy(named: name)).get()
    let obstruction = policy.facts.firstIndex { $0.name == "obstruction" }.map(FactID.init)
    /// Whether a rule asks for the act, itself or by way of another rule.
    func asks(_ rule: Rule) -> Bool {
      var found = false
      rule.condition.visit(
        fact: { found = found || $0 == obstruction },
        rule: { found = found || asks(policy.rules[$0.index]) }
      )
      return found
    }
    for rule in policy.rules where asks(rule) {
      let decision = rule.conclusion.map { policy.decisions[$0.decision.index].name }
      #expect(decision == "obstructor", "\(rule.name)")
    }
    for duty in policy.duties {
      var isAsked = false
      duty.condition.visit { isAsked = isAsked || $0 == obstruction }
      #expect(!isAsked, "\(duty.name)")
    }
    #expect(policy.name != "decree-73" || policy.rules.contains { asks($0) })
  }

  @Test(arguments: PolicyLibrary.names)
  func `A policy says who comes to each of its decisions, or that it was not read`(
    name: String
  ) throws {
    let policy = try #require(PolicyLibrary.policy(named: name)).get()
    for decision in Set(policy.rules.compactMap(\.conclusion?.decision)) {
      let authority = policy.authority(for: decision)
      #expect(authority != nil, "\(policy.decisions[decision.index].name)")
    }
    for authority in policy.authorities {
      #expect(authority.title.map { $0.en != $0.vi } ?? true)
      let mark = policy.clauses[authority.clause.index].mark
      #expect(mark?.mayBeCited == true, "\(policy.clauses[authority.clause.index].label)")
    }
  }
}
