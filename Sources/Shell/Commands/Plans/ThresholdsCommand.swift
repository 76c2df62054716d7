import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum ThresholdsCommand: Command {
  static let name = "thresholds"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "says from which share of its targets a pilot is achieved, or partial",
    vi: "nêu từ tỷ lệ mục tiêu nào thì lần thí điểm đạt, hoặc đạt một phần"
  )
  static let parameters: [Parameter] = [
    .written(
      "name",
      .planPart(.thresholds),
      Sentence(
        en:
          "their name; alone it chooses them for all simulations; `standard` needs not be defined",
        vi:
          "tên ngưỡng; nêu riêng tên là chọn dùng cho mọi mô phỏng; `standard` không cần định nghĩa"
      )
    ),
    .field(
      "achieved",
      .text,
      Sentence(en: "the share from which a pilot is achieved", vi: "tỷ lệ từ đó thí điểm là đạt")
    ),
    .field(
      "partial",
      .text,
      Sentence(
        en: "the share from which it is partial; below, it failed",
        vi: "tỷ lệ từ đó là đạt một phần; thấp hơn là không đạt"
      )
    ),
  ]
  static let about = [
    Sentence(
      en: "They belong to the whole workspace. `standard` asks all targets for achieved and half of"
        + " them for partial. With a name alone they are taken into use; `plan` tells which are.",
      vi:
        "Ngưỡng thuộc về cả không gian làm việc. `standard` đòi đạt mọi mục tiêu để là đạt, và một"
        + " nửa để là đạt một phần. Chỉ nêu tên là đưa vào dùng; `kế hoạch` cho biết ngưỡng nào"
        + " đang dùng."
    )
  ]
  static let examples = [
    "thresholds lenient achieved=80% partial=40%", "thresholds lenient", "thresholds standard",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    guard !call.written.hasFields else {
      if (try? Thresholds.parse(call.written.text))?.name == Thresholds.standard.name {
        throw Diagnostic.standardThresholds.located(in: call.source, at: call.written.span)
      }
      return done(
        try session.keepPart(.thresholds, of: nil, call) { (text) throws(PlanError) in
          try Thresholds.parse(text).name
        }
      )
    }
    let name = call.written.text.unquoted
    let known = try session.workspace.planParts().filter { $0.kind == .thresholds }.map(\.name)
    let isStandard = name == Thresholds.standard.name
    guard isStandard || known.contains(name) else {
      throw Diagnostic.noSuchPart(.thresholds, name, known: known + [Thresholds.standard.name])
        .located(in: call.source, at: call.written.span)
    }
    try session.change(call) {
      try $0.setSetting(Session.thresholdsSetting, isStandard ? nil : name)
    }
    return done(["chosen": .string(name)])
  }
}
