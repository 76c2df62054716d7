import Diagnostics
import Engine
import PolicyLanguage
import Reporting

extension Documents {
  /// A clause in both languages, with how sure we are of it and what stands in it.
  static func clause(
    _ policy: Policy,
    _ clause: Policy.Clause,
    _ id: ClauseID,
    _ language: Language
  ) -> Document {
    var blocks: [Block] = [
      .title(
        Text(clause.title[language], as: .strong),
        aside: Text(policy.citation[language], as: .clause)
      ),
      .paragraph(Text(Sentence.numbering(clause.number)[language], as: .faint)),
    ]
    if let mark = clause.mark {
      blocks.append(.paragraph(Text(Sentence.mark(mark)[language], as: mark.role)))
    }
    let order: [Language] =
      language == .english ? [.english, .vietnamese] : [.vietnamese, .english]
    for spoken in order {
      for paragraph in clause.prose where paragraph.language == spoken {
        let text = paragraph.text.split(separator: "\n").joined(separator: " ")
        blocks.append(.paragraph(Text(text, as: spoken == language ? .plain : .faint)))
      }
    }
    let rules = policy.rules.filter { $0.clause == id }
    if !rules.isEmpty {
      blocks.append(.heading(Text(Sentence.rulesHeading[language])))
      blocks.append(
        .list(
          rules.map { rule in
            let title = rule.title.map { "  " + $0[language] } ?? ""
            return ListItem(
              Text(rule.name, as: .code) + Text(title)
                + Text("  (\(Sentence.strength(rule.strength)[language]))", as: .faint)
            )
          }
        )
      )
    }
    let duties = policy.duties.filter { $0.clause == id }
    if !duties.isEmpty {
      blocks.append(.heading(Text(Sentence.dutiesHeading[language])))
      blocks.append(
        .list(
          duties.map { duty in
            ListItem(
              Text(duty.name, as: .code) + Text("  \(duty.title[language])")
                + Text("  (\(owing(duty, policy, language)))", as: .faint)
            )
          }
        )
      )
    }
    let authorities = policy.authorities.filter { $0.clause == id }
    if !authorities.isEmpty {
      blocks.append(.heading(Text(Sentence.whoDecides[language])))
      blocks.append(
        .list(
          authorities.map { authority in
            let decisions = authority.decisions.map { policy.decisions[$0.index] }
            return ListItem(
              Text(decisions.map { $0.spoken(language) }.joined(separator: ", "), as: .code)
                + Text("  \((authority.title ?? .notRead)[language])")
            )
          }
        )
      )
    }
    return Document(
      schema: "sixdares.clause/1",
      data: [
        "policy": .string(policy.name), "clause": .string(clause.label),
        "title": .string(clause.title.en), "titleVi": .string(clause.title.vi),
        "number": clause.number.map { .string($0) } ?? nil,
        "certainty": clause.mark.map { .string($0.certainty.rawValue) } ?? nil,
        "sources": strings(clause.mark?.sources ?? []),
        "en": .string(clause.text(.english)), "vi": .string(clause.text(.vietnamese)),
        "rules": strings(rules.map(\.name)), "duties": strings(duties.map(\.name)),
        "authorities": .array(
          authorities.map { authority in
            [
              "authority": authority.title.map { .string($0.en) } ?? nil,
              "authorityVi": authority.title.map { .string($0.vi) } ?? nil,
              "decisions": strings(authority.decisions.map { policy.decisions[$0.index].name }),
            ]
          }
        ),
      ],
      blocks: blocks
    )
  }

  /// Who owes a duty, and within which time.
  private static func owing(
    _ duty: Policy.Duty,
    _ policy: Policy,
    _ language: Language
  ) -> String {
    guard let deadline = duty.deadline else { return duty.bearer[language] }
    let length = Sentence(
      en: deadline.length.text(in: .english),
      vi: deadline.length.text(in: .vietnamese)
    )
    let limit = Sentence.within(length, of: policy.facts[deadline.from.index].title)
    return "\(duty.bearer[language]); \(limit[language])"
  }

  /// A rule: what it says, where it stands, what bears on it.
  static func rule(_ policy: Policy, _ id: RuleID, _ language: Language) -> Document {
    let rule = policy.rules[id.index]
    let clause = policy.clauses[rule.clause.index]
    func names(_ ids: [RuleID]) -> String {
      ids.map { policy.rules[$0.index].name }.joined(separator: ", ")
    }
    let exceptions = policy.rules.indices.filter { policy.rules[$0].exceptionTo.contains(id) }
      .map(RuleID.init)
    let blockers = policy.rules.indices.filter { policy.rules[$0].blocks.contains(id) }
      .map(RuleID.init)
    var pairs: [Pair] = []
    func add(_ label: Sentence, _ value: String) {
      if !value.isEmpty { pairs.append(Pair(Text(label[language], as: .heading), Text(value))) }
    }
    add(.clauseWord, "\(clause.title[language]) (\(clause.label))")
    add(.strengthWord, Sentence.strength(rule.strength)[language])
    add(
      .readingsWord,
      rule.readings.map { policy.readingTitle($0)?[language] ?? $0 }.joined(separator: ", ")
    )
    add(.exceptionToWord, names(rule.exceptionTo))
    add(.blocksWord, names(rule.blocks))
    add(.exceptionsWord, names(exceptions))
    add(.blockedByWord, names(blockers))
    let span = policy.source.string(policy.source.statement(at: rule.place.span))
    let blocks: [Block] = [
      .title(Text(rule.name, as: .code), aside: Text(policy.citation[language], as: .clause)),
      .paragraph(Text(rule.title.map { $0[language] } ?? clause.title[language])),
      .pairs(pairs),
      .code(span, language: "policy"),
    ]
    return Document(
      schema: "sixdares.rule/1",
      data: [
        "policy": .string(policy.name), "rule": .string(rule.name),
        "clause": .string(clause.label), "strength": .string(rule.strength.rawValue),
        "readings": strings(rule.readings),
        "exceptionTo": strings(rule.exceptionTo.map { policy.rules[$0.index].name }),
        "blocks": strings(rule.blocks.map { policy.rules[$0.index].name }),
        "text": .string(span),
      ],
      blocks: blocks
    )
  }

  /// A fact: its kind, its question, whose it is, what uses it.
  static func fact(_ set: PolicySet, _ id: FactID, _ language: Language) -> Document {
    let fact = set[id]
    var pairs: [Pair] = []
    func add(_ label: Sentence, _ value: String) {
      if !value.isEmpty { pairs.append(Pair(Text(label[language], as: .heading), Text(value))) }
    }
    add(.kindColumn, Sentence.kindName(of: fact)[language])
    add(.questionWord, fact.question.map { $0[language] } ?? "")
    add(.belongsToWord, Sentence.owner(fact.owner)[language])
    add(.stageWord, fact.stage.map { Sentence.stage($0)[language] } ?? "")
    if fact.isFixed { add(.fixedWord, Sentence.fixedMeaning[language]) }
    if fact.isDerived {
      add(.followsFrom, set.baseFacts(of: id).map { set[$0].name }.joined(separator: ", "))
    }
    // In Vietnamese the kind has told them already.
    if language == .english {
      let labels = zip(fact.kind.labels, fact.labelTitles).map { "\($0) – \($1.en)" }
      add(.valuesWord, labels.joined(separator: "; "))
    }
    let users = set.members.flatMap { member in
      member.policy.rules.filter { rule in
        var uses = false
        rule.condition.visit { if $0 == id { uses = true } }
        return uses
      }.map(\.name)
    }
    add(.usedByWord, users.joined(separator: ", "))
    let span = fact.source.string(fact.source.statement(at: fact.place.span))
    return Document(
      schema: "sixdares.fact/1",
      data: [
        "fact": .string(fact.name), "title": .string(fact.title.en),
        "titleVi": .string(fact.title.vi), "values": strings(fact.kind.labels),
        "owner": .string(fact.owner.rawValue),
        "stage": fact.stage.map { .string($0.rawValue) } ?? nil,
        "fixed": .bool(fact.isFixed), "derived": .bool(fact.isDerived),
        "rules": strings(users),
      ],
      blocks: [
        .title(Text(fact.name, as: .code), aside: Text(fact.title[language])),
        .pairs(pairs),
        .code(span, language: "policy"),
      ]
    )
  }
}

extension Policy.Clause {
  func text(_ language: Language) -> String {
    prose.filter { $0.language == language }.map(\.text).joined(separator: "\n\n")
  }
}

extension Mark {
  var role: Role {
    switch certainty {
    case .seen: .good
    case .partial: .middling
    case .draft, .memory: .warning
    case .design: .interpretation
    }
  }
}

extension SourceText {
  /// The statement of a policy block that holds a place: from its first word to the next blank line.
  func statement(at span: Span) -> Span {
    var lower = line(around: span.lower).lower
    while lower > 0, bytes[lower] == 0x20 { lower = line(around: lower - 1).lower }
    var upper = line(around: span.lower).upper
    while upper + 1 < bytes.count {
      let next = line(around: upper + 1)
      guard !next.isEmpty, bytes[next.lower] == 0x20 else { break }
      upper = next.upper
    }
    return Span(lower, upper)
  }
}
