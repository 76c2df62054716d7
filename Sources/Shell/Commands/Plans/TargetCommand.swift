import Diagnostics
import Engine
import PolicyLanguage
import Reporting
import Workspace

enum TargetCommand: Command {
  static let name = "target"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "plans what a pilot is to reach, and how much is expected",
    vi: "đặt mục tiêu của lần thí điểm, và kỳ vọng đạt bao nhiêu"
  )
  static let parameters: [Parameter] = [
    .planOwner,
    .written(
      "name",
      .planPart(.target),
      Sentence(en: "what is counted or measured", vi: "điều được đếm hoặc đo")
    ),
    .field(
      "goal",
      .text,
      required: true,
      Sentence(en: "how much is enough, with its unit", vi: "bao nhiêu là đạt, kèm đơn vị")
    ),
    .field(
      "expect",
      .distribution,
      required: true,
      Sentence(
        en: "how much is expected: a distribution, as for `expect`",
        vi: "kỳ vọng bao nhiêu: một phân phối, như với `kỳ vọng`"
      )
    ),
  ]
  static let about = [
    Sentence(
      en:
        "A trial of `simulate` draws how much comes about of each target. The share of the targets"
        + " reached makes the result, by the `thresholds` in use. The same name again writes the target"
        + " anew; `plan` shows it, `remove target` takes it out.",
      vi: "Mỗi lượt thử của `mô phỏng` rút ngẫu nhiên mức đạt của từng mục tiêu. Tỷ lệ mục tiêu đạt"
        + " được cho ra kết quả, theo ngưỡng (`ngưỡng`) đang dùng. Nêu lại cùng tên là viết lại mục"
        + " tiêu; `kế hoạch` hiển thị, `xóa mục tiêu` bỏ đi."
    )
  ]
  static let examples = [
    "target mobile-clinic \"clinic visits\" goal=10000 expect=normal(9000, 1500)",
    "target mobile-clinic/2 \"patients satisfied\" goal=80% expect=beta(8, 2)",
  ]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let subject = try session.planSubject(call["case"], in: call)
    return done(
      try session.keepPart(.target, of: subject, call, fields: ["expect", "goal"]) {
        (text) throws(PlanError) in try Target.parse(text).name
      }
    )
  }
}
