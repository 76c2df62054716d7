import Diagnostics
import Engine
import PolicyLanguage
import Reporting

// How an answer is put in a few words: in a line of `decide`, in a cell of a table.

extension Speech {
  /// The values of an answer in capitals, as they lead a line: EXEMPTED, OPEN, CONFLICT.
  func headline(_ answer: DecisionAnswer) -> Text {
    if answer.rulings.isEmpty { return Text(self[.contradictory].uppercased(), as: .error) }
    if answer.isSilent { return Text(self[.silent], as: .faint) }
    var titles = answer.values.indices.map { valueTitle($0, of: answer.reference).uppercased() }
    if answer.mayBeSilent { titles.append(self[.nothing]) }
    let role = answer.isSettled ? role(of: answer.values, answer.reference) : .open
    return Text(self[.alternatives(titles)], as: role)
  }

  /// The answer in one word or two, as it stands in a cell.
  func cell(_ answer: DecisionAnswer) -> Text {
    if answer.rulings.isEmpty { return Text(self[.contradictory], as: .error) }
    if answer.isSilent { return Text("–", as: .faint) }
    if answer.isConflict { return Text(self[.conflict], as: .warning) }
    if answer.values.count == 1, answer.isSettled {
      return Text(
        values(answer.values, of: answer.reference),
        as: role(of: answer.values, answer.reference)
      )
    }
    return Text(self[answer.isSettled ? .openWord : .unsettledWord], as: .open)
  }

  /// The same for machines, in every language: the value, or `open`, `facts-missing`, `conflict`,
  /// `silent`, `contradictory`.
  func word(_ answer: DecisionAnswer) -> String {
    if answer.rulings.isEmpty { return "contradictory" }
    if answer.isSilent { return "silent" }
    if answer.isConflict { return "conflict" }
    guard answer.isSettled else { return "facts-missing" }
    let values = answer.values.labels(of: set[answer.reference].values)
    return values.count == 1 ? values[0] : "open"
  }

  /// What is to be said besides the values: with what force, what is open and why.
  func remark(_ answer: DecisionAnswer, textAlone: Ruling?, live: [RuleID]) -> String {
    var parts: [String] = []
    if answer.isConflict { parts.append(self[.conflictRemark]) }
    if !answer.isSettled, !answer.rulings.isEmpty {
      parts.append(self[answer.isLeftOpen ? .missingAndOpen : .factsMissing])
    }
    if answer.isSettled, answer.isLeftOpen { parts.append(self[.leftOpen]) }
    if answer.force == .considered { parts.append(self[.considered]) }
    var text = parts.joined(separator: ", ")
    if answer.isSettled, answer.isLeftOpen || answer.isConflict {
      let titles = live.map { title($0, member: answer.reference.member) }
      if !titles.isEmpty { text += " (\(titles.joined(separator: " / ")))" }
    }
    if let textAlone, textAlone.values != answer.values, !textAlone.values.isEmpty {
      let alone = values(textAlone.values, of: answer.reference)
      text += (text.isEmpty ? "" : "; ") + self[.textAlone(alone)]
    }
    return text
  }
}
