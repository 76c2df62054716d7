import Diagnostics

// What is said of commands and of the session.

extension Sentence {
  static func group(_ group: CommandGroup) -> Sentence {
    switch group {
    case .questions: Sentence(en: "questions", vi: "đặt câu hỏi")
    case .acts: Sentence(en: "what happened", vi: "diễn biến")
    case .records: Sentence(en: "cadres, proposals, cases", vi: "cán bộ, đề xuất, vụ việc")
    case .policies: Sentence(en: "policies", vi: "chính sách")
    case .workspace: Sentence(en: "the workspace", vi: "không gian làm việc")
    case .scripting: Sentence(en: "scripts", vi: "tập lệnh")
    case .session: Sentence(en: "the session", vi: "phiên làm việc")
    }
  }

  static let helpFooter = Sentence(
    en: "help COMMAND tells more; Tab completes; a line goes on while a quote or brace is open",
    vi: "help LỆNH cho biết thêm; Tab để hoàn tất; dòng còn tiếp khi ngoặc chưa đóng"
  )
  static let examplesHeading = Sentence(en: "examples", vi: "ví dụ")

  static func sourcedFrom(_ place: String) -> Sentence {
    Sentence(en: "run from \(place)", vi: "chạy từ \(place)")
  }

  static func banner(_ version: String, _ policies: Sentence) -> Sentence {
    Sentence(
      en: "SixDares \(version) · \(policies.en) · type help",
      vi: "SixDares \(version) · \(policies.vi) · gõ help để xem hướng dẫn"
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
