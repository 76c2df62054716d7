import Diagnostics
import Engine
import PlainText
import PolicyLanguage
import PolicyLibrary
import Reporting

enum Explain: Command {
  static let name = "explain"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "explains a clause, rule, fact, duty, decision, reading, value or source",
    vi:
      "giải thích điều khoản, quy tắc, dữ kiện, nghĩa vụ, quyết định, cách hiểu, giá trị hoặc nguồn"
  )
  static let parameters: [Parameter] = [
    .positional("name", .topic, Sentence(en: "its name", vi: "tên của nó"))
  ]
  static let about = [
    Sentence(
      en: "A clause is told in both languages, with how sure we are of it and by which sources.",
      vi: "Điều khoản được nêu bằng cả hai ngôn ngữ, kèm mức độ chắc chắn và nguồn."
    )
  ]
  static let examples = [
    "explain core", "explain shortfall", "explain personal-gain", "explain balanced",
    "explain S5",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let name = (call.text("name") ?? "").composed
    let set = try session.policySet()
    let language = session.language
    if let fact = set.fact(named: name) { return Documents.fact(set, fact, language) }
    for member in set.members {
      let policy = member.policy
      if let rule = policy.rule(named: name) { return Documents.rule(policy, rule, language) }
      let clause =
        policy.clause(named: name)
        ?? policy.duties.first { $0.name == name }?.clause
        ?? policy.readings.first { $0.name == name }?.clause
      if let clause {
        return Documents.clause(policy, policy.clauses[clause.index], clause, language)
      }
      if policy.name == name { return overview(policy, language) }
    }
    if name == ActivePolicies.textOnly { return textOnly(language) }
    if let document = Documents.decision(named: name, set, language) { return document }
    if let document = value(name, set, language) { return document }
    if let source = PolicyLibrary.sources.first(where: { $0.name == name }) {
      return Documents.source(source, set, language)
    }
    let unknown = Diagnostic.unknownTopic(name, known: topics(set))
    throw session.helped(unknown, name) { policy in
      policy.knows(fact: name) || parts(of: policy).contains(name)
        || policy.decides(name) || policy.gives(name)
    }
    .located(in: call.source, at: call["name"]?.span)
  }

  /// Every name that can be explained.
  static func topics(_ set: PolicySet) -> [String] {
    set.facts.map(\.name)
      + set.members.flatMap { member -> [String] in
        let decisions = member.policy.decisions
        return parts(of: member.policy) + decisions.map(\.name) + decisions.flatMap(\.values)
      } + [ActivePolicies.textOnly] + PolicyLibrary.sources.map(\.name)
  }

  /// The names of a policy, and of its clauses, rules, duties and readings.
  private static func parts(of policy: Policy) -> [String] {
    [policy.name] + policy.clauses.map(\.label) + policy.rules.map(\.name)
      + policy.duties.map(\.name) + policy.readings.map(\.name)
  }

  /// The page of the reading that adds nothing to the text, in both languages.
  private static func textOnly(_ language: Language) -> Document {
    let page = Sentence.textOnlyPage
    let other: Language = language == .english ? .vietnamese : .english
    return Document(
      schema: "sixdares.reading-page/1",
      data: ["reading": .string(ActivePolicies.textOnly), "text": .string(page[language])],
      blocks: [
        .title(
          Text(Sentence.textOnlyTitle[language], as: .strong),
          aside: Text(ActivePolicies.textOnly, as: .code)
        ),
        .paragraph(Text(page[language])), .paragraph(Text(page[other], as: .faint)),
      ]
    )
  }

  private static func overview(_ policy: Policy, _ language: Language) -> Document {
    var blocks: [Block] = [
      .title(
        Text(policy.title[language], as: .strong),
        aside: Text(policy.citation[language], as: .clause)
      ),
      .paragraph(Text(Sentence.inForce(policy.inForce)[language], as: .faint)),
    ]
    for paragraph in policy.prose where paragraph.language == language {
      let text = paragraph.text.split(separator: "\n").joined(separator: " ")
      blocks.append(.paragraph(Text(text)))
    }
    blocks.append(
      .list(
        policy.clauses.map { clause in
          ListItem(Text(clause.label, as: .code) + Text("  \(clause.title[language])"))
        }
      )
    )
    return Document(
      schema: "sixdares.policy/1",
      data: [
        "policy": .string(policy.name), "title": .string(policy.title[language]),
        "clauses": Documents.strings(policy.clauses.map(\.label)),
      ],
      blocks: blocks
    )
  }

  private static func value(
    _ name: String,
    _ set: PolicySet,
    _ language: Language
  ) -> Document? {
    let speech = Speech(set: set, language: language)
    for reference in set.decisions {
      let decision = set[reference]
      guard let place = decision.values.firstIndex(of: name) else { continue }
      let policy = set.members[reference.member].policy
      let rules = policy.rules.indices.filter { index in
        policy.rules[index].conclusion.map {
          $0.decision == reference.decision && $0.outcome.values.contains(place)
        } ?? false
      }
      return Document(
        schema: "sixdares.value/1",
        data: [
          "value": .string(name), "decision": .string(decision.name),
          "rules": Documents.strings(rules.map { policy.rules[$0].name }),
        ],
        blocks: [
          .title(
            Text(speech.valueTitle(place, of: reference), as: .strong),
            aside: Text("\(decision.title[language]) · \(name)")
          ),
          .heading(Text(Sentence.rulesHeading[language])),
          .list(
            rules.map { index in
              ListItem(
                Text(policy.rules[index].name, as: .code)
                  + Text("  \(speech.title(RuleID(index), member: reference.member))")
              )
            }
          ),
        ]
      )
    }
    return nil
  }
}
