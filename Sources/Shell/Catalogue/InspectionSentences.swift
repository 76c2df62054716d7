import Diagnostics

// What is said of what an inspection finds, and of the six dares.

extension Sentence {
  static func side(_ side: Inspection.Side, _ number: Int) -> Sentence {
    switch side {
    case .wrong:
      number == 0
        ? Sentence(
          en: "nothing is found that a cadre answers for",
          vi: "không phát hiện điều gì cán bộ phải chịu trách nhiệm"
        )
        : Sentence(en: "what went wrong, to be answered for", vi: "điều sai phải chịu trách nhiệm")
    case .procedure:
      number == 0
        ? Sentence(
          en: "no defect of procedure is found",
          vi: "không phát hiện thiếu sót về thủ tục"
        ) : Sentence(en: "defects of procedure", vi: "thiếu sót về thủ tục")
    case .good:
      number == 0
        ? Sentence(
          en: "nothing is found yet to commend or protect",
          vi: "chưa phát hiện điều gì để biểu dương, bảo vệ"
        )
        : Sentence(
          en: "what deserves to be found, commended and protected",
          vi: "điều cần phát hiện, biểu dương và bảo vệ"
        )
    case .others:
      number == 0
        ? Sentence(
          en: "nothing is found that others answer for",
          vi: "không phát hiện điều gì người khác phải chịu trách nhiệm"
        )
        : Sentence(
          en: "what others answer for, never held against the cadre",
          vi: "điều người khác phải chịu trách nhiệm, không tính cho cán bộ"
        )
    case .authority:
      number == 0
        ? Sentence(
          en: "nothing is found that an authority owes",
          vi: "không phát hiện nghĩa vụ nào cơ quan còn phải làm"
        )
        : Sentence(en: "owed by the authorities", vi: "việc cơ quan còn phải làm")
    }
  }

  static func onlyConsidered(_ values: String) -> Sentence {
    Sentence(en: "\(values), considered", vi: "được xem xét \(values)")
  }

  static let counterfactualWord = Sentence(en: "counterfactual", vi: "giả định ngược")

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
        + " (`hỏi VỤ-VIỆC` cho biết dữ kiện nào)"
    )
  }

  static func inCases(_ number: Int) -> Sentence {
    Sentence(en: count(number, "case"), vi: "\(number) vụ việc")
  }

  static func manyFindings(
    _ findings: Int,
    kinds: Int,
    _ cases: Int,
    _ side: String
  ) -> Sentence {
    Sentence(
      en: "\(count(findings, "finding")) of \(count(kinds, "kind")) in \(count(cases, "case"));"
        + " `inspect \(side) --all` tells each, `inspect \(side) for CASE` those of one case",
      vi:
        "\(findings) phát hiện thuộc \(kinds) loại ở \(cases) vụ việc; `rà soát"
        + " \(SpokenWords.value(side)) --tất-cả` nêu từng phát hiện, `rà soát"
        + " \(SpokenWords.value(side)) cho VỤ-VIỆC` nêu của một vụ việc"
    )
  }

  static let whoAnswers = Sentence(en: "who", vi: "ai")
  static let bearerColumn = Sentence(en: "who owes", vi: "cơ quan")
  static let basisColumn = Sentence(en: "clause", vi: "điều khoản")

  // MARK: Recognition

  static let noDareEvidence = Sentence(en: "no evidence yet", vi: "chưa có chứng cứ")
  static let incentivesHeading = Sentence(
    en: "what the policies grant, and on which condition",
    vi: "chính sách ghi nhận gì và với điều kiện nào"
  )
  static let conditionWord = Sentence(en: "condition", vi: "điều kiện")
  static let ruledOutBy = Sentence(en: "ruled out by", vi: "bị loại trừ bởi")
  static let grantedFor = Sentence(en: "granted for", vi: "được ghi nhận ở")
  static let grantedNowhere = Sentence(
    en: "nowhere yet: `why not VALUE for CASE` tells what is missing",
    vi: "chưa vụ việc nào: `tại sao không GIÁ-TRỊ cho VỤ-VIỆC` cho biết còn thiếu điều gì"
  )

  static func isNot(_ condition: String) -> Sentence {
    Sentence(en: "not so: \(condition)", vi: "không có: \(condition)")
  }
}
