import Diagnostics
import Engine
import PolicyLanguage
import Reporting

enum PolicyDiffDates: Command {
  static let name = "policy diff as of"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "tells what changes from one day to another with the policies in force",
    vi: "cho biết điều gì thay đổi giữa hai ngày theo các chính sách có hiệu lực"
  )
  static let parameters: [Parameter] = [
    .positional("first", .date, Sentence(en: "one day", vi: "một ngày")),
    .positional("second", .date, Sentence(en: "the other day", vi: "ngày còn lại")),
  ]
  static let about = [
    Sentence(
      en:
        "The active policies and those that ship are looked at. One that comes into force in place of"
        + " another of the same track is compared with it; one that stands alone, with saying"
        + " nothing.",
      vi:
        "Xét các chính sách đang dùng và có sẵn. Chính sách bắt đầu có hiệu lực thay cho chính sách"
        + " khác cùng tuyến thì được so với chính sách đó; đứng riêng thì so với việc không nói gì."
    )
  ]
  static let examples = ["policy diff as of 2022-01-01 2024-01-01"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard let first = try call.date("first"), let second = try call.date("second") else {
      return done()
    }
    let all = try session.allPolicies()
    let before = all.filter { $0.inForce.contains(first) }
    let after = all.filter { $0.inForce.contains(second) }
    func isIn(_ policies: [Policy], _ policy: Policy) -> Bool {
      policies.contains { $0.name == policy.name }
    }
    var gone = before.filter { !isIn(after, $0) }
    var pairs: [(Policy?, Policy?)] = []
    for policy in after where !isIn(before, policy) {
      let place = gone.firstIndex { $0.track == policy.track }
      pairs.append((place.map { gone.remove(at: $0) }, policy))
    }
    pairs += gone.map { ($0, nil) }
    var changes: [Documents.PolicyChange] = []
    for (old, new) in pairs {
      guard let sides = session.sides(old, new) else { continue }
      do {
        let diff = try session.difference(sides.0, sides.1)
        changes.append(Documents.PolicyChange(before: old, after: new, diff: diff))
      } catch {
        throw session.located(error, nil, call)
      }
    }
    let dates = Documents.PolicyDates(
      first: first,
      second: second,
      same: before.filter { isIn(after, $0) },
      changes: changes
    )
    return Documents.policyDates(dates, &session.witnesses, session.language)
  }
}

extension Session {
  /// Two sides of a change; where a policy is not in force, it is one without rules and duties.
  fileprivate func sides(_ old: Policy?, _ new: Policy?) -> (Side, Side)? {
    guard let either = old ?? new else { return nil }
    func side(_ policy: Policy?) -> Side {
      let reading = active.reading.flatMap { name in
        either.readings.contains { $0.name == name } ? name : nil
      }
      if let policy { return Side(policy: policy, reading: reading) }
      var silent = either
      silent.rules = []
      silent.duties = []
      return Side(policy: silent, reading: nil, isAbsent: true)
    }
    return (side(old), side(new))
  }
}
