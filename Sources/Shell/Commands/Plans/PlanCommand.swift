import Diagnostics
import Engine
import Reporting

enum PlanCommand: Command {
  static let name = "plan"
  static let group = CommandGroup.plans
  static let summary = Sentence(
    en: "shows the plan of a pilot: targets, risks, what is uncertain, strategies and payoffs",
    vi: "hiển thị kế hoạch của lần thí điểm: mục tiêu, rủi ro, điều bất định, chiến lược và điểm"
  )
  static let parameters: [Parameter] = [
    .optional(
      "case",
      .caseID,
      Sentence(
        en: "the case; the one in hand without it",
        vi: "vụ việc; nếu bỏ trống là vụ việc đang chọn"
      )
    )
  ]
  static let about = [
    Sentence(
      en:
        "All that `simulate` goes by stands here: `target`, `risk`, `dependence` and `expect` say it"
        + " of a case, `thresholds`, `strategy` and `payoff` of the whole workspace. A pilot has the plan"
        + " of its proposal, but for what it has of its own under the same name.",
      vi:
        "Mọi điều mà `mô phỏng` dựa vào đều ở đây: `mục tiêu`, `rủi ro`, `phụ thuộc` và `kỳ vọng`"
        + " nêu cho một vụ việc, `ngưỡng`, `chiến lược` và `bảng điểm` cho cả không gian làm"
        + " việc. Lần thí điểm có kế hoạch của đề xuất, trừ những gì nó có riêng dưới cùng tên."
    )
  ]
  static let examples = ["plan mobile-clinic"]

  static func run(_ call: Call, in session: Session) throws -> Document {
    let file = try session.caseFile(call["case"], in: call)
    let parts = try session.planParts(of: file)
    let reader = try session.planReader()
    let uncertain = try session.uncertainFacts(of: file)
    do throws(PlanPartError) {
      let plan = Documents.PlanShown(
        pilot: try reader.pilot(parts),
        strategies: try reader.strategies(parts),
        payoffs: try reader.payoffs(parts),
        thresholds: try reader.allThresholds(parts)
      )
      return Documents.plan(
        file,
        plan,
        uncertain: uncertain,
        Speech(set: reader.set, language: session.language)
      )
    } catch { throw error.diagnostic }
  }
}
