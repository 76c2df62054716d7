import Diagnostics
import Engine
import PolicyLanguage
import PolicyLibrary
import Reporting

enum PoliciesCommand: Command {
  static let name = "policies"
  static let group = CommandGroup.policies
  static let summary = Sentence(
    en: "lists the policies that ship and those that are active",
    vi: "liệt kê chính sách có sẵn và đang dùng"
  )
  static let about = [
    Sentence(
      en: "`policy NAME` makes one or several answer; each answers for itself, side by"
        + " side.",
      vi: "`chính sách TÊN` chọn một hoặc nhiều chính sách trả lời; mỗi chính sách trả lời"
        + " riêng, cạnh nhau."
    )
  ]
  static let examples = ["policies"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let language = session.language
    var policies: [(policy: Policy, isActive: Bool)] = []
    let active = try session.policySet().members.map(\.policy)
    for policy in active { policies.append((policy, true)) }
    for name in PolicyLibrary.names where !active.contains(where: { $0.name == name }) {
      if let policy = try? PolicyLibrary.policy(named: name)?.get(), !policy.rules.isEmpty {
        policies.append((policy, false))
      }
    }
    return Documents.list(
      "policies",
      [
        (.policyColumn, "policy"), (.activeColumn, "active"), (.titleColumn, "title"),
        (.trackColumn, "track"), (.inForceColumn, "inForce"), (.readingsWord, "readings"),
      ],
      machineColumns: ["titleVi"],
      policies.map { policy, isActive in
        [
          Cell(Text(policy.name)),
          Cell(
            Text((isActive ? Sentence.yesWord : Sentence.noWord)[language]),
            data: .bool(isActive)
          ),
          Cell(Text(policy.title[language]), data: .string(policy.title.en)),
          Cell(
            Text(Sentence.track(policy.track)[language]),
            data: .string(policy.track.rawValue)
          ),
          Cell(Text(Sentence.inForce(policy.inForce)[language]), data: dates(policy.inForce)),
          Cell(
            Text(
              policy.readings.map { policy.spokenReading($0.name, language) }
                .joined(separator: ", ")
            ),
            data: .string(policy.readings.map(\.name).joined(separator: ", "))
          ),
          Cell(Text(policy.title.vi)),
        ]
      },
      empty: .noPolicies,
      language
    )
  }

  /// When a policy is in force, as `2021-09-22..`.
  private static func dates(_ range: DateRange) -> Datum {
    .string("\(range.first?.description ?? "")..\(range.last?.description ?? "")")
  }
}
