import Diagnostics
import Engine
import PolicyLanguage

// What `simulate` says of strategies, sweeps and whole workspaces.

extension Sentence {
  /// What is compared: "3 strategies × 2 readings".
  static func contestOf(strategies: Int, policies: Int, readings: Int) -> Sentence {
    let parts = [
      (strategies, "strategy", "strategies", "chiến lược"),
      (policies, "policy", "policies", "chính sách"),
      (readings, "reading", "readings", "cách hiểu"),
    ].filter { $0.0 > 0 }
    return Sentence(
      en: parts.map { count($0.0, $0.1, $0.2) }.joined(separator: " × "),
      vi: parts.map { "\($0.0) \($0.3)" }.joined(separator: " × ")
    )
  }

  static func inTheSame(_ what: String, _ trials: String, isPartial: Bool) -> Sentence {
    isPartial
      ? Sentence(verbatim: "\(what) · \(trials)")
      : Sentence(en: "\(what) in the same \(trials)", vi: "\(what) trong cùng \(trials)")
  }

  static let settlesNothing = Sentence(
    en: "settles nothing that an active policy knows",
    vi: "không định trước điều gì mà chính sách đang dùng biết"
  )

  static func strategyLeftOut(_ strategy: String, _ parts: [String]) -> Sentence {
    let list = parts.map { "`\($0)`" }.joined(separator: ", ")
    return Sentence(
      en: "\(strategy): no active policy knows \(list), so the rest of it counts",
      vi: "\(strategy): không chính sách nào đang dùng biết \(list), nên chỉ phần còn lại được tính"
    )
  }

  static func policyKnowsNot(_ policy: Sentence, _ facts: [String]) -> Sentence {
    let list = facts.joined(separator: ", ")
    return Sentence(
      en:
        "\(policy.en) asks nothing of this, so what is settled of it changes nothing there: \(list)",
      vi: "\(policy.vi) không hỏi điều này, nên định trước điều đó không đổi gì ở đấy: \(list)"
    )
  }

  static func hasNoReadings(_ policy: Sentence) -> Sentence {
    Sentence(
      en:
        "\(policy.en) has none of these readings, so it is left aside: its text alone always counts",
      vi:
        "\(policy.vi) không có cách hiểu nào trong số này, nên được để riêng: luôn chỉ tính văn bản"
    )
  }

  static func lacksReadings(_ policy: Sentence, _ readings: [Sentence]) -> Sentence {
    let english = readings.map { "`\($0.en)`" }.joined(separator: ", ")
    let vietnamese = readings.map { "`\($0.vi)`" }.joined(separator: ", ")
    return Sentence(
      en: "\(policy.en) has no reading \(english): its text alone counts there",
      vi: "\(policy.vi) không có cách hiểu \(vietnamese): ở đó chỉ tính văn bản"
    )
  }

  static let worthHead = Sentence(
    en: "what it is worth, in points that the trainer set",
    vi: "đáng bao nhiêu điểm, theo thang của người hướng dẫn"
  )
  static let whoGains = Sentence(en: "who gains, who bears", vi: "ai được, ai chịu")

  static func gainsAndLoses(
    strategy: String,
    party: String,
    points: String,
    isGain: Bool,
    isLoss: Bool,
    more: String,
    less: String
  ) -> Sentence {
    let en =
      isGain
      ? "gains \(points) points a trial"
      : isLoss ? "loses \(points) points a trial" : "comes out even"
    let vi =
      isGain
      ? "được thêm \(points) điểm mỗi lượt"
      : isLoss ? "mất \(points) điểm mỗi lượt" : "không hơn không kém"
    return Sentence(
      en: "\(strategy): \(party) \(en); more in \(more) of trials, less in \(less)",
      vi: "\(strategy): \(party) \(vi); hơn trong \(more) số lượt, kém trong \(less)"
    )
  }

  static func sameForAll(_ shares: String) -> Sentence {
    Sentence(
      en: "the same for all in every trial: \(shares)",
      vi: "như nhau cho tất cả trong mọi lượt: \(shares)"
    )
  }

  static let othersTheSame = Sentence(
    en: "Whoever is not named here gets the same in every trial.",
    vi: "Ai không được nêu ở đây thì được như nhau trong mọi lượt."
  )

  static func contestMethod(_ first: String, _ seed: UInt64) -> Sentence {
    Sentence(
      en:
        "In parentheses: points of difference from \(first), trial by trial, with the half of their 95%"
        + " interval; = is the same in every trial. Common random numbers: whatever is not settled is drawn the same for all."
        + " Generator Philox4x32-10, seed \(seed).",
      vi:
        "Trong ngoặc: chênh lệch điểm so với \(first), so từng lượt, kèm nửa khoảng tin cậy 95%; ="
        + " là như nhau trong mọi lượt. Số ngẫu nhiên chung: điều không được định trước được rút"
        + " như nhau cho tất cả. Bộ sinh số Philox4x32-10, hạt giống \(seed)."
    )
  }

  // MARK: Portfolios

  static func allCases(_ cases: Int) -> Sentence {
    Sentence(en: "all \(count(cases, "case"))", vi: "cả \(cases) vụ việc")
  }

  static let outcomeColumn = Sentence(en: "outcome", vi: "kết luận")
  static let meanCasesColumn = Sentence(en: "cases a trial", vi: "số vụ mỗi lượt")
  static let rangeColumn = Sentence(en: "90% of trials", vi: "90% số lượt")
  static let perCadre = Sentence(en: "cadre by cadre", vi: "từng cán bộ")
  static let policyWord = Sentence(en: "policy", vi: "chính sách")

  static func portfolioMethod(_ seed: UInt64) -> Sentence {
    Sentence(
      en:
        "One trial is of all cases; cases that share a fact share its luck. ± is half of the 95% interval of"
        + " the mean. Generator Philox4x32-10, seed \(seed).",
      vi:
        "Mỗi lượt gồm mọi vụ việc; vụ việc chung dữ kiện thì chung vận may. ± là nửa khoảng tin cậy"
        + " 95% của trung bình. Bộ sinh số Philox4x32-10, hạt giống \(seed)."
    )
  }
}

extension Diagnostic {
  static func fewStrategies(_ number: Int) -> Diagnostic {
    made(
      "few-strategies",
      en: number == 0 ? "there are no strategies yet" : "there is only one strategy to compare",
      vi: number == 0 ? "chưa có chiến lược nào" : "chỉ có một chiến lược để so sánh",
      help: Sentence(
        en: "say two at least, such as `strategy act-first: reported-on=never approval=none`",
        vi: "hãy nêu ít nhất hai, ví dụ `chiến lược act-first: ngày báo cáo=không bao giờ phê"
          + " duyệt=không có`"
      )
    )
  }

  static let fewPolicies = made(
    "few-policies",
    en: "there is only one active policy to compare",
    vi: "chỉ có một chính sách đang dùng để so sánh",
    help: Sentence(
      en: "choose two at least, such as `policy conclusion-14 decree-73`",
      vi: "hãy chọn ít nhất hai, ví dụ `chính sách conclusion-14 decree-73`"
    )
  )

  static let noReadings = made(
    "no-readings",
    en: "no active policy has readings to compare",
    vi: "không chính sách nào đang dùng có cách hiểu để so sánh"
  )

  static func tooManyContenders(_ number: Int, most: Int) -> Diagnostic {
    made(
      "too-many-contenders",
      en: "\(number) combinations are too many to compare at once: \(most) at most",
      vi: "\(number) tổ hợp là quá nhiều để so sánh cùng lúc: nhiều nhất \(most)",
      help: Sentence(
        en: "leave out one of strategies, readings and policies, or `remove strategy` some",
        vi: "hãy bỏ bớt chiến lược, cách hiểu hoặc chính sách, hoặc dùng `xóa chiến lược`"
      )
    )
  }

  static let noCases = made(
    "no-cases",
    en: "there are no cases to simulate",
    vi: "chưa có vụ việc nào để mô phỏng"
  )
}
