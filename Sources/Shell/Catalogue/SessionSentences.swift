import Diagnostics
import PolicyLanguage

// What is said of commands and of the session.

extension Sentence {
  static func group(_ group: CommandGroup) -> Sentence {
    switch group {
    case .questions: Sentence(en: "questions", vi: "đặt câu hỏi")
    case .acts: Sentence(en: "what happened", vi: "diễn biến")
    case .plans: Sentence(en: "what may happen", vi: "điều có thể xảy ra")
    case .records: Sentence(en: "cadres, proposals, cases", vi: "cán bộ, đề xuất, vụ việc")
    case .policies: Sentence(en: "policies", vi: "chính sách")
    case .workspace: Sentence(en: "the workspace", vi: "không gian làm việc")
    case .scripting: Sentence(en: "scripts", vi: "tập lệnh")
    case .session: Sentence(en: "the session", vi: "phiên làm việc")
    }
  }

  static let helpFooter = Sentence(
    en: "help COMMAND tells more; Tab completes; a line goes on while a quote or brace is open",
    vi: "trợ giúp LỆNH cho biết thêm; phím Tab gõ tiếp giúp bạn; dòng còn tiếp khi dấu nháy hoặc"
      + " ngoặc chưa đóng"
  )
  static func explainTells(_ name: String) -> Sentence {
    Sentence(
      en: "`explain \(name)` tells what the policies say of it",
      vi: "`giải thích \(name)` cho biết các chính sách nói gì về nó"
    )
  }
  static let examplesHeading = Sentence(en: "examples", vi: "ví dụ")

  static func calledFrom(_ name: String, _ place: String) -> Sentence {
    Sentence(en: "in `\(name)`, called from \(place)", vi: "trong `\(name)`, gọi từ \(place)")
  }

  /// Beside Enter, among what may come next.
  static let statementComplete = Sentence(
    en: "runs it: nothing more is needed",
    vi: "thực hiện: không cần gì thêm"
  )

  /// Beside the day of today, where dates are offered.
  static let todayWord = Sentence(en: "today", vi: "hôm nay")

  /// The units that a quantity can be typed with, and what they mean.
  static func units(of measure: Measure) -> [(unit: String, meaning: Sentence)] {
    switch measure {
    case .amount:
      [
        ("k", Sentence(en: "thousand đồng", vi: "nghìn đồng")),
        ("m", Sentence(en: "million đồng", vi: "triệu đồng")),
        ("bn", Sentence(en: "billion đồng", vi: "tỷ đồng")),
        ("tn", Sentence(en: "trillion đồng", vi: "nghìn tỷ đồng")),
      ]
    case .share: [("%", Sentence(en: "of the whole", vi: "của tổng số"))]
    case .days: [(" days", Sentence(en: "calendar days", vi: "ngày theo lịch"))]
    case .workingDays: [(" working days", Sentence(en: "working days", vi: "ngày làm việc"))]
    case .months:
      [
        (" months", Sentence(en: "calendar months", vi: "tháng theo lịch")),
        (" years", Sentence(en: "years", vi: "năm")),
      ]
    case .number, .count, .date: []
    }
  }

  static func sourcedFrom(_ place: String) -> Sentence {
    Sentence(en: "run from \(place)", vi: "chạy từ \(place)")
  }

  static func banner(_ version: String, _ policies: Sentence) -> Sentence {
    Sentence(
      en: "SixDares \(version) · \(policies.en) · type help",
      vi: "SixDares \(version) · \(policies.vi) · gõ trợ giúp để xem hướng dẫn"
    )
  }

  static func bannerPolicies(_ names: [String]) -> Sentence {
    let names = names.joined(separator: ", ")
    return Sentence(en: "policies \(names)", vi: "các chính sách \(names)")
  }

  static func bannerPolicy(_ name: String, _ inForce: Sentence) -> Sentence {
    Sentence(
      en: "policy \(name) (in force \(inForce.en))",
      vi: "chính sách \(name) (hiệu lực \(inForce.vi))"
    )
  }
}
