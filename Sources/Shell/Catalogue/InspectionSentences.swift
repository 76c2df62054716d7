import Diagnostics

// What is said of what an inspection finds, and of the six dares.

extension Sentence {
  static func side(_ side: Inspection.Side, _ number: Int) -> Sentence {
    switch side {
    case .wrong:
      Sentence(
        en: number == 0 ? "nothing is found that a cadre answers for" : "to be answered for",
        vi: number == 0 ? "không phát hiện điều gì cán bộ phải chịu trách nhiệm" : "phải xem xét"
      )
    case .good:
      Sentence(
        en: number == 0 ? "nothing is found yet to commend or protect" : "to commend and protect",
        vi: number == 0 ? "chưa phát hiện điều gì để biểu dương, bảo vệ" : "cần biểu dương, bảo vệ"
      )
    case .authority:
      Sentence(
        en: number == 0 ? "no authority owes anything" : "owed by the authorities",
        vi: number == 0 ? "không cơ quan nào còn nghĩa vụ" : "cơ quan có thẩm quyền còn phải làm"
      )
    }
  }

  static func inspected(_ cases: Int, unsettled: Int) -> Sentence {
    guard unsettled > 0 else {
      return Sentence(
        en: "\(count(cases, "case")) inspected, all settled",
        vi: "đã rà soát \(cases) vụ việc, mọi vụ đều đã rõ"
      )
    }
    return Sentence(
      en: "\(count(cases, "case")) inspected; in \(unsettled) some decision waits for facts"
        + " (`ask CASE` tells which)",
      vi: "đã rà soát \(cases) vụ việc; \(unsettled) vụ còn kết luận chờ dữ kiện"
        + " (`ask VỤ-VIỆC` cho biết dữ kiện nào)"
    )
  }

  static let bearerColumn = Sentence(en: "who owes", vi: "cơ quan")
  static let basisColumn = Sentence(en: "clause", vi: "điều khoản")

  // MARK: Recognition

  static let noDareEvidence = Sentence(en: "no evidence yet", vi: "chưa có chứng cứ")
  static let grantedHeading = Sentence(
    en: "what the policies grant",
    vi: "chính sách ghi nhận gì"
  )
  static let incentivesHeading = Sentence(
    en: "granted on which condition",
    vi: "ghi nhận với điều kiện nào"
  )
  static let noGrant = Sentence(
    en: "nothing yet: `why not` tells what is missing",
    vi: "chưa có gì: `why not` cho biết còn thiếu điều gì"
  )
}
