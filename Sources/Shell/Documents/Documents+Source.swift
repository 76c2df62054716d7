import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Reporting

extension Documents {
  /// A public report: where it was read, what it is, and what rests on it.
  static func source(_ source: PublicSource, _ set: PolicySet, _ language: Language) -> Document {
    let clauses = set.members.flatMap { member in
      member.policy.clauses.filter { $0.mark?.sources.contains(source.name) == true }.map {
        (policy: member.policy, clause: $0)
      }
    }
    var blocks: [Block] = [
      .title(
        Text(source.name, as: .strong),
        aside: Text(Sentence.sourceWord[language], as: .faint)
      ),
      .paragraph(Text(source.about[language])),
      .paragraph(Text(source.place, as: .faint)),
    ]
    if !clauses.isEmpty {
      blocks.append(.heading(Text(Sentence.clausesHeading[language])))
      blocks.append(
        .list(
          clauses.map { policy, clause in
            ListItem(
              Text(clause.label, as: .code)
                + Text("  \(clause.title[language])  (\(policy.citation[language]))")
            )
          }
        )
      )
    }
    return Document(
      schema: "sixdares.source/1",
      data: [
        "source": .string(source.name), "place": .string(source.place),
        "about": .string(source.about.en), "aboutVi": .string(source.about.vi),
        "clauses": .array(
          clauses.map { policy, clause in
            .object(["policy": .string(policy.name), "clause": .string(clause.label)])
          }
        ),
      ],
      blocks: blocks
    )
  }
}
