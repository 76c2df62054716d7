import Engine
import PolicyLanguage
import Reporting

extension Speech {
  /// What turns a decision, in the words of the rules: "no longer applies: …".
  func turning(_ turning: Turning, member: Int) -> String {
    guard !turning.rules.isEmpty else { return "" }
    let titles = turning.rules.map { title($0, member: member) }.joined(separator: " / ")
    return self[.becomesOfRules(turning.change, titles)]
  }

  /// The clause of a rule that turns a decision, and what becomes of it there.
  func basis(_ turning: Turning, _ rule: RuleID, member: Int) -> Text {
    let basis = basis(rule, member: member)
    guard turning.change != .applies else { return basis }
    return Text(self[.becomesOfRules(turning.change, basis.string)], as: .clause)
  }

  /// What turns a decision, each rule with its clause.
  func turning(
    _ turning: Turning,
    member: Int,
    citing clause: (RuleID) -> Text
  ) -> [Text] {
    turning.rules.enumerated().map { place, rule in
      let title = title(rule, member: member)
      // What becomes of them is said once, before the first.
      let words = place == 0 ? self[.becomesOfRules(turning.change, title)] : title
      return Text(words) + Text(" (") + clause(rule) + Text(")")
    }
  }
}
