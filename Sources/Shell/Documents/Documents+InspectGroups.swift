import Diagnostics
import Reporting

// Many findings of an inspection, told in groups: a class can be taught from a list of what went
// wrong, not from a list of all to whom it happened.

extension Documents {
  /// How many cases of a group are told with whose they are.
  private static let inFull = 3

  /// Findings by what was found; below each, by clause, the cases in which it was.
  static func groups(
    of findings: [Inspection.Finding],
    _ side: Inspection.Side,
    _ language: Language
  ) -> [Block] {
    // What authorities owe is one thing for each of them.
    let groups = grouped(findings) { side == .authority ? "\($0.who): \($0.what)" : $0.what }
    let items = groups.map { title, group in
      let number = Set(group.map(\.caseName)).count
      return ListItem(
        Text(title, as: side.role) + Text(" · \(Sentence.inCases(number)[language])", as: .faint),
        children: clauses(of: group, side, language)
      )
    }
    let cases = Set(findings.map(\.caseName)).count
    let remark = Sentence.manyFindings(findings.count, kinds: groups.count, cases, side.rawValue)
    return [.list(items), .paragraph(Text(remark[language], as: .faint))]
  }

  /// The clauses of a group with their cases; clauses that have the same cases stand together.
  private static func clauses(
    of group: [Inspection.Finding],
    _ side: Inspection.Side,
    _ language: Language
  ) -> [ListItem] {
    let byClause = grouped(group) { $0.clause.string }
    // Whose the first cases are is told once.
    var named: Set<String> = []
    let cases = byClause.map { clause, findings in
      (clause, findings.map { "\($0.caseName) \($0.counterfactual.isEmpty)" }, findings)
    }
    var shown: [[String]] = []
    return cases.compactMap { _, names, findings in
      guard !shown.contains(names) else { return nil }
      shown.append(names)
      let same = cases.filter { $0.1 == names }.map(\.0)
      return ListItem(
        Text(same.joined(separator: " · "), as: .clause) + Text(": ")
          + list(findings, side, language, &named)
      )
    }
  }

  /// Cases, the first with whose they are, the others by name alone.
  private static func list(
    _ findings: [Inspection.Finding],
    _ side: Inspection.Side,
    _ language: Language,
    _ named: inout Set<String>
  ) -> Text {
    let texts = findings.map { finding -> Text in
      let isNamed =
        named.count < inFull && side != .authority && !finding.who.isEmpty
        && named.insert(finding.caseName).inserted
      var remarks = isNamed ? [Text(finding.who)] : []
      if !finding.counterfactual.isEmpty { remarks.append(finding.counterfactual) }
      guard !remarks.isEmpty else { return Text(finding.caseName) }
      return Text("\(finding.caseName) (") + remarks.joined(separator: Text("; ")) + Text(")")
    }
    return texts.joined(separator: Text(", "))
  }

  /// Findings by a key, keys in the order in which they are met first.
  private static func grouped(
    _ findings: [Inspection.Finding],
    by key: (Inspection.Finding) -> String
  ) -> [(key: String, findings: [Inspection.Finding])] {
    var order: [String] = []
    var groups: [String: [Inspection.Finding]] = [:]
    for finding in findings {
      let key = key(finding)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
