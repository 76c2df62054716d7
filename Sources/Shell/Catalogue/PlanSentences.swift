import Diagnostics
import Engine
import Workspace

// What is said of the plan of a pilot.

extension Sentence {
  static let targetsHead = Sentence(en: "targets", vi: "mục tiêu")
  static let risksHead = Sentence(en: "risks", vi: "rủi ro")
  static let dependencesHead = Sentence(en: "what hangs on what", vi: "điều gì phụ thuộc điều gì")
  static let uncertainHead = Sentence(en: "uncertain facts", vi: "dữ kiện bất định")
  static let strategiesHead = Sentence(en: "strategies", vi: "chiến lược")
  static let payoffsHead = Sentence(
    en: "payoffs, in points that the trainer set",
    vi: "điểm của các bên, do người hướng dẫn đặt"
  )
  static let targetColumn = Sentence(en: "target", vi: "mục tiêu")
  static let goalColumn = Sentence(en: "goal", vi: "mức cần đạt")
  static let reachedColumn = Sentence(en: "reached with", vi: "xác suất đạt")
  static let riskColumn = Sentence(en: "risk", vi: "rủi ro")
  static let chanceColumn = Sentence(en: "chance", vi: "xác suất")
  static let damageColumn = Sentence(en: "damage", vi: "thiệt hại")
  static let causeColumn = Sentence(en: "cause", vi: "nguyên nhân")
  static let mitigationColumn = Sentence(en: "against it", vi: "phòng ngừa")

  static let thingColumn = Sentence(en: "what", vi: "điều gì")
  static let whereColumn = Sentence(en: "if", vi: "nếu")
  static let writtenColumn = Sentence(en: "as it is written", vi: "nội dung đã ghi")

  static let nothingPlanned = Sentence(
    en: "nothing is planned and nothing is expected yet: `target`, `risk` and `expect` say what",
    vi: "chưa có kế hoạch và kỳ vọng nào: dùng `mục tiêu`, `rủi ro` và `kỳ vọng` để nêu"
  )

  static func planOf(_ name: String) -> Sentence {
    Sentence(en: "plan of \(name)", vi: "kế hoạch của \(name)")
  }

  static func thresholdsInUse(_ name: String) -> Sentence {
    Sentence(en: "thresholds: \(name)", vi: "ngưỡng: \(name)")
  }

  /// From which share on a pilot counts as what.
  static func thresholdsMean(
    _ achieved: Sentence,
    _ partial: Sentence,
    _ labels: (achieved: Sentence, partial: Sentence, failed: Sentence)
  ) -> Sentence {
    Sentence(
      en: "\(labels.achieved.en) from \(achieved.en) of the targets,"
        + " \(labels.partial.en) from \(partial.en), else \(labels.failed.en)",
      vi: "\(labels.achieved.vi) từ \(achieved.vi) số mục tiêu,"
        + " \(labels.partial.vi) từ \(partial.vi), còn lại \(labels.failed.vi)"
    )
  }

  static func partWritten(_ kind: Sentence, _ text: String) -> Sentence {
    Sentence(
      en: "this stands in the workspace as \(kind.en) \(text)",
      vi: "trong không gian làm việc đang ghi \(kind.vi) \(text)"
    )
  }

  static let decisionOpen = Sentence(en: "left open", vi: "để ngỏ")

  static func riskHappens(_ name: String, _ happens: Bool) -> Sentence {
    Sentence(
      en: "\(name) \(happens ? "happens" : "does not happen")",
      vi: "\(happens ? "xảy ra" : "không xảy ra") \(name)"
    )
  }

  static func targetReached(_ name: String, _ isReached: Bool) -> Sentence {
    Sentence(
      en: "\(name) is \(isReached ? "reached" : "missed")",
      vi: "\(isReached ? "đạt" : "không đạt") \(name)"
    )
  }

  static func pointsPer(_ points: String, _ amount: String) -> Sentence {
    Sentence(
      en: "\(points) for each \(amount) of damage",
      vi: "\(points) cho mỗi \(amount) thiệt hại"
    )
  }
}
